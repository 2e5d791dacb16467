namespace Chancery.Ledger;

/// <summary>Where a page shows a thread.</summary>
public enum ThreadGroup
{
    /// <summary>Told of in passing, or settled: talks without a proposal, an answer to nothing that is known, an agreement.</summary>
    Other,

    /// <summary>A proposal or invitation that is not answered for good, or a reply that is owed.</summary>
    OnTable,

    /// <summary>A plain request or offer: it obliges nobody.</summary>
    Asked,

    /// <summary>A measure, or the suspension of something, whether it stands, is suspended or was lifted.</summary>
    Measure,

    /// <summary>What was on the table and is settled no longer: refused, lapsed, withdrawn, carried out.</summary>
    Closed,
}

/// <summary>Tells by what opened a thread, and how far it has come, where pages show it.</summary>
public static class ThreadGroups
{
    private static readonly string[] Measures = ["sanction", "seize", "expel", "suspend"];
    private static readonly string[] Proposals = ["propose", "invite", "acknowledge"];

    public static ThreadGroup Of(IssueThread thread)
    {
        if (Measures.Contains(thread.Opening.Motion.Trigger))
        {
            return ThreadWords.IsPending(thread.State) ? ThreadGroup.OnTable : ThreadGroup.Measure;
        }

        return !Asks(thread) ? ThreadGroup.Other
            : !thread.IsOpen ? ThreadGroup.Closed
            : !ThreadWords.IsPending(thread.State) ? ThreadGroup.Other
            : Steps(thread, IsProposal) ? ThreadGroup.OnTable : ThreadGroup.Asked;
    }

    private static bool Asks(IssueThread thread) => Steps(thread, t => IsProposal(t) || t is "request" or "offer");

    private static bool Steps(IssueThread thread, Func<string, bool> trigger) => thread.Steps.Any(s => trigger(s.Motion.Trigger));

    private static bool IsProposal(string trigger) => Proposals.Contains(trigger) || trigger.StartsWith("owed", StringComparison.Ordinal);
}
