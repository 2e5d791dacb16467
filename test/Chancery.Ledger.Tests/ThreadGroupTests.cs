using Chancery.Dispatches;
using NodaTime;

namespace Chancery.Ledger.Tests;

public sealed class ThreadGroupTests
{
    private static readonly LocalDate Day = new(2025, 5, 1);
    private static readonly Dossier Pair = new(new PartyCode("ISL"), new PartyCode("NOR"));

    [Theory]
    [InlineData(ThreadGroup.OnTable, "propose NOR>ISL")]
    [InlineData(ThreadGroup.OnTable, "request NOR>ISL", "propose NOR>ISL")]
    [InlineData(ThreadGroup.OnTable, "invite NOR>ISL")]
    [InlineData(ThreadGroup.Asked, "request NOR>ISL")]
    [InlineData(ThreadGroup.Closed, "propose NOR>ISL", "refuse ISL>NOR")]
    [InlineData(ThreadGroup.Measure, "sanction NOR>ISL")]
    [InlineData(ThreadGroup.Measure, "sanction NOR>ISL", "implement NOR>ISL")]
    [InlineData(ThreadGroup.Other, "consult ISL+NOR")]
    [InlineData(ThreadGroup.Other, "reply ISL>NOR")]
    [InlineData(ThreadGroup.Other, "propose NOR>ISL", "agree ISL+NOR")]
    public void A_thread_stands_where_its_opening_and_its_state_put_it(ThreadGroup group, params string[] acts)
    {
        var held = acts.SelectMany((act, i) => Held(i, act.Split(' '))).ToList();
        var play = StateOfPlayFold.Fold(Pair, held, new Question(Day.PlusDays(60), 1, new Confidence(50)), (new IssueResolver(IssueCatalogue.Shipped, []), Digest.Zero));
        var thread = Assert.Single(play.Issues.SelectMany(i => i.Threads));
        Assert.Equal(group, ThreadGroups.Of(thread));
        Assert.Equal(Day.PlusDays(acts.Length - 1), thread.LastTold);
    }

    private static IEnumerable<HeldClaim> Held(int number, string[] act)
    {
        var story = new Story($"d{number}", Day.PlusDays(number), "What was told of visas.").Does(Enum.Parse<ActKind>(act[0], ignoreCase: true), act[1], "What was told", "visas");
        return ReadingClaims.Of(story.Reading()).Select(c => new HeldClaim(c, DispatchHeader.Of(story.Dispatch), number, Day));
    }
}
