using Chancery.Dispatches;
using Chancery.Ledger;

namespace Chancery.Briefing;

/// <summary>A claim in one sentence, and in fields for machines.</summary>
internal static class ClaimSentence
{
    public static string Of(Claim claim)
    {
        var what = claim switch
        {
            ActClaim { Act: var act } => LineMaker.What(act),
            OwedClaim { Owed: var owed } => $"{LineMaker.Join(owed.By)} owes {LineMaker.Join(owed.To)} an answer: {string.Join("; ", owed.Issues)}",
            DeadlineClaim { Deadline: var deadline } => $"{deadline.What}: {DateWords.Of(deadline.Date)}",
            _ => "said",
        };
        return claim.Claimant == Speaker.Outlet ? what : $"{claim.Claimant.Name}: {what}";
    }

    /// <summary>Those that have a value.</summary>
    public static IEnumerable<(string Name, string Value)> Fields(HeldClaim held)
    {
        var claim = held.Claim;
        (string Name, string? Value)[] all =
        [
            ("sort", claim.Sort.ToString().ToLowerInvariant()), .. OfSort(claim),
            ("issues", string.Join("; ", claim.Issues)), ("claimant", claim.Claimant.Name), ("claimantParty", string.Join(' ', claim.Claimant.Parties)),
            ("via", string.Join("; ", claim.Via.Select(v => v.Name))), ("standing", held.Standing.ToString().ToLowerInvariant()),
            ("confidence", claim.Confidence.ToString()), ("because", claim.Because),
        ];
        return from field in all where !string.IsNullOrEmpty(field.Value) select (field.Name, field.Value);
    }

    private static IEnumerable<(string Name, string? Value)> OfSort(Claim claim) => claim switch
    {
        ActClaim { Act: var act } =>
        [
            ("kind", Codes.Of(act.Kind)), ("plover", act.Plover), ("by", string.Join(' ', act.By)), ("to", string.Join(' ', act.To)),
            ("status", Codes.Of(act.Status)), ("when", act.When?.Value), ("place", act.Place),
        ],
        OwedClaim { Owed: var owed } => [("by", string.Join(' ', owed.By)), ("to", string.Join(' ', owed.To)), ("state", Codes.Of(owed.State)), ("since", owed.Since?.Value)],
        DeadlineClaim { Deadline: var deadline } => [("when", deadline.Date.Value), ("what", deadline.What)],
        _ => [],
    };
}
