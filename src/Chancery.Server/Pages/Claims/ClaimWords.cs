using Chancery.Briefing;
using Chancery.Dispatches;
using Chancery.Ledger;

namespace Chancery.Server.Pages;

/// <summary>A claim in one line.</summary>
internal static class ClaimWords
{
    public static string What(Claim claim) => claim switch
    {
        ActClaim act => LineMaker.What(act.Act),
        OwedClaim owed => $"{LineMaker.Join(owed.Owed.By)} owes {LineMaker.Join(owed.Owed.To)} an answer{(owed.Owed.Issues.IsEmpty ? "" : $": {string.Join("; ", owed.Owed.Issues)}")}{(owed.Owed.State == ReplyState.None ? "" : $" ({Codes.Of(owed.Owed.State)})")}",
        DeadlineClaim deadline => $"{DateWords.Of(deadline.Deadline.Date)}: {deadline.Deadline.What}",
        StatementClaim statement => statement.Statement.Mode == SpeechMode.Direct ? "says, in its words" : "says",
        _ => "",
    };

    public static string SortOf(Claim claim) => claim.Sort switch
    {
        ClaimSort.ReplyOwed => "reply owed",
        var sort => sort.ToString().ToLowerInvariant(),
    };
}
