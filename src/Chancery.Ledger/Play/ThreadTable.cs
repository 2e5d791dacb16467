using System.Collections.Immutable;

namespace Chancery.Ledger;

/// <summary>A row of the table: in one of these states, this trigger by this side moves the thread there, and then it is that side's move.</summary>
/// <param name="From">The states in which the row holds; none for an issue without an open thread, where the row opens one.</param>
/// <param name="Trigger">An act's kind, or <c>owed</c>, <c>owed-acknowledged</c>, <c>owed-partial</c>, <c>lapse</c>.</param>
public sealed record ThreadRow(ImmutableArray<ThreadState> From, string Trigger, Side By, ThreadState To, Side Move);

/// <summary>Which act moves a thread where, and whose move it is then: the table of docs/threads.md. The first row that fits holds.</summary>
public static class ThreadTable
{
    private static readonly ImmutableArray<ThreadState> None = [];
    private static readonly ImmutableArray<ThreadState> Pending = [ThreadState.Tabled, ThreadState.Acknowledged, ThreadState.UnderDiscussion];
    private static readonly ImmutableArray<ThreadState> Standing = [.. Pending, ThreadState.Accepted];
    private static readonly ImmutableArray<ThreadState> Settled = [ThreadState.Accepted, ThreadState.Agreed, ThreadState.InForce, ThreadState.Suspended];

    public static ImmutableArray<ThreadRow> Rows { get; } =
    [
        .. Openings(),
        .. Answers(),
        .. Settlements(),
        .. Ends(),
        .. Beginnings(),
    ];

    /// <summary>The row that holds for a thread in <paramref name="state"/>, or null where the trigger does not move it.</summary>
    public static ThreadRow? Find(ThreadState state, string trigger, Side by)
    {
        foreach (var row in Rows)
        {
            if (row.Trigger == trigger && row.By == by && row.From.Contains(state))
            {
                return row;
            }
        }

        return null;
    }

    /// <summary>The row by which <paramref name="trigger"/> opens a thread, or null where it opens none.</summary>
    public static ThreadRow? Opening(string trigger, Side by)
    {
        foreach (var row in Rows)
        {
            if (row.From.IsEmpty && row.Trigger == trigger && row.By == by)
            {
                return row;
            }
        }

        return null;
    }

    private static IEnumerable<ThreadRow> Openings()
    {
        foreach (var opener in (string[])["propose", "invite", "request", "offer"])
        {
            yield return new(None, opener, Side.Initiator, ThreadState.Tabled, Side.Addressee);
            yield return new([ThreadState.Suspended], opener, Side.Initiator, ThreadState.Tabled, Side.Addressee);
        }

        yield return new(None, "propose", Side.Both, ThreadState.UnderDiscussion, Side.Both);
        yield return new(None, "owed", Side.Addressee, ThreadState.Tabled, Side.Addressee);
        yield return new(None, "owed-acknowledged", Side.Addressee, ThreadState.Acknowledged, Side.Addressee);
        yield return new(None, "owed-partial", Side.Addressee, ThreadState.UnderDiscussion, Side.Addressee);
    }

    private static IEnumerable<ThreadRow> Answers()
    {
        yield return new([ThreadState.Tabled], "acknowledge", Side.Addressee, ThreadState.Acknowledged, Side.Addressee);
        yield return new([ThreadState.Tabled], "owed-acknowledged", Side.Addressee, ThreadState.Acknowledged, Side.Addressee);
        yield return new([ThreadState.Tabled, ThreadState.Acknowledged], "owed-partial", Side.Addressee, ThreadState.UnderDiscussion, Side.Addressee);
        yield return new(Pending, "reply", Side.Addressee, ThreadState.UnderDiscussion, Side.Initiator);
        yield return new(Pending, "accept", Side.Addressee, ThreadState.Accepted, Side.Both);
        yield return new(Pending, "pledge", Side.Addressee, ThreadState.Accepted, Side.Addressee);
        yield return new([.. Standing, ThreadState.Suspended], "refuse", Side.Addressee, ThreadState.Refused, Side.Nobody);
        yield return new([ThreadState.UnderDiscussion], "refuse", Side.Initiator, ThreadState.Refused, Side.Nobody);
        foreach (var talk in (string[])["meet", "call", "consult"])
        {
            yield return new([ThreadState.Tabled, ThreadState.Acknowledged], talk, Side.Both, ThreadState.UnderDiscussion, Side.Addressee);
            yield return new([ThreadState.Suspended], talk, Side.Both, ThreadState.UnderDiscussion, Side.Both);
        }
    }

