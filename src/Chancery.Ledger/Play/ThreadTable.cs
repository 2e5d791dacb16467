using System.Collections.Immutable;

namespace Chancery.Ledger;

/// <summary>A row of the table: in one of these states, this trigger by this side moves the thread there, and then it is that side's move.</summary>
/// <param name="From">The states in which the row holds; none for an issue without an open thread, where the row opens one.</param>
/// <param name="Trigger">An act's kind, or <c>owed</c>, <c>owed-acknowledged</c>, <c>owed-partial</c>, <c>lapse</c>.</param>
public sealed record ThreadRow(ImmutableArray<ThreadStage> From, string Trigger, Side By, ThreadStage To, Side Move);

/// <summary>Which act moves a thread where, and whose move it is then: the table of docs/threads.md. The first row that fits holds.</summary>
public static class ThreadTable
{
    private static readonly ImmutableArray<ThreadStage> None = [];
    private static readonly ImmutableArray<ThreadStage> Pending = [ThreadStage.Tabled, ThreadStage.Acknowledged, ThreadStage.UnderDiscussion];
    private static readonly ImmutableArray<ThreadStage> Standing = [.. Pending, ThreadStage.Accepted];
    private static readonly ImmutableArray<ThreadStage> Settled = [ThreadStage.Accepted, ThreadStage.Agreed, ThreadStage.InForce, ThreadStage.Suspended];

    public static ImmutableArray<ThreadRow> Rows { get; } =
    [
        .. Openings(),
        .. Answers(),
        .. Settlements(),
        .. Ends(),
        .. Beginnings(),
    ];

