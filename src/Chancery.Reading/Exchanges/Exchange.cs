using Chancery.Dispatches;

namespace Chancery.Reading.Exchanges;

/// <summary>Which acts ask for an answer, which give one, and what that leaves owed.</summary>
internal static class Exchange
{
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
    /// What <paramref name="by"/> would answer to <paramref name="to"/>: the nearest proposal, request, note or invitation between them that is told
    /// before <paramref name="at"/>, else the next after it. A proposal is preferred to a plain request.
    /// </summary>
    public static Act? Asked(List<Act> acts, Parties by, Parties to, Span at)
    {
        Act? best = null;
        var distance = int.MaxValue;
        foreach (var act in acts)
        {
            if (!Asks(act) || act.Span.Equals(at) || !Between(act, by, to))
            {
                continue;
            }

            var away = (act.Span.Start <= at.Start ? at.Start - act.Span.Start : 2 * (act.Span.Start - at.Start)) * (act.Kind == ActKind.Request ? 3 : 1);
            if (away < distance)
            {
                (best, distance) = (act, away);
            }
        }

        return best;
    }

    /// <summary>The act nearest to <paramref name="at"/> by which <paramref name="waiter"/> put a proposal or request to somebody.</summary>
    public static Act? AskedBy(List<Act> acts, Parties waiter, Span at) =>
        acts.Where(a => Asks(a) && !a.To.IsEmpty && a.By.Any(waiter.Contains)).MinBy(a => Math.Abs(a.Span.Start - at.Start));

    private static bool Between(Act act, Parties by, Parties to) =>
        act.By.Any(to.Contains) && (act.To.IsEmpty || act.To.Any(by.Contains));
}