    private static IEnumerable<ThreadRow> Settlements()
    {
        yield return new(Standing, "agree", Side.Both, ThreadState.Agreed, Side.Both);
        yield return new(Pending, "agree", Side.Addressee, ThreadState.Accepted, Side.Both);
        yield return new([ThreadState.Suspended], "agree", Side.Both, ThreadState.Agreed, Side.Both);
        yield return new([.. Standing, ThreadState.Agreed, ThreadState.Suspended], "sign", Side.Both, ThreadState.InForce, Side.Nobody);
        yield return new([.. Standing, ThreadState.Agreed], "sign", Side.Addressee, ThreadState.Accepted, Side.Initiator);
        yield return new([ThreadState.Suspended], "sanction", Side.Initiator, ThreadState.InForce, Side.Nobody);
        foreach (var side in (Side[])[Side.Initiator, Side.Addressee, Side.Both])
        {
            yield return new([ThreadState.Accepted, ThreadState.Agreed], "implement", side, ThreadState.CarriedOut, Side.Nobody);
        }

        yield return new(Pending, "implement", Side.Addressee, ThreadState.CarriedOut, Side.Nobody);
        yield return new([ThreadState.InForce, ThreadState.Suspended], "implement", Side.Initiator, ThreadState.CarriedOut, Side.Nobody);
    }

    private static IEnumerable<ThreadRow> Ends()
    {
        yield return new(Pending, "suspend", Side.Initiator, ThreadState.Withdrawn, Side.Nobody);
        yield return new([ThreadState.UnderDiscussion], "suspend", Side.Addressee, ThreadState.Suspended, Side.Addressee);
        yield return new([ThreadState.UnderDiscussion], "suspend", Side.Both, ThreadState.Suspended, Side.Both);
        foreach (var side in (Side[])[Side.Initiator, Side.Addressee, Side.Both])
        {
            yield return new([.. Settled[..3]], "suspend", side, ThreadState.Suspended, Side.Nobody);
        }

        yield return new([.. Pending, .. Settled], "lapse", Side.Nobody, ThreadState.Lapsed, Side.Nobody);
    }

    private static IEnumerable<ThreadRow> Beginnings()
    {
        yield return new(None, "acknowledge", Side.Addressee, ThreadState.Acknowledged, Side.Addressee);
        yield return new(None, "reply", Side.Addressee, ThreadState.UnderDiscussion, Side.Initiator);
        yield return new(None, "accept", Side.Addressee, ThreadState.Accepted, Side.Both);
        yield return new(None, "refuse", Side.Addressee, ThreadState.Refused, Side.Nobody);
        yield return new(None, "pledge", Side.Initiator, ThreadState.Accepted, Side.Initiator);
        yield return new(None, "consult", Side.Both, ThreadState.UnderDiscussion, Side.Both);
        yield return new(None, "agree", Side.Both, ThreadState.Agreed, Side.Both);
        yield return new(None, "sign", Side.Both, ThreadState.InForce, Side.Nobody);
        foreach (var measure in (string[])["sanction", "seize", "expel"])
        {
            yield return new(None, measure, Side.Initiator, ThreadState.InForce, Side.Nobody);
        }

        yield return new(None, "suspend", Side.Initiator, ThreadState.Suspended, Side.Nobody);
        yield return new(None, "suspend", Side.Both, ThreadState.Suspended, Side.Both);
    }
}
