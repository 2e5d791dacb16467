using Chancery.Dispatches;
using Chancery.Reading.Acts;
using Chancery.Reading.Dates;

namespace Chancery.Reading.Exchanges;

/// <summary>Finds the future dates on which something lapses, takes effect, falls due, is to be held or must be decided.</summary>
internal sealed class DeadlineComponent(DeadlineLexicon lexicon, DateLexicon dates) : Component
{
    public override Layers Needs => Layers.Trees | Layers.Actors | Layers.Dates | Layers.Statements | Layers.Acts;

    public override Layers Adds => Layers.Exchanges;

    public override void Apply(Draft draft)
    {
        if (draft.Dispatch.Published is not { } published)
        {
            return;
        }

        var due = new DueDates(draft, lexicon, dates, published);
        var clauses = new DeadlineClauses(draft, lexicon);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var mention in draft.Dates)
        {
            if (due.Of(mention) is { } found && !IsWithinInterval(draft, mention, found) && clauses.Around(mention) is { } clause && seen.Add(found.IsEnd || found.IsLimit ? $"{found.Date.Value} {clause.Issue}" : found.Date.Value))
            {
                draft.Deadlines.Add(Entry(draft, found, clause) with { Act = Act(draft, clause.Span) ?? Act(draft, SentenceSpan(draft, mention)) });
            }
        }
    }

    // The days of a journey or conference are not entered beside the whole.
    private static bool IsWithinInterval(Draft draft, DateMention mention, DueDate due)
    {
        foreach (var other in draft.Dates)
        {
            if (other != mention && other.Because.EndsWith(nameof(Interval), StringComparison.Ordinal) && other.Edtf is { } whole
                && whole != due.Date && whole.Earliest <= due.Date.Earliest && due.Date.Latest <= whole.Latest)
            {
                return true;
            }
        }

        return false;
    }

    private static Deadline Entry(Draft draft, DueDate due, DeadlineClause clause) => new()
    {
        Id = FormattableString.Invariant($"d{draft.Deadlines.Count + 1}"),
        Date = due.Date,
        What = due.IsEnd ? $"until then: {clause.What}" : clause.What,
        Issues = clause.Issue is { } issue ? [issue] : [],
        Claimant = Claimant(draft, clause.Span),
        Span = clause.Span,
        Confidence = new Confidence(due.Confidence),
        Because = due.Because,
    };

    private static Span SentenceSpan(Draft draft, DateMention mention) => draft.SpanOf(draft.Text.Sentences[draft.Text.SentenceOf(mention.Tokens.First)]);

    // The act that is to happen then: the planned one in the same words, else any.
    private static string? Act(Draft draft, Span span)
    {
        Act? found = null;
        foreach (var act in draft.Acts)
        {
            if (act.Span.Overlaps(span) && (found is null || (found.Status != ActStatus.Planned && act.Status == ActStatus.Planned)))
            {
                found = act;
            }
        }

        return found?.Id;
    }

    private static Speaker Claimant(Draft draft, Span span) =>
        Claimants.At(draft, draft.Statements.FindIndex(s => s.Statement.Content.Any(c => c.Contains(span.Start))));
}
