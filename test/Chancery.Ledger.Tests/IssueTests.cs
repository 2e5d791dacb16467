using Chancery.Dispatches;

namespace Chancery.Ledger.Tests;

public sealed class IssueTests
{
    private static readonly IssueResolver Plain = new(IssueCatalogue.Shipped, []);

    [Theory]
    [InlineData("air service", "direct flights")]
    [InlineData("restoring air links", "establishing direct air service")]
    [InlineData("New START limits", "the New START treaty")]
    [InlineData("operating conditions of diplomatic missions", "embassies")]
    public void Wordings_of_one_issue_are_one(string one, string other) => Assert.Equal(Plain.Resolve(one), Plain.Resolve(other));

    [Theory]
    [InlineData("diplomatic property", "air service")]
    [InlineData("tariffs", "export controls")]
    [InlineData("the wild salmon of the Amur", "tigers")]
    public void Different_issues_stay_apart(string one, string other) => Assert.NotEqual(Plain.Resolve(one), Plain.Resolve(other));

    [Theory]
    [InlineData("dialogue with Taiwan", "Taiwan")]
    [InlineData("visit on fisheries", "fisheries")]
    [InlineData("bilateral dialogue", "bilateral relations")]
    public void A_general_issue_gives_way_to_any_other_that_the_label_names(string label, string issue) => Assert.Equal(Plain.Resolve(issue), Plain.Resolve(label));

    [Theory]
    [InlineData("Minsk", "Minsk agreements", false)]
    [InlineData("carrying out the Minsk protocol", "Minsk agreements", true)]
    [InlineData("human space flights", "Air service", false)]
    [InlineData("human space flights", "Space", true)]
    public void A_place_or_one_word_of_a_longer_name_is_not_the_standing_issue(string label, string issue, bool same) =>
        Assert.Equal(same, Plain.Resolve(issue) == Plain.Resolve(label));

    [Fact]
    public void An_unknown_label_is_an_issue_by_its_normal_form() => Assert.Equal(Plain.Resolve("the wild salmon"), Plain.Resolve("Wild salmons"));

    [Theory]
    [InlineData("first part of your question", false)]
    [InlineData("bring China", false)]
    [InlineData("recent call", false)]
    [InlineData("Tim", false)]
    [InlineData("Minsk", false)]
    [InlineData("political decisions", false)]
    [InlineData("wild salmon of the Amur", true)]
    [InlineData("law enforcement cooperation", false)]
    [InlineData("cooperation on law enforcement", true)]
    [InlineData("properly manage differences", false)]
    [InlineData("direct flights", true)]
    public void A_label_names_an_issue_where_its_head_says_something(string label, bool names) => Assert.Equal(names, LabelGate.Passes(label));

    [Fact]
    public void People_merge_split_rename_and_assign()
    {
        var claim = new ClaimId(1);
        var judged = new IssueResolver(IssueCatalogue.Shipped, [
            new IssuesMerged("wild-salmon", "fisheries"),
            new IssueSplit("air-service", "charter flights", "charter-flights"),
            new IssueRenamed("fisheries", "Fish"),
            new IssueAssigned(claim, "visas")]);
        Assert.Equal("fisheries", judged.Resolve("wild salmon"));
        Assert.Equal("charter-flights", judged.Resolve("charter flights"));
        Assert.Equal("air-service", judged.Resolve("direct flights"));
        Assert.Equal("Fish", judged.NameOf("fisheries"));
        Assert.Equal(["visas"], judged.Resolve(claim, ["tariffs"]));
    }

    [Fact]
    public void Merging_in_a_circle_does_not_hang() =>
        Assert.Equal("b", new IssueResolver(IssueCatalogue.Shipped, [new IssuesMerged("x", "b"), new IssuesMerged("b", "x")]).Resolve("b"));

    [Fact]
    public void A_faulty_line_of_a_catalogue_is_named()
    {
        var errors = new List<CatalogueError>();
        IssueCatalogue.Parse("own.csv", new StringReader("key,name,wordings\na,A\nb,B,x|y\nc,C,y\n"), errors);
        Assert.Equal(["own.csv:2: 2 cells where the header has 3", "own.csv:4: the wording 'y' stands under 'b' already"], errors.Select(e => e.ToString()));
    }

    [Fact]
    public void A_reply_owed_without_an_issue_is_on_what_was_named_last_before_it()
    {
        var story = new Story("s", new NodaTime.LocalDate(2026, 1, 1), "Oslo proposed talks on visas. It proposed talks on fishing. There is no answer.")
            .Does(ActKind.Propose, "NOR>ISL", "Oslo proposed talks on visas", "visas")
            .Does(ActKind.Propose, "NOR>ISL", "It proposed talks on fishing", "fishing")
            .Owes("ISL>NOR", "There is no answer", "");
        Assert.Equal(["Fisheries"], ReadingClaims.Of(story.Reading()).OfType<OwedClaim>().Single().Issues);
    }

    [Fact]
    public void A_label_that_tells_nothing_gives_way_to_the_issue_that_the_words_name()
    {
        var story = new Story("s", new NodaTime.LocalDate(2026, 1, 1), "Oslo's proposal to resume flights was received. Its initiative was not.")
            .Does(ActKind.Propose, "NOR>ISL", "Oslo's proposal to resume flights", "proposal")
            .Does(ActKind.Propose, "NOR>ISL", "Its initiative", "initiative");
        Assert.Equal([["Air service"], []], ReadingClaims.Of(story.Reading()).Select(c => c.Issues.ToArray()));
    }

    [Fact]
    public void A_label_that_points_back_stands_for_the_issue_named_last_before_it_that_it_can_mean()
    {
        var story = new Story("s", new NodaTime.LocalDate(2026, 1, 1), "Oslo spoke of visas and of the INF treaty. Of New START it said that visas matter. It proposed to keep the limits of the Treaty. The limits of speed were not named.")
            .Does(ActKind.Propose, "NOR>ISL", "It proposed to keep the limits of the Treaty", "limits of the Treaty")
            .Does(ActKind.Propose, "NOR>ISL", "Oslo spoke", "the Treaty");
        Assert.Equal([["New START limits"], ["the Treaty"]], ReadingClaims.Of(story.Reading()).Select(c => c.Issues.ToArray()));
    }

    [Fact]
    public void An_invitation_that_names_a_place_alone_is_to_a_visit_and_other_places_tell_no_issue()
    {
        var story = new Story("s", new NodaTime.LocalDate(2026, 1, 1), "Oslo invited her to Reykjavik. Oslo invited her to join the council at Reykjavik. Oslo asked the Icelanders.")
            .Does(ActKind.Invite, "NOR>ISL", "Oslo invited her to Reykjavik", "Reykjavik")
            .Does(ActKind.Invite, "NOR>ISL", "Oslo invited her to join the council at Reykjavik", "Reykjavik")
            .Does(ActKind.Request, "NOR>ISL", "Oslo asked the Icelanders", "Icelanders");
        Assert.Equal([["visits"], [], []], ReadingClaims.Of(story.Reading()).Select(c => c.Issues.ToArray()));
    }
}
