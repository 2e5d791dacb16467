using Chancery.Dispatches;
using Chancery.Ledger;
using NodaTime;

namespace Chancery.Briefing.Tests;

public sealed class BriefSectionTests
{
    private static readonly LocalDate Day = new(2025, 5, 1);
    private static readonly Dossier Pair = new(new PartyCode("ISL"), new PartyCode("NOR"));

    [Theory]
    [InlineData("Open issues", "Visas: tabled (proposal by NOR)", "propose NOR>ISL visas")]
    [InlineData("Asked and offered", "Visas: tabled (request by NOR)", "request NOR>ISL visas")]
    [InlineData("Measures", "Visas: in force (measure by NOR)", "sanction NOR>ISL visas")]
    [InlineData("Measures", "Visas: lifted (measure by NOR)", "sanction NOR>ISL visas", "implement NOR>ISL visas")]
    [InlineData("Closed lately", "Visas: refused (proposal by NOR)", "propose NOR>ISL visas", "refuse ISL>NOR visas")]
    public void A_thread_stands_in_the_section_that_it_has_come_to(string section, string head, params string[] acts)
    {
        var shown = Assert.Single(Brief(acts).Sections, s => s.Heading == section);
        Assert.StartsWith(head, Assert.Single(shown.Items).Head, StringComparison.Ordinal);
    }

    [Fact]
    public void An_act_that_two_labels_name_is_shown_once_and_under_each_standing_issue()
    {
        Assert.Equal(["Ballast"], Asked("request NOR>ISL ballast|engine"));
        Assert.Equal(["Visas", "Fisheries"], Asked("request NOR>ISL visas|fishing").OrderDescending());
        Assert.Equal(["Visas"], Asked("request NOR>ISL ballast|visas"));
    }

    [Fact]
    public void Standing_issues_stand_before_those_that_only_a_label_names() =>
        Assert.Equal(["Visas", "Ballast"], Asked("request NOR>ISL visas", "request NOR>ISL ballast"));

    [Fact]
    public void Of_two_reports_of_one_act_the_one_that_tells_of_the_issue_speaks_for_it()
    {
        var first = new Story("d0", Day, "Norway urged Iceland to ease visas.").Does(ActKind.Request, "NOR>ISL", "urged Iceland to ease visas", "visas");
        var second = new Story("d1", Day, "Norway urged Iceland to ease visas and fishing.").Does(ActKind.Request, "NOR>ISL", "urged Iceland to ease visas and fishing", "visas|fishing");
        var fisheries = Brief([first, second]).Sections.SelectMany(s => s.Items).Single(i => i.Head.StartsWith("Fisheries", StringComparison.Ordinal));
        Assert.Equal("d1", fisheries.Lines[0].Claims[0].Dispatch.Id);
        Assert.Equal(2, fisheries.Lines[0].Claims.Count);
    }

    [Fact]
    public void One_sentence_is_one_agreement_however_many_things_it_tells_of()
    {
        var story = new Story("d0", Day, "Norway and Iceland agreed on ballast, engine and visas.")
            .Does(ActKind.Agree, "NOR+ISL", "agreed on ballast, engine", "ballast").Does(ActKind.Agree, "NOR+ISL", "engine and visas", "visas").Does(ActKind.Sign, "NOR+ISL", "ballast", "ballast");
        Assert.Equal(2, Brief([story]).Sections.Single(s => s.Heading == "Agreed").Items.Count);
    }

    [Fact]
    public void What_two_dispatches_copy_from_one_text_is_one_agreement()
    {
        Story Copy(string id, string words) => new Story(id, Day, words).Does(ActKind.Agree, "NOR+ISL", words[..^1]);
        List<Story> stories = [Copy("d0", "Norway and Iceland agreed to talk on."), Copy("d1", "Norway and Iceland agreed to talk on."), Copy("d2", "Norway and Iceland agreed to meet again.")];
        var agreed = Brief(stories, c => c.Span.Of(stories.Single(s => DispatchKey.Of(s.Dispatch) == c.Dispatch).Dispatch.Text)).Sections.Single(s => s.Heading == "Agreed").Items;
        Assert.Equal([1, 2], agreed.Select(i => i.Lines[0].Reports).Order());
    }

    [Fact]
    public void A_suspension_that_has_begun_stands_among_the_measures_alone()
    {
        var imposed = new Story("d0", Day, "Norway banned the ballast of Iceland.").Does(ActKind.Sanction, "NOR>ISL", "banned the ballast", "ballast", "2025-05-01");
        var hold = new Story("d1", Day.PlusDays(2), "Norway will suspend the ban on ballast from Sunday.").By(new Speaker("the ministry", Parties.Of("NOR")))
            .Does(ActKind.Suspend, "NOR>ISL", "will suspend the ban on ballast", "ballast", "2025-05-04", ActStatus.Planned);
        Assert.Equal(["Measures"], Brief([imposed, hold]).Sections.Where(s => s.Items.Any(i => i.Lines.Any(l => l.Claims[0].Dispatch.Id == "d1"))).Select(s => s.Heading));
    }

    private static IEnumerable<string> Asked(params string[] acts) => Brief(acts).Sections.Single(s => s.Heading == "Asked and offered").Items.Select(i => i.Head.Split(':')[0]);

    private static Page Brief(params string[] acts) => Brief([.. acts.Select((act, i) => new Story($"d{i}", Day.PlusDays(i), "What was told of it.")
        .Does(Enum.Parse<ActKind>(act.Split(' ')[0], ignoreCase: true), act.Split(' ')[1], "What was told", act.Split(' ')[2]))]);

    private static Page Brief(List<Story> stories, Func<Claim, string>? quote = null)
    {
        var held = stories.SelectMany((s, i) => ReadingClaims.Of(s.Reading()).Select(c => new HeldClaim(c, DispatchHeader.Of(s.Dispatch), i, Day))).ToList();
        var play = StateOfPlayFold.Fold(Pair, held, new Question(Day.PlusDays(30), 1, new Confidence(50)), (new IssueResolver(IssueCatalogue.Shipped, []), Digest.Zero));
        return BriefPage.Of(play, ("ISL", "NOR"), new LineMaker(quote ?? (c => c.Because)));
    }
}
