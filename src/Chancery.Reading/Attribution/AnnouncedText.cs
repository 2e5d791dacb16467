using Chancery.Dispatches;
using Chancery.Language;
using Chancery.Reading.Actors;
using Chancery.Reading.Attribution.Learned;

namespace Chancery.Reading.Attribution;

/// <summary>Reads texts that a line ending with a colon announces: 'The message reads, in part:', 'Xie Feng posted, stating:'.</summary>
internal sealed class AnnouncedText(Draft draft, SpeechView view, SpeakerResolver speakers, AttributionTables tables)
{
    private const int MaxParagraphs = 40;

    public List<StatementParts> Read(List<StatementParts> frame)
    {
        var statements = new List<StatementParts>();
        var index = new FrameIndex(frame);
        for (var i = 0; i + 1 < view.Paragraphs.Count; i++)
        {
            var line = view.Paragraphs[i];
            if (draft.Text.Text[line.End - 1] != ':' || tables.Forms.BeginsText(draft.Text.Text.AsSpan(line.Start, line.Length)) || index.At(line.Start) is not null || index.At(line.End - 1) is not null)
            {
                continue;
            }

            var message = tables.Forms.AnnouncesMessage(draft.Text.Text.AsSpan(line.Start, line.Length));
            var from = From(line);
            var cue = from is null ? LastCue(line) : -1;
            var content = message || cue >= 0 || from is not null ? Content(i + 1, message) : [];
            if (content.Count > 0 && (from ?? SpeakerOf(line, cue)) is var (speaker, source))
            {
                statements.Add(Statement(speaker, source, cue, content));
            }
        }

        return statements;
    }

    private StatementParts Statement(Referent speaker, Span? source, int cue, List<Span> content) => new()
    {
        Speaker = speaker,
        Source = source,
        Cue = cue < 0 ? null : new Span(draft.Text[cue].Start, draft.Text[cue].End),
        CueToken = cue,
        Content = content,
        Mode = SpeechMode.Direct,
        Confidence = 90,
        Because = "text announced by a line that ends with a colon",
    };

    /// <summary>The last word of the line that the table of cues knows as taking words; -1 for none.</summary>
    private int LastCue(Span line)
    {
        var last = speakers.TokenBefore(line.End);
        for (var at = last; at >= 0 && draft.Text[at].Start >= line.Start && last - at < 30; at--)
        {
            if (tables.Cues.Match(draft.Text, at) is var (row, _) && row.Tag == CueTag.Verb && (row.Takes & (CueTakes.Clause | CueTakes.Quote)) != 0 && !row.Takes.HasFlag(CueTakes.Attitude))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>The quotations that follow, the points of a list, a message to its end, or else the next paragraph.</summary>
    private List<Span> Content(int first, bool message)
    {
        var content = new List<Span>();
        var text = draft.Text.Text;
        var start = view.Paragraphs[first].Start;
        var quoted = QuotationAt(start) is not null;
        var listed = IsPoint(text, view.Paragraphs[first]);
        for (var i = first; i < Math.Min(view.Paragraphs.Count, first + MaxParagraphs); i++)
        {
            var paragraph = view.Paragraphs[i];
            var ends = i > first && (quoted ? !Continues(paragraph) : listed ? !IsPoint(text, paragraph) : !message);
            if (ends || tables.Labels.Kind(text.AsSpan(paragraph.Start, Math.Min(paragraph.Length, 60)).TrimEnd(":.")) == LabelKind.End || text[paragraph.End - 1] == ':')
            {
                break;
            }

            content.Add(quoted ? Inner(paragraph) : Bare(text, paragraph));
        }

        content.RemoveAll(c => c.Length == 0);
        return content;
    }

    private bool Continues(Span paragraph) => QuotationAt(paragraph.Start) is { Continues: true };

    private Span Inner(Span paragraph) => QuotationAt(paragraph.Start) is { } quotation ? quotation.Inner : paragraph;

    /// <summary>The outermost quotation that begins at <paramref name="start"/>.</summary>
    private Quotation? QuotationAt(int start)
    {
        int low = 0, high = view.Quotations.Count - 1;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = view.Quotations[middle].Outer.Start < start ? (middle + 1, high) : (low, middle);
        }

        return high >= 0 && view.Quotations[low] is { Depth: 0 } found && found.Outer.Start == start ? found : null;
    }

    private static bool IsPoint(string text, Span line) => text[line.Start] is '-' or '•' or '*' or '–' or '—' or '·' or '▪';

    private static Span Bare(string text, Span line)
    {
        var start = line.Start;
        while (start < line.End && (IsPoint(text, line with { Start = start }) || char.IsWhiteSpace(text[start])))
        {
            start++;
        }

        return new Span(start, line.End);
    }

    /// <summary>The person who is the subject of the line, else the first person that the dispatch names.</summary>
    private (Referent Speaker, Span? Source)? SpeakerOf(Span line, int cue)
    {
        var source = cue < 0 ? default : speakers.Above(cue);
        if (source.IsEmpty || speakers.Of(source, null) is not { Parties.IsEmpty: false } speaker)
        {
            source = Subject(line);
            speaker = source.IsEmpty ? null : speakers.Of(source, null);
        }

        if (speaker is { IsPerson: true } or { Parties.IsEmpty: false })
        {
            return (speaker, ContentSpans.Of(view, source.First, source.End));
        }

        var first = draft.Actors.Mentions.FirstOrDefault(m => m.Kind is MentionKind.Person);
        return first is null ? null : (first.Referent, draft.SpanOf(first.Tokens));
    }

    /// <summary>Whose words a line says they are: 'shared the following from Minister A:', whoever passes them on.</summary>
    private (Referent Speaker, Span? Source)? From(Span line)
    {
        var last = speakers.TokenBefore(line.End);
        for (var at = last; at > 0 && draft.Text[at].Start >= line.Start; at--)
        {
            if (draft.Text[at].Lemma is "from" or "by" && tables.Forms.IsPassedOn(draft.Text.Form(at - 1).ToString()))
            {
                var named = draft.Actors.Mentions.FirstOrDefault(m => m.Kind is MentionKind.Person && m.Head > at && m.Head <= last);
                return named is null ? null : (named.Referent, draft.SpanOf(named.Tokens));
            }
        }

        return null;
    }

    /// <summary>The subject of the line's last sentence.</summary>
    private ScoredSpan Subject(Span line)
    {
        var last = speakers.TokenBefore(line.End);
        if (last < 0)
        {
            return default;
        }

        var sentence = draft.Text.Sentences[view.Sentence[last]];
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (draft.Text[i].Head < 0 && draft.Text.Child(i, Relation.Nsubj, Relation.NsubjPass) is var subject and >= 0)
            {
                return new ScoredSpan(view.First[subject], view.End[subject], 0);
            }
        }

        return default;
    }
}
