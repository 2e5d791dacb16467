using Chancery.Dispatches;
using NodaTime;

namespace Chancery.Ledger.Tests;

public sealed class MergeProposalTests
{
    private static readonly Dossier Pair = new(new PartyCode("ISL"), new PartyCode("NOR"));

    [Fact]
    public void Labels_that_share_what_tells_are_proposed_with_their_reasons_and_nothing_is_merged()
    {
        var play = Play("opera tickets", "opera tickets", "tickets for the grand opera", "lighthouses");
        var proposal = Assert.Single(MergeProposals.Of(play, IssueCatalogue.Shipped, 50));
        Assert.Equal(("ticket-grand-opera", "opera-ticket"), (proposal.Issue, proposal.Into));
        Assert.Contains("opera", proposal.Why);
        Assert.Equal(3, play.Issues.Count);
    }

    [Fact]
    public void A_label_is_proposed_for_a_standing_issue_by_words_that_keep_like_company()
    {
        var proposal = Assert.Single(MergeProposals.Of(Play("illicit opioids"), IssueCatalogue.Shipped, 30));
        Assert.Contains(proposal.Into, (string[])["narcotics", "fentanyl"]);
        Assert.All(proposal.Why, why => Assert.NotEmpty(why));
    }

    [Fact]
    public void Likeness_is_the_same_both_ways_and_full_only_with_itself()
    {
        Assert.Equal(100, IssueKinship.Shipped.Of("treaty", "treaty"));
        Assert.Equal(IssueKinship.Shipped.Of("consulate", "embassy"), IssueKinship.Shipped.Of("embassy", "consulate"));
        Assert.InRange(IssueKinship.Shipped.Of("consulate", "embassy"), 1, 99);
        Assert.Equal(0, IssueKinship.Shipped.Of("embassy", "soybean"));
    }

    [Fact]
    public void The_same_dossier_gives_the_same_proposals()
    {
        string[] labels = ["cod", "cod and herring", "herring", "cod quotas", "quotas"];
        Assert.Equal(
            MergeProposals.Of(Play(labels), IssueCatalogue.Shipped, 0).Select(p => (p.Issue, p.Into, p.Score)),
            MergeProposals.Of(Play([.. labels.Reverse()]), IssueCatalogue.Shipped, 0).Select(p => (p.Issue, p.Into, p.Score)));
    }

    private static StateOfPlay Play(params string[] labels)
    {
        var held = labels.SelectMany((label, i) =>
        {
            var story = new Story($"d{i}", new LocalDate(2025, 5, 1).PlusDays(60 * i), "What was told.").Does(ActKind.Propose, "NOR>ISL", "What was told", label);
            return ReadingClaims.Of(story.Reading()).Select(c => new HeldClaim(c, DispatchHeader.Of(story.Dispatch), i, new LocalDate(2026, 5, 1)));
        });
        return StateOfPlayFold.Fold(Pair, [.. held], new Question(new LocalDate(2027, 1, 1), 1, new Confidence(50)), (new IssueResolver(IssueCatalogue.Shipped, []), Digest.Zero));
    }
}
