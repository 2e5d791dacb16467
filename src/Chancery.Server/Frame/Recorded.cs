using Chancery.Ledger;

namespace Chancery.Server.Frame;

/// <summary>What a recording did, in words.</summary>
internal static class Recorded
{
    public static string What(Entry entry) => entry switch
    {
        ClaimConfirmed => "Confirmed",
        ClaimCorrected corrected => $"Corrected: {string.Join(", ", corrected.Fields.Select(f => $"{f.Key} = {(f.Value.Length == 0 ? "nothing" : f.Value)}"))}",
        ClaimRetracted => "Retracted",
        IssueAssigned assigned => $"Assigned to issue ‘{assigned.Issue}’",
        IssuesMerged merged => $"Issue ‘{merged.Issue}’ merged into ‘{merged.Into}’",
        IssuesHeldApart apart => $"Issues ‘{apart.Issue}’ and ‘{apart.Other}’ held apart",
        IssueSplit split => $"‘{split.Wording}’ made an issue of its own",
        IssueRenamed renamed => $"Issue ‘{renamed.Issue}’ called ‘{renamed.Name}’",
        JudgementWithdrawn withdrawn => FormattableString.Invariant($"Ruling {withdrawn.Sequence} taken back"),
        DispatchAdded => "Dispatch added",
        ReadingRecorded => "Read",
        ClaimRecorded => "Recorded by the desk",
        _ => "Recorded",
    };
}
