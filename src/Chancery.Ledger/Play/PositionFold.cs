using Chancery.Dispatches;
using NodaTime;

namespace Chancery.Ledger;

/// <summary>What a party said on an issue at one time: the claims with the words, those of the act itself where no statement holds it.</summary>
public sealed record Utterance(HeldClaim Act, Claim Words)
{
    public LocalDate Said => Act.Said;
}

/// <summary>What a party last said on an issue, and the time before.</summary>
public sealed record Position(PartyCode Party, Utterance Last, Utterance? Before);

/// <summary>Finds what each party last said on an issue, in its own voice.</summary>
public static class PositionFold
{
    /// <param name="claims">Claims of the dossier or dossiers.</param>
    /// <param name="words">The claim that holds an act's words: the statement that it lies in, else the act.</param>
    public static IReadOnlyList<Position> Of(string issue, IEnumerable<HeldClaim> claims, (IssueResolver Issues, Question Question) asked, Func<ActClaim, Claim> words)
    {
        var said = from held in claims
                   where held.Claim is ActClaim && held.Said <= asked.Question.AsOf && asked.Question.Trusts(held) && asked.Issues.Resolve(held.Id, held.Claim.Issues).Contains(issue)
                   from party in held.Claim.Claimant.Parties
                   where held.Claim.Claimant.Parties.Count == 1
                   select (Party: party, Held: held);
        return [.. said.GroupBy(s => s.Party).OrderBy(g => g.Key).Select(g => Position(g.Key, [.. g.Select(s => s.Held).DistinctBy(h => h.Id)], words))];
    }

    private static Position Position(PartyCode party, List<HeldClaim> held, Func<ActClaim, Claim> words)
    {
        var ordered = held.OrderByDescending(h => h.Said).ThenBy(h => h.Claim.Span.Start).ThenBy(h => h.Id).ToList();
        var last = new Utterance(ordered[0], words((ActClaim)ordered[0].Claim));
        var earlier = ordered.Find(h => h.Said < last.Said);
        return new Position(party, last, earlier is null ? null : new Utterance(earlier, words((ActClaim)earlier.Claim)));
    }
}
