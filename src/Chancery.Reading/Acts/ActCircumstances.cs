namespace Chancery.Reading.Acts;

/// <summary>What a candidate's words tell besides kind and parties: its clause's date, how far it has come, what it is about, in whose words it stands.</summary>
internal sealed class ActCircumstances(Draft draft, Scope scope, (Trees Trees, SlotReader Slots, ActSpans Spans) parts, (ActLexicon Lexicon, Scene Scene) known)
{
    private readonly WhenReader _when = new(draft, parts.Trees);

    public ActStatuses Statuses { get; } = new(draft, parts.Trees, known.Lexicon, known.Scene);

    public IssueReader Issues { get; } = new(draft, parts.Trees, parts.Slots, known.Lexicon);

    public ActCandidate Complete(ActCandidate candidate) => Issues.Complete(Stood(candidate));

    /// <summary>The candidate with its date and status; before its issues are told.</summary>
    public ActCandidate Stood(ActCandidate candidate) => Statuses.Complete(Dated(candidate));

    /// <summary>The candidate before its status and issues are told, for training.</summary>
    public ActCandidate Dated(ActCandidate candidate)
    {
        var when = _when.Of(candidate.Frame)?.Edtf;
        return candidate with
        {
            When = when,
            Dated = when is not null,
            Span = parts.Spans.Of(candidate.Frame),
            Sentence = draft.Text.SentenceOf(candidate.Trigger),
            Statement = scope.IndexAt(candidate.Trigger),
        };
    }
}