    /// <summary>The row that holds for a thread in <paramref name="state"/>, or null where the trigger does not move it.</summary>
    public static ThreadRow? Find(ThreadStage state, string trigger, Side by)
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
            yield return new(None, opener, Side.Initiator, ThreadStage.Tabled, Side.Addressee);
            yield return new([ThreadStage.Suspended], opener, Side.Initiator, ThreadStage.Tabled, Side.Addressee);
        }

        yield return new(None, "propose", Side.Both, ThreadStage.UnderDiscussion, Side.Both);
        yield return new(None, "owed", Side.Addressee, ThreadStage.Tabled, Side.Addressee);
        yield return new(None, "owed-acknowledged", Side.Addressee, ThreadStage.Acknowledged, Side.Addressee);
        yield return new(None, "owed-partial", Side.Addressee, ThreadStage.UnderDiscussion, Side.Addressee);
    }

    private static IEnumerable<ThreadRow> Answers()
    {
        yield return new([ThreadStage.Tabled], "acknowledge", Side.Addressee, ThreadStage.Acknowledged, Side.Addressee);
        yield return new([ThreadStage.Tabled], "owed-acknowledged", Side.Addressee, ThreadStage.Acknowledged, Side.Addressee);
        yield return new([ThreadStage.Tabled, ThreadStage.Acknowledged], "owed-partial", Side.Addressee, ThreadStage.UnderDiscussion, Side.Addressee);
        yield return new(Settled[..3], "owed", Side.Addressee, ThreadStage.Tabled, Side.Addressee);
        yield return new(Settled[..3], "owed-acknowledged", Side.Addressee, ThreadStage.Acknowledged, Side.Addressee);
        yield return new(Settled[..3], "owed-partial", Side.Addressee, ThreadStage.UnderDiscussion, Side.Addressee);
        yield return new(Pending, "reply", Side.Addressee, ThreadStage.UnderDiscussion, Side.Initiator);
        yield return new(Pending, "accept", Side.Addressee, ThreadStage.Accepted, Side.Both);
        yield return new(Pending, "pledge", Side.Addressee, ThreadStage.Accepted, Side.Addressee);
        yield return new([.. Standing, ThreadStage.Suspended], "refuse", Side.Addressee, ThreadStage.Refused, Side.Nobody);
        yield return new([ThreadStage.UnderDiscussion], "refuse", Side.Initiator, ThreadStage.Refused, Side.Nobody);
        foreach (var talk in (string[])["meet", "call", "consult"])
        {
            yield return new([ThreadStage.Tabled, ThreadStage.Acknowledged], talk, Side.Both, ThreadStage.UnderDiscussion, Side.Addressee);
            yield return new([ThreadStage.Suspended], talk, Side.Both, ThreadStage.UnderDiscussion, Side.Both);
        }
    }

    private static IEnumerable<ThreadRow> Settlements()
    {
        yield return new(Standing, "agree", Side.Both, ThreadStage.Agreed, Side.Both);
        yield return new(Pending, "agree", Side.Addressee, ThreadStage.Accepted, Side.Both);
        yield return new([ThreadStage.Suspended], "agree", Side.Both, ThreadStage.Agreed, Side.Both);
        yield return new([.. Standing, ThreadStage.Agreed, ThreadStage.Suspended], "sign", Side.Both, ThreadStage.InForce, Side.Nobody);
        yield return new([.. Standing, ThreadStage.Agreed], "sign", Side.Addressee, ThreadStage.Accepted, Side.Initiator);
        yield return new([ThreadStage.Suspended], "sanction", Side.Initiator, ThreadStage.InForce, Side.Nobody);
        foreach (var side in (Side[])[Side.Initiator, Side.Addressee, Side.Both])
        {
            yield return new([ThreadStage.Accepted, ThreadStage.Agreed], "implement", side, ThreadStage.CarriedOut, Side.Nobody);
        }

        yield return new(Pending, "implement", Side.Addressee, ThreadStage.CarriedOut, Side.Nobody);
        yield return new([ThreadStage.InForce, ThreadStage.Suspended], "implement", Side.Initiator, ThreadStage.CarriedOut, Side.Nobody);
    }

    private static IEnumerable<ThreadRow> Ends()
    {
        yield return new(Pending, "suspend", Side.Initiator, ThreadStage.Withdrawn, Side.Nobody);
        yield return new([ThreadStage.UnderDiscussion], "suspend", Side.Addressee, ThreadStage.Suspended, Side.Addressee);
        yield return new([ThreadStage.UnderDiscussion], "suspend", Side.Both, ThreadStage.Suspended, Side.Both);
        foreach (var side in (Side[])[Side.Initiator, Side.Addressee, Side.Both])
        {
            yield return new([.. Settled[..3]], "suspend", side, ThreadStage.Suspended, Side.Nobody);
        }

        yield return new([.. Pending, .. Settled], "lapse", Side.Nobody, ThreadStage.Lapsed, Side.Nobody);
    }

    private static IEnumerable<ThreadRow> Beginnings()
    {
        yield return new(None, "acknowledge", Side.Addressee, ThreadStage.Acknowledged, Side.Addressee);
        yield return new(None, "reply", Side.Addressee, ThreadStage.UnderDiscussion, Side.Initiator);
        yield return new(None, "accept", Side.Addressee, ThreadStage.Accepted, Side.Both);
        yield return new(None, "refuse", Side.Addressee, ThreadStage.Refused, Side.Nobody);
        yield return new(None, "pledge", Side.Initiator, ThreadStage.Accepted, Side.Initiator);
        yield return new(None, "consult", Side.Both, ThreadStage.UnderDiscussion, Side.Both);
        yield return new(None, "agree", Side.Both, ThreadStage.Agreed, Side.Both);
        yield return new(None, "sign", Side.Both, ThreadStage.InForce, Side.Nobody);
        foreach (var measure in (string[])["sanction", "seize", "expel"])
        {
            yield return new(None, measure, Side.Initiator, ThreadStage.InForce, Side.Nobody);
        }

        yield return new(None, "suspend", Side.Initiator, ThreadStage.Suspended, Side.Nobody);
        yield return new(None, "suspend", Side.Both, ThreadStage.Suspended, Side.Both);
    }
}
