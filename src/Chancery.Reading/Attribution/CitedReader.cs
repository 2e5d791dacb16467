using Chancery.Dispatches;
using Chancery.Language;
using Chancery.Reading.Actors;
using Chancery.Reading.Attribution.Learned;

namespace Chancery.Reading.Attribution;

/// <summary>Makes statements of the cues that were found, with their speakers resolved.</summary>
internal sealed class CitedReader(Draft draft, SpeechView view, SpeakerResolver speakers)
{
    private readonly Referent? _participants = Participants.Of(draft);
    private readonly Referent? _adopters = Adopters.Of(draft, view, speakers);

    /// <param name="frame">Turns or a release's paragraphs: within them only others are cited.</param>
    public List<StatementParts> Read(List<FoundStatement> found, List<StatementParts> frame)
    {
        var statements = new List<StatementParts>();
        var index = new FrameIndex(frame.Where(f => f.Mode == SpeechMode.Direct));
        foreach (var statement in found)
        {
            var around = index.At(view.Text[statement.Cue.Head].Start);
            if (around is null && index.At(view.Text[statement.First].Start) is not null)
            {
                continue; // the words of a text that its own line announces
            }

            var parts = Read(WithoutAddressee(statement), around, statements.Count > 0 ? statements[^1] : null);
            if (parts is not null && (around is null || IsOther(parts, around)))
            {
                statements.Add(parts);
            }
        }

        return statements;
    }

    /// <summary>'told the envoy Kyiv was ready': whom it is said to is no part of what is said.</summary>
    private FoundStatement WithoutAddressee(FoundStatement found)
    {
        var content = found.Content[0];
        if (found.Row is not { ObjectIsAddressee: true } row || !row.Takes.HasFlag(CueTakes.Clause) || row.Takes.HasFlag(CueTakes.Object) || content.First < found.Cue.End || view.Quotation[content.First] >= 0)
        {
            return found;
        }

        var end = AddresseeEnd(found.Cue.End, content.First);
        end += end < content.End && view.Text.Form(end) is "that" ? 1 : 0;
        return content.First < end && end + 1 < content.End && BeginsClause(end) ? found with { Content = [content with { First = end }, .. found.Content.Skip(1)] } : found;
    }

    private bool BeginsClause(int token) =>
        view.Text[token].Xpos is "NNS" || view.Text[token].Upos is UniversalTag.Propn or UniversalTag.Pron or UniversalTag.Det or UniversalTag.Adj or UniversalTag.Num;

    /// <summary>Where the person, body or bare plural after the cue ends, if <paramref name="content"/> begins within it.</summary>
    private int AddresseeEnd(int first, int content)
    {
        var named = draft.Actors.At(view.Text[first].Upos is UniversalTag.Det ? Math.Min(first + 1, view.Count - 1) : first);
        var end = named is { Kind: MentionKind.Person or MentionKind.Office or MentionKind.Body } ? named.Tokens.End
            : view.Text[first].Xpos is "NNS" || (view.Text[first].Upos is UniversalTag.Pron && view.Text.Form(first) is "him" or "them" or "us" or "me") ? first + 1
            : first;
        return content < end && end < view.Count ? end : first;
    }

    private StatementParts? Read(FoundStatement found, StatementParts? around, StatementParts? before)
    {
        var source = found.Source.IsEmpty ? speakers.Above(found.Cue.Head) : found.Source;
        if (IsHearer(source, found))
        {
            return null;
        }

        var voice = around is null ? null : new Voice(around.Speaker, around.Addressee);
        Referent? speaker = null;
        if (!source.IsEmpty)
        {
            speaker = speakers.Of(source, voice);
            var isOpen = speaker.Parties.IsEmpty && speakers.IsBarePronoun(source) && !speakers.IsAuthor(source);
            speaker = (isOpen || speakers.GoesOn(source, before)) && before is not null ? before.Speaker : speaker;
            speaker = speaker.Parties.IsEmpty && speakers.IsDocument(source) ? _participants ?? _adopters ?? speaker : speaker;
            if (speakers.IsUnresolved(source, speaker))
            {
                return null;
            }
        }

        speaker = IsImpersonal(source, found) ? Impersonal(found, before) ?? speaker : speaker ?? before?.Speaker;
        if (speaker is null || (speaker.Parties.IsEmpty && found.Cue.Score < 0))
        {
            return null; // a weak cue without a speaker who can be told is noise
        }

        var (addressee, via) = Addressed(found);
        return new StatementParts
        {
            Speaker = speaker,
            Addressee = addressee,
            Via = via,
            Source = source.IsEmpty ? null : ContentSpans.Of(view, source.First, source.End),
            Cue = ContentSpans.Of(view, found.Cue.First, found.Cue.End),
            CueToken = found.Cue.Head,
            Content = ContentSpans.Of(view, found.Content),
            Mode = ContentSpans.Mode(view, found.Content),
            Confidence = CueConfidence.Of(found, !speaker.Parties.IsEmpty),
            Because = Because(found),
        };
    }

    /// <summary>Whom the words are said to: a party, or a medium that passes them on ('told Reuters').</summary>
    private (Parties Addressee, List<Speaker> Via) Addressed(FoundStatement found)
    {
        var to = found.Row is { ObjectIsAddressee: true } ? draft.Text.Child(found.Cue.Head, Relation.Obj, Relation.Iobj) : -1;
        if (to < 0 || found.Content.Exists(c => c.Overlaps(to, to + 1)))
        {
            return (Parties.None, []);
        }

        var named = draft.Actors.Resolve(to);
        var isMedium = named is { Parties.IsEmpty: true, IsPerson: false } && draft.Text[to].Upos is UniversalTag.Propn;
        return (named?.Parties ?? Parties.None, isMedium ? [named!.ToSpeaker()] : []);
    }

    /// <summary>'Oslo had been told that': the source that stands there is the one spoken to, and who spoke is not said.</summary>
    private bool IsHearer(ScoredSpan source, FoundStatement found) =>
        found.Row is { ObjectIsAddressee: true } && draft.Text.Child(found.Cue.Head, Relation.NsubjPass) is >= 0 and var hearer && source.Overlaps(hearer, hearer + 1);

    /// <summary>'It was noted that', 'Satisfaction was expressed with'.</summary>
    private bool IsImpersonal(ScoredSpan source, FoundStatement found) =>
        draft.Text.Child(found.Cue.Head, Relation.AuxPass) >= 0 && (source.IsEmpty || (source.End - source.First == 1 && draft.Text[source.First].Lemma is "it"));

    /// <summary>The one who speaks in the same paragraph, else those who met or spoke.</summary>
    private Referent? Impersonal(FoundStatement found, StatementParts? before)
    {
        var same = before is not null && before.CueToken >= 0 && view.Paragraph[before.CueToken] == view.Paragraph[found.Cue.Head];
        return same ? before!.Speaker : _participants ?? before?.Speaker;
    }

    /// <summary>Somebody else than the one whose turn or release it is, and a party's voice.</summary>
    public static bool IsOther(StatementParts parts, StatementParts around) =>
        !parts.Speaker.Parties.IsEmpty && parts.Speaker.Name != around.Speaker.Name && !parts.Speaker.Parties.SetEquals(around.Speaker.Parties);

    private string Because(FoundStatement found)
    {
        var cue = ContentSpans.Of(view, found.Cue.First, found.Cue.End).Of(draft.Text.Text);
        return FormattableString.Invariant($"cue '{cue}' ({found.Row?.Where ?? "model"}; score {found.Cue.Score}; content {found.Content[0].Score})");
    }
}
