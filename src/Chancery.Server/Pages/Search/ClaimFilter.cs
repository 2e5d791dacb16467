using Chancery.Dispatches;
using Chancery.Ledger;
using Chancery.Server.Frame;

namespace Chancery.Server.Pages;

/// <summary>Which claims a search asks for.</summary>
internal static class ClaimFilter
{
    /// <summary>Null where none in particular are asked for.</summary>
    public static Func<HeldClaim, bool>? Of(Desk desk)
    {
        var (party, kind, speaker) = (desk.Value("party"), desk.Value("kind"), desk.Value("speaker"));
        var code = desk.Party(party);
        var issue = desk.Value("issue") is { } text ? desk.Queries.Issues.Find(text) : null;
        if (party is null && kind is null && speaker is null && issue is null)
        {
            return null;
        }

        return held => (party is null || (code is { } one && PartiesOf(held.Claim).Contains(one)))
            && (kind is null || (held.Claim is ActClaim act && Codes.Of(act.Act.Kind) == kind))
            && (speaker is null || held.Claim.Claimant.Name.Contains(speaker, StringComparison.OrdinalIgnoreCase))
            && (issue is null || desk.Queries.Issues.Resolve(held.Id, held.Claim.Issues).Contains(issue));
    }

    internal static Parties PartiesOf(Claim claim) => claim switch
    {
        ActClaim act => act.Act.By.Union(act.Act.To),
        OwedClaim owed => owed.Owed.By.Union(owed.Owed.To),
        _ => claim.Claimant.Parties,
    };
}
