using Chancery.Dispatches;

namespace Chancery.Ledger;

/// <summary>What one claimant party tells of a contact: the deed's own claims, and the other acts that its dispatches tell with it.</summary>
public sealed record Account(string Side, IReadOnlyList<HeldClaim> Claims, IReadOnlyList<Deed> Beside)
{
    public IEnumerable<string> Issues => Beside.SelectMany(d => d.Issues).Distinct(StringComparer.Ordinal);
}

/// <summary>One act that claimants of different sides tell of.</summary>
public sealed record RivalAccounts(Deed Deed, IReadOnlyList<Account> Sides);

/// <summary>Aligns what different sides tell of one act; which of them is right is not said.</summary>
public static class AccountFold
{
    /// <summary>The deeds that at least two sides tell of, the latest first.</summary>
    public static IReadOnlyList<RivalAccounts> Of(StateOfPlay play)
    {
        var byDispatch = play.Deeds.SelectMany(d => d.Claims.Select(c => (c.Claim.Dispatch, Deed: d))).ToLookup(p => p.Dispatch, p => p.Deed);
        return [.. from deed in play.Deeds
                   let sides = Sides(deed, byDispatch)
                   where sides.Count > 1
                   orderby deed.Day descending
                   select new RivalAccounts(deed, sides)];
    }

    private static List<Account> Sides(Deed deed, ILookup<DispatchKey, Deed> byDispatch) =>
        [.. deed.Claims.Select(c => (Side: SideOf(c), Claim: c)).Where(c => c.Side is not null)
            .GroupBy(c => c.Side!, c => c.Claim, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new Account(g.Key, [.. g], Beside(deed, [.. g], byDispatch)))];

    // A party where one speaks, the outlet where it tells in its own voice; a journalist's question is nobody's account.
    private static string? SideOf(HeldClaim held) =>
        !held.Claim.Claimant.Parties.IsEmpty ? string.Join('+', held.Claim.Claimant.Parties.Select(p => p.Value).Order(StringComparer.Ordinal))
        : held.Claim.Claimant == Speaker.Outlet ? held.Dispatch.Outlet
        : null;

    // Of a contact, what its readouts tell besides; of any other act nothing: a long statement tells of much that is not its matter.
    private static List<Deed> Beside(Deed deed, List<HeldClaim> claims, ILookup<DispatchKey, Deed> byDispatch) =>
        DeedJoiner.IsContact(deed.Act.Kind)
            ? [.. claims.Select(c => c.Claim.Dispatch).Distinct().SelectMany(d => byDispatch[d]).Where(d => d != deed).Distinct()]
            : [];
}
