using Chancery.Dispatches;
using Chancery.Reading.Acts.Certainty;

namespace Chancery.Reading.Acts;

/// <summary>Joins what is told twice: one entry for each act, with the clearest clause.</summary>
internal sealed class ActMerger(ActLexicon lexicon, Scene scene)
{
    /// <summary>The candidates without those that tell of an act again, in the order of the text.</summary>
    public List<ScoredAct> Join(List<ScoredAct> candidates)
    {
        var kept = new List<ScoredAct>(candidates.Count);
        foreach (var candidate in candidates)
        {
            var same = kept.FindIndex(k => IsSame(k.Candidate, candidate.Candidate));
            if (same < 0)
            {
                kept.Add(candidate);
            }
            else
            {
                kept[same] = Joined(kept[same], candidate);
            }
        }

        return kept;
    }

    // What speaks for the likelier one speaks for both.
    private static ScoredAct Joined(ScoredAct first, ScoredAct again)
    {
        var sheet = again.Score > first.Score ? again.Sheet : first.Sheet;
        sheet[Evidence.Told] = first.Sheet[Evidence.Told] + again.Sheet[Evidence.Told];
        return again.Score > first.Score && SameWords(first.Candidate, again.Candidate)
            ? new ScoredAct(Clearer(again.Candidate, first.Candidate), sheet)
            : new ScoredAct(Clearer(first.Candidate, again.Candidate), sheet);
    }

    private bool IsSame(ActCandidate a, ActCandidate b)
    {
        if (IsNamedAgain(a, b))
        {
            return true;
        }

        var contact = IsContact(a.Kind) && IsContact(b.Kind);
        if (!(a.Kind == b.Kind || (contact && (SameWords(a, b) || (IsScene(a) && IsScene(b))))) || !a.By.SetEquals(b.By) || !a.To.SetEquals(b.To))
        {
            return false;
        }

        if (!DatesAgree(a, b) || a.Status != b.Status || (a.Round is not null && b.Round is not null && a.Round != b.Round))
        {
            return false;
        }

        return (contact && ToldAgain(a, b)) || (!contact && !lexicon.Traits(a.Kind).Speech && !IsOtherMeasure(a, b)) || a.Span.Overlaps(b.Span) || (!contact && IssuesAgree(a, b));
    }

    // 'Will suspend the tariffs. It will suspend the new rule': two clauses of their own on different things.
    private static bool IsOtherMeasure(ActCandidate a, ActCandidate b) =>
        a.Kind is ActKind.Suspend or ActKind.Sanction && a.Sentence != b.Sentence && a.Row.Class == TriggerClass.Verb && b.Row.Class == TriggerClass.Verb && !IssuesAgree(a, b);

    // 'four rounds of talks': two words of one phrase name one encounter.
    private static bool SameWords(ActCandidate a, ActCandidate b) => a.Span == b.Span;

    // A second clause of its own with no date in common tells of another encounter, unless it stands close by.
    private bool ToldAgain(ActCandidate a, ActCandidate b) =>
        a.Frame.Carrier < 0 || b.Frame.Carrier < 0 || (a.When is not null && b.When is not null) || Math.Abs(a.Sentence - b.Sentence) <= 2 || (IsScene(a) && IsScene(b));

    // 'the Russian proposal' after Russia has proposed.
    private static bool IsNamedAgain(ActCandidate a, ActCandidate b) =>
        a.Kind == b.Kind && a.Kind is ActKind.Propose or ActKind.Offer or ActKind.Invite && b.Row.Class == TriggerClass.Noun && b.Frame.Carrier < 0
        && a.By.SetEquals(b.By) && (b.To.IsEmpty || b.ToSlot == "scene" || b.To.SetEquals(a.To));

    private static bool IsContact(ActKind kind) => kind is ActKind.Meet or ActKind.Call or ActKind.Consult or ActKind.Visit;

    private bool IsScene(ActCandidate a) => a.By.SetEquals(scene.Participants) && (a.When is null || a.When.Equals(scene.When)) && !Ahead(a.Status);

    private static bool Ahead(ActStatus status) => status is ActStatus.Planned or ActStatus.Possible;

    private static bool DatesAgree(ActCandidate a, ActCandidate b) =>
        a.When is null || b.When is null || a.When.Equals(b.When) || (!a.Dated && !b.Dated);

    private static bool IssuesAgree(ActCandidate a, ActCandidate b)
    {
        foreach (var x in a.Issues)
        {
            foreach (var y in b.Issues)
            {
                if (x.Contains(y, StringComparison.OrdinalIgnoreCase) || y.Contains(x, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return a.Issues.IsEmpty && b.Issues.IsEmpty && Math.Abs(a.Sentence - b.Sentence) <= 1;
    }

    private static ActCandidate Clearer(ActCandidate first, ActCandidate second) => first with
    {
        When = first.When ?? second.When,
        WhenShare = first.When is null && second.When is not null ? second.WhenShare : first.WhenShare,
        Issues = first.Issues.IsEmpty ? second.Issues : first.Issues,
        IssueConfidence = first.Issues.IsEmpty ? second.IssueConfidence : first.IssueConfidence,
        Round = first.Round ?? (first.Sentence == second.Sentence ? second.Round : null),
        Count = first.Count ?? (first.Sentence == second.Sentence ? second.Count : null),
        Place = first.Place ?? (first.Kind == second.Kind ? second.Place : null),
        Participants = first.Participants.IsEmpty ? second.Participants : first.Participants,
    };
}
