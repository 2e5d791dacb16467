using Chancery.Dispatches;
using NodaTime;

namespace Chancery.Ledger.Tests;

public sealed class StateOfPlayTests
{
    private static readonly Dossier RussiaAndAmerica = new(new PartyCode("USA"), new PartyCode("RUS"));

    [Theory]
    [InlineData("2025-09-30", ThreadStage.Tabled)]
    [InlineData("2025-11-08", ThreadStage.Acknowledged)]
    [InlineData("2026-01-31", ThreadStage.Acknowledged)]
    [InlineData("2026-03-02", ThreadStage.Lapsed)]
    public void One_proposal_is_one_thread_through_all_its_stages(string asOf, ThreadStage state)
    {
        var thread = Assert.Single(Play(asOf).Issues.Single(i => i.Key == "new-start").Threads);
        Assert.Equal(state, thread.State);
        Assert.Equal(new LocalDate(2025, 9, 22), thread.Opening.Motion.Day);
    }

    [Fact]
    public void A_reply_is_owed_until_the_other_side_answers()
    {
        Assert.Equal(["new-start", "air-service", "diplomatic-property"], Play("2026-01-18").Owed.Select(o => o.Issue.Key));
        Assert.Equal(["new-start", "diplomatic-property"], Play("2026-01-31").Owed.Select(o => o.Issue.Key));
        Assert.All(Play("2026-01-18").Owed, o => Assert.Equal(Parties.Of("USA"), o.By));
    }

    [Fact]
    public void An_answer_gives_the_move_back()
    {
        var air = Assert.Single(Play("2026-01-31").Issues.Single(i => i.Key == "air-service").Threads);
        Assert.Equal((ThreadStage.UnderDiscussion, Parties.Of("RUS")), (air.State, air.Movers));
    }

    [Fact]
    public void What_was_proposed_in_one_breath_is_two_threads() =>
        Assert.Equal(2, Play("2025-11-08").Issues.Where(i => i.Key is "air-service" or "diplomatic-property").Sum(i => i.Threads.Count));

    [Fact]
    public void A_repeated_report_of_one_act_is_one_deed()
    {
        var tabled = Play("2025-11-08").Deeds.Where(d => d.Act.Kind == ActKind.Propose && d.Issues.Contains("new-start"));
        Assert.Equal(2, Assert.Single(tabled).Claims.Count);
    }

    [Fact]
    public void Contacts_agreements_and_deadlines_are_told()
    {
        var play = Play("2025-11-08");
        Assert.Equal("Istanbul", Assert.Single(play.Contacts).Act.Place);
        Assert.Equal("missions", Assert.Single(play.Agreed).Deed.Issues[0]);
        Assert.Equal("2026-02", Assert.Single(play.Deadlines).Date.Value);
    }

    [Fact]
    public void Order_of_arrival_changes_nothing()
    {
        var forward = Play("2026-01-31");
        var backward = Play("2026-01-31", Stories.All.Reverse());
        Assert.Equal(Outline(forward), Outline(backward));
    }

    [Fact]
    public void Claims_below_the_threshold_are_counted_not_shown()
    {
        var play = StateOfPlayFold.Fold(RussiaAndAmerica, Held(Stories.All), new Question(new LocalDate(2026, 1, 31), 1, new Confidence(81)), (new IssueResolver(IssueCatalogue.Shipped, []), Digest.Zero));
        Assert.Empty(play.Issues);
        Assert.True(play.Basis.CountedOut > 5);
    }

    private static string Outline(StateOfPlay play) =>
        string.Join('\n', play.Issues.Select(i => $"{i.Key} {string.Join(';', i.Threads.Select(t => $"{t.State} {t.Movers} {t.WaitingSince} {string.Join(' ', t.Steps.Select(s => s.Motion.Lead.Id))}"))}"));

    private static StateOfPlay Play(string asOf, IEnumerable<Story>? stories = null) => StateOfPlayFold.Fold(
        RussiaAndAmerica,
        Held(stories ?? Stories.All),
        new Question(Edtf.Parse(asOf).Earliest!.Value, 1, new Confidence(50)),
        (new IssueResolver(IssueCatalogue.Shipped, []), Digest.Zero));

    private static List<HeldClaim> Held(IEnumerable<Story> stories)
    {
        var held = new List<HeldClaim>();
        foreach (var reading in stories.Select(s => s.Reading()))
        {
            var claims = DossierRule.Of(ReadingClaims.Of(reading)).Where(c => c.Dossier == RussiaAndAmerica);
            held.AddRange(claims.Select(c => new HeldClaim(c.Claim, DispatchHeader.Of(reading.Dispatch), 1, new LocalDate(2026, 5, 1))));
        }

        return held;
    }
}
