using Chancery.Dispatches;

namespace Chancery.Briefing.Tests;

public sealed class ContactWordTests
{
    private static readonly Speaker Putin = new("Vladimir Putin", Parties.Of("RUS"));
    private static readonly Speaker Trump = new("Donald Trump", Parties.Of("USA"));

    [Fact]
    public void Those_who_met_are_named_once() =>
        Assert.Equal("RUS and USA met (Vladimir Putin, Donald Trump)", Head("2025-10-01", Met("a", Putin, Trump), Met("b", new("Putin", Parties.Of("RUS")), new("Trump", Parties.Of("USA")))));

    [Fact]
    public void Who_met_and_where_is_what_the_report_shown_tells() =>
        Assert.Equal("RUS and USA met (Vladimir Putin)", Head("2025-10-01", Met("a", Putin), Met("b", Putin, Trump).With(a => a with { Place = "Geneva" })));

    [Fact]
    public void How_often_they_met_is_what_the_report_shown_tells() =>
        Assert.Equal("RUS and USA met", Head("2025-10-01", Met("a"), Met("b").With(a => a with { Count = 4 })));

    [Fact]
    public void A_plan_long_past_says_that_nobody_told_whether_it_happened()
    {
        var plan = Met("a").With(a => a with { Status = ActStatus.Planned, When = null });
        Assert.Equal("RUS and USA will meet", Head("2025-10-01", plan));
        Assert.Equal("RUS and USA were to meet (whether it happened is not told)", Head("2026-03-01", plan));
    }

    [Theory]
    [InlineData("2025-09-25", "announced that it would suspend")]
    [InlineData("2025-09-23", "will suspend")]
    public void What_a_side_suspends_from_a_day_on_it_announced(string asOf, string words)
    {
        var hold = new Story("a", new(2025, 9, 22), "Moscow will suspend the treaty.").By(Story.Lavrov)
            .Does(ActKind.Suspend, "RUS>USA", "will suspend the treaty", "the treaty", "2025-09-24", ActStatus.Planned);
        var told = Ledgered.Of([hold]).Brief(asOf).Sections.SelectMany(x => x.Items).SelectMany(i => i.Lines.Select(l => l.What).Append(i.Head));
        Assert.Contains(told, t => t.Contains($"RUS {words}", StringComparison.Ordinal));
    }

    private static Story Met(string id, params Speaker[] persons) => new Story(id, new(2025, 9, 22), "They met today.")
        .Does(ActKind.Meet, "RUS+USA", "They met today", null, "2025-09-22").With(a => a with { Participants = [.. persons] });

    private static string Head(string asOf, params Story[] stories) =>
        Assert.Single(Ledgered.Of(stories).Brief(asOf).Sections.Single(s => s.Heading == "Contacts").Items).Head.Split(": ")[1];
}
