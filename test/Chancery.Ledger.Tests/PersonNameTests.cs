using Chancery.Dispatches;
using NodaTime;

namespace Chancery.Ledger.Tests;

public sealed class PersonNameTests
{
    private static readonly LocalDate Day = new(2025, 5, 1);
    private static readonly Dossier Pair = new(new PartyCode("ISL"), new PartyCode("NOR"));

    [Theory]
    [InlineData("Jan R. Berg", "Jan Berg", true)]
    [InlineData("Jan Berg Jr.", "Berg", true)]
    [InlineData("Li", "Li Hua", true)]
    [InlineData("Jan Berg", "Jan Dahl", false)]
    [InlineData("", "Jan Dahl", false)]
    public void One_person_is_named_in_several_ways(string one, string other, bool agree) => Assert.Equal(agree, PersonNames.Agree(one, other));

    [Fact]
    public void Each_person_is_named_once_as_fully_as_told() => Assert.Equal(["Jan Berg", "Li Hua"], PersonNames.Once(["Berg", "Li Hua", "Jan Berg", "Li"]));

    [Fact]
    public void Meetings_of_one_day_with_others_are_two() => Assert.Equal(2, Contacts(Told("d0", "Jan Berg", "Eva Dahl"), Told("d1", "Jan Berg", "Ari Jonsson")).Count);

    [Fact]
    public void Reports_that_name_the_same_tell_of_one_meeting() => Assert.Single(Contacts(Told("d0", "Jan Berg", "Eva Dahl"), Told("d1", "Berg", "Eva Dahl")));

    [Fact]
    public void What_was_done_by_a_day_is_not_done_again_later() =>
        Assert.Equal(2, Contacts(Told("d0", null, null), Told("d1", null, null, Day.PlusDays(1))).Count);

    [Fact]
    public void A_call_told_of_on_its_day_is_the_call_that_is_dated_later() =>
        Assert.Single(Contacts(Told("d0", null, null), Meeting("d1", Day.PlusDays(30)).Does(ActKind.Meet, "NOR+ISL", "What was told", null, "2025-05-01")));

    [Fact]
    public void A_plan_that_was_carried_out_is_told_as_done()
    {
        var planned = Meeting("d0").Does(ActKind.Meet, "NOR+ISL", "What was told", null, "2025-05-03", ActStatus.Planned);
        var done = Meeting("d1", Day.PlusDays(3)).Does(ActKind.Meet, "NOR+ISL", "What was told", null, "2025-05-03");
        var after = Meeting("d2", Day.PlusDays(4)).Does(ActKind.Meet, "NOR+ISL", "What was told", null, "2025-05-03", ActStatus.Planned);
        var contact = Assert.Single(Contacts(planned, done, after));
        Assert.True(contact.Happened);
        Assert.Equal("d1", contact.Lead.Dispatch.Id);
    }

    [Fact]
    public void A_plan_without_a_day_is_past_after_two_months() =>
        Assert.True(Assert.Single(Contacts(Meeting("d0").Does(ActKind.Meet, "NOR+ISL", "What was told", null, null, ActStatus.Planned))).IsUnreported);

    private static Story Told(string id, string? norwegian, string? icelander, LocalDate? on = null) =>
        Meeting(id, on).Does(ActKind.Meet, "NOR+ISL", "What was told", null, on?.ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture))
            .With(a => a with { Participants = norwegian is null ? [] : [new Speaker(norwegian, Parties.Of("NOR")), new Speaker(icelander!, Parties.Of("ISL"))] });

    private static Story Meeting(string id, LocalDate? on = null) => new(id, on ?? Day, "What was told of it.");

    private static IReadOnlyList<Deed> Contacts(params Story[] stories)
    {
        var held = stories.SelectMany((s, i) => ReadingClaims.Of(s.Reading()).Select(c => new HeldClaim(c, DispatchHeader.Of(s.Dispatch), i, Day))).ToList();
        return StateOfPlayFold.Fold(Pair, held, new Question(Day.PlusDays(90), 1, new Confidence(50)), (new IssueResolver(IssueCatalogue.Shipped, []), Digest.Zero)).Contacts;
    }
}
