using System.Globalization;
using Chancery.Ledger;

namespace Chancery.Briefing;

/// <summary>Issues that may be one, with the command that a person joins them by.</summary>
public static class MergeProposalsPage
{
    public static Page Of(StateOfPlay play, (string One, string Other) named, IReadOnlyList<MergeProposal> proposals, Func<string, string?> nameOf) =>
        new($"{named.One} – {named.Other}: issues that may be one", proposals.Count == 0 ? [] : [new PageSection("Proposed", [.. proposals.Select(p => Item(p, nameOf))])], BasisLine.Of(play.Basis))
        {
            Fields = BasisLine.Fields(play.Basis),
        };

    private static PageItem Item(MergeProposal proposal, Func<string, string?> nameOf)
    {
        var score = proposal.Score.ToString(CultureInfo.InvariantCulture);
        var into = nameOf(proposal.Into) is { } name ? $"{name} [{proposal.Into}]" : proposal.Into;
        return new PageItem(
            $"{proposal.Issue} may be {into}: {score} of 100, by {string.Join(", ", proposal.Why)}; chancery merge {proposal.Issue} {proposal.Into} --reason …",
            [new("issue", proposal.Issue), new("into", proposal.Into), new("score", score), new("why", string.Join("; ", proposal.Why))],
            []);
    }
}
