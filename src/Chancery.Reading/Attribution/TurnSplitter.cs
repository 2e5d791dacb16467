using Chancery.Dispatches;

namespace Chancery.Reading.Attribution;

/// <summary>Splits a transcript or a list of questions and answers into turns. A text that is neither has none.</summary>
internal sealed class TurnSplitter(TranscriptLabels labels, string? title = null)
{
    /// <summary>The turns in the order of the text; empty where the text is no transcript.</summary>
    public List<Turn> Split(string text, List<Span> paragraphs)
    {
        var starts = new TurnLabel?[paragraphs.Count];
        var kinds = new LabelKind[paragraphs.Count];
        for (var i = 0; i < paragraphs.Count; i++)
        {
            (starts[i], kinds[i]) = Read(text, paragraphs[i]);
            if (kinds[i] == LabelKind.Unknown && starts[i] is not null && i + 1 < paragraphs.Count && IsListed(text, paragraphs[i + 1]))
            {
                (starts[i], kinds[i]) = (null, LabelKind.End);
            }
        }

        if (starts.Length > 0 && kinds[0] == LabelKind.Unknown && starts[0] is { } first && IsInTitle(first.Name.Of(text)))
        {
            kinds[0] = LabelKind.Person;
        }

        return IsTranscript(text, starts, kinds) ? Collect(text, paragraphs, starts, kinds) : [];
    }

    /// <summary>A name of two words or more that the title has: 'Minister Anna Moe speaks in Oslo' over 'Anna Moe: First, …'.</summary>
    private bool IsInTitle(string name) => name.Contains(' ') && (title ?? "").Contains(name, StringComparison.Ordinal);

    /// <summary>Whether a line is a point of a list: what stands over a list is its heading.</summary>
    private static bool IsListed(string text, Span line) => line.Length > 2 && text[line.Start] is '·' or '•' or '▪' or '◦' or '‣' or '*' && char.IsWhiteSpace(text[line.Start + 1]);

    private (TurnLabel? Label, LabelKind Kind) Read(string text, Span line)
    {
        var words = text.AsSpan(line.Start, line.Length).Trim("#*-–—_=");
        if (words.IsEmpty || (line.Length < 40 && labels.Kind(words.TrimEnd(":.")) == LabelKind.End))
        {
            return (null, LabelKind.End);
        }

        if (TurnLabel.Read(text, line) is not { } label)
        {
            return (null, LabelKind.Unknown);
        }

        var kind = labels.Kind(text.AsSpan(label.Name.Start, label.Name.Length));
        if (kind == LabelKind.None && line.Length < 40 && label.BodyStart >= line.End)
        {
            return (null, LabelKind.End);
        }

        return kind is LabelKind.None or LabelKind.End ? (null, LabelKind.Unknown) : (label, kind);
    }

    /// <summary>
    /// Two labels make a transcript where one of them is a known one, is said again, or the two stand in a text that begins with a label;
    /// one alone does where the text begins with it and it is known.
    /// </summary>
    private static bool IsTranscript(string text, TurnLabel?[] starts, LabelKind[] kinds)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        int count = 0, known = 0, bare = 0;
        var repeated = false;
        for (var i = 0; i < starts.Length; i++)
        {
            if (starts[i] is not { } label)
            {
                continue;
            }

            count++;
            var isBare = label.BodyStart > label.Name.End && text[label.Name.End] != ':' && label.Aside.Length == 0;
            bare += isBare ? 1 : 0;
            known += kinds[i] != LabelKind.Unknown && !isBare ? 1 : 0;
            repeated |= !seen.Add(label.Name.Of(text));
        }

        var first = starts.Length > 0 && starts[0] is not null;
        return count >= 2 ? known > 0 || repeated && bare != 1 || first : count == 1 && first && known > 0;
    }

    private static List<Turn> Collect(string text, List<Span> paragraphs, TurnLabel?[] starts, LabelKind[] kinds)
    {
        var turns = new List<Turn>();
        Turn? turn = null;
        var count = starts.Count(s => s is not null);
        var speaksOn = starts[0] is { } opening && !IsMark(text, opening.BodyStart) && !paragraphs.Exists(p => IsMark(text, p.Start)) && kinds[0] is LabelKind.Person or LabelKind.Answer && text[paragraphs[0].End - 1] is '.' or '!' or '?' or '…' or '”' or '"';
        for (var i = 0; i < paragraphs.Count; i++)
        {
            if (starts[i] is { } label)
            {
                turn = new Turn(label.Name, label.Aside, kinds[i], []);
                turns.Add(turn);
                AddContent(text, turn, label.BodyStart, paragraphs[i].End);
            }
            else if (kinds[i] == LabelKind.End || (count == 1 && !speaksOn) || Introduces(text, paragraphs[i]))
            {
                turn = null;
            }
            else if (turn is not null)
            {
                AddContent(text, turn, paragraphs[i].Start, paragraphs[i].End);
            }
        }

        turns.RemoveAll(t => t.Content.Count == 0);
        return turns;
    }

    /// <summary>Whether a quotation begins here: then what stands between quotations is a story's own voice.</summary>
    private static bool IsMark(string text, int at) => at < text.Length && text[at] is '“' or '"' or '«' or '„';

    /// <summary>'The readout states the following:' speaks of somebody and ends a turn; 'Let me say three things:' does not.</summary>
    private static bool Introduces(string text, Span line)
    {
        if (text[line.End - 1] != ':')
        {
            return false;
        }

        foreach (var range in text.AsSpan(line.Start, line.Length).SplitAny(' ', ',', '’', '\''))
        {
            if (text.AsSpan(line.Start, line.Length)[range] is "I" or "we" or "We" or "me" or "us" or "our" or "Our" or "my" or "My" or "you" or "your")
            {
                return false;
            }
        }

        return true;
    }

    private static void AddContent(string text, Turn turn, int start, int end)
    {
        var span = Paragraphs.Trim(text, start, end);
        if (span.Length > 0)
        {
            turn.Content.Add(span);
        }
    }
}
