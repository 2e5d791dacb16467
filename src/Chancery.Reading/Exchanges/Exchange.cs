using System.Collections.Immutable;
using Chancery.Dispatches;

namespace Chancery.Reading.Exchanges;

/// <summary>Which acts ask for an answer, which give one, and what that leaves owed.</summary>
internal static class Exchange
{
    /// <summary>Within how many characters one sentence goes on with the exchange of another.</summary>
    public const int Nearby = 300;

    /// <summary>Within how many characters two tellings of one debt are one.</summary>
    public const int Beside = 80;

    /// <summary>How far from what was asked its acknowledgement is told.</summary>
    public const int Linked = 800;

    public static bool Asks(Act act) =>
        act.Kind is ActKind.Propose or ActKind.Request or ActKind.Invite or ActKind.Message or ActKind.Offer
        && act.Status is ActStatus.Done or ActStatus.Ongoing;

    public static bool Answers(Act act) => act.Kind is ActKind.Reply or ActKind.Acknowledge or ActKind.Accept or ActKind.Refuse;

    /// <summary>The state of the reply that <paramref name="act"/> leaves owed; null where it leaves none.</summary>
    public static ReplyState? StateAfter(Act act) => act switch
    {
        { Kind: ActKind.Reply, Status: ActStatus.NotDone } => ReplyState.None,
        { Kind: ActKind.Reply, Status: ActStatus.Planned } => ReplyState.Acknowledged,
        { Kind: ActKind.Acknowledge, Status: ActStatus.Done or ActStatus.Ongoing } => ReplyState.Acknowledged,
        _ => null,
    };

    /// <summary>
    /// What the answer is to: the nearest proposal, request, note or invitation between them that is told
    /// before <paramref name="at"/>, else the next after it. A proposal is preferred to a plain request.
    /// </summary>
    public static Act? Asked(List<Act> acts, (Parties By, Parties To, ImmutableArray<string> Issues) answer, Span at)
    {
        var (by, to, issues) = answer;
        Act? best = null;
        var distance = int.MaxValue;
        foreach (var act in acts)
        {
            if (!Asks(act) || act.Span.Equals(at) || !Between(act, by, to) || !MayConcern(act.Issues, issues))
            {
                continue;
            }

            var away = (act.Span.Start <= at.Start ? at.Start - act.Span.Start : 2 * (act.Span.Start - at.Start)) * (act.Kind is ActKind.Request or ActKind.Offer ? 3 : 1);
            if (away < distance)
            {
                (best, distance) = (act, away);
            }
        }

        return best;
    }

    /// <summary>The issues of the answer told just before <paramref name="answer"/> between the same parties: 'awaits a reply on X … there has been none'.</summary>
    public static ImmutableArray<string> JustBefore(List<Act> acts, Act answer)
    {
        for (var i = acts.IndexOf(answer) - 1; i >= 0 && answer.Span.Start - acts[i].Span.Start < Nearby; i--)
        {
            if (Answers(acts[i]) && acts[i].By.SetEquals(answer.By) && acts[i].To.SetEquals(answer.To) && !acts[i].Issues.IsEmpty)
            {
                return acts[i].Issues;
            }
        }

        return [];
    }

    // Where both name an issue, they share a word of it.
    private static bool MayConcern(ImmutableArray<string> one, ImmutableArray<string> other)
    {
        if (one.IsEmpty || other.IsEmpty)
        {
            return true;
        }

        var words = one.SelectMany(Words).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return other.SelectMany(Words).Any(words.Contains);
    }

    // Articles and prepositions say nothing of an issue.
    private static IEnumerable<string> Words(string issue) =>
        issue.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length > 2 && w is not ("the" or "and" or "for"));

    /// <summary>The act nearest to <paramref name="at"/> by which <paramref name="waiter"/> put a proposal or request to somebody.</summary>
    public static Act? AskedBy(List<Act> acts, Parties waiter, Span at) =>
        acts.Where(a => Asks(a) && !a.To.IsEmpty && a.By.Any(waiter.Contains) && Math.Abs(a.Span.Start - at.Start) < Linked).MinBy(a => Math.Abs(a.Span.Start - at.Start));

    private static bool Between(Act act, Parties by, Parties to) =>
        act.By.Any(to.Contains) && (act.To.IsEmpty || act.To.Any(by.Contains));
}
