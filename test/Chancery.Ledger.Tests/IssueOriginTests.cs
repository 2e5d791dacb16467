using Chancery.Dispatches;
using NodaTime;

namespace Chancery.Ledger.Tests;

public sealed class IssueOriginTests
{
    private static readonly LocalDate Day = new(2025, 5, 1);
    private static readonly Dossier Pair = new(new PartyCode("ISL"), new PartyCode("NOR"));

    [Fact]
    public void An_issue_comes_from_the_earliest_act_that_is_told_of_as_history()
    {
        var origin = Origin(("sign", "ISL+NOR", "2011-09"), ("suspend", "NOR>ISL", "2019"), ("propose", "NOR>ISL", "2025-04-30"), ("consult", "ISL+NOR", "1999"));
        Assert.Equal((ActKind.Sign, "2011-09"), (origin!.Act.Kind, origin.When!.Value.Value));
    }

    [Fact]
    public void News_and_acts_without_a_date_are_no_origin() =>
        Assert.Null(Origin(("propose", "NOR>ISL", "2025-04-30"), ("sanction", "NOR>ISL", null)));

    private static Deed? Origin(params (string Kind, string Sides, string? When)[] acts)
    {
        var held = acts.SelectMany((act, i) =>
        {
            var story = new Story($"d{i}", Day.PlusDays(i), "What was told of visas.").Does(Enum.Parse<ActKind>(act.Kind, ignoreCase: true), act.Sides, "What was told", "visas", act.When);
            return ReadingClaims.Of(story.Reading()).Select(c => new HeldClaim(c, DispatchHeader.Of(story.Dispatch), i, Day));
        });
        return Assert.Single(StateOfPlayFold.Fold(Pair, [.. held], new Question(Day.PlusDays(60), 1, new Confidence(50)), (new IssueResolver(IssueCatalogue.Shipped, []), Digest.Zero)).Issues).Origin;
    }
}
