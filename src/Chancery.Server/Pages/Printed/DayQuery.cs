using Chancery.Briefing;
using Chancery.Dispatches;
using Chancery.Ledger;
using Chancery.Server.Frame;

namespace Chancery.Server.Pages;

/// <summary>Asks for what was published on a day.</summary>
internal static class DayQuery
{
    private const int MostDispatches = 40, MostLines = 5;

    public static PageModel Of(Desk desk)
    {
        var on = desk.Day("on") ?? desk.AsOf;
        var found = on > desk.AsOf ? [] : desk.Queries.Published(on, on);
        return new PrintedModel($"The day’s dispatches: {DateWords.Of(on)}", found.Count == 0 ? [] : [new SectionModel(DateWords.Of(on), [.. found.Take(MostDispatches).Select(h => Item(desk, h))], More(found.Count))])
        {
            Part = "Day",
            Choices = [ChoiceModel.Day("on", "Day", Edtf.Of(on).Value)],
            Steps = [new("The day before", desk.Links.To("/day", ("on", Edtf.Of(on.PlusDays(-1)).Value))), new("The day after", desk.Links.To("/day", ("on", Edtf.Of(on.PlusDays(1)).Value)))],
            None = "No dispatch was published on this day.",
        };
    }

    private static string? More(int count) => count <= MostDispatches ? null : FormattableString.Invariant($"The first {MostDispatches} of {count}.");

    private static ItemModel Item(Desk desk, DispatchHeader header)
    {
        var acts = desk.Queries.Claims(header.Key).Where(c => c.Claim is not StatementClaim && desk.Question.Trusts(c)).OrderBy(c => c.Claim.Span.Start).ToList();
        return new ItemModel(
            header.Title ?? header.Id,
            desk.Links.Dispatch(header.Key),
            [.. acts.Take(MostLines).Select(c => Lines.Of(desk.Lines.Line(c, "", ClaimWords.What(c.Claim)), desk.Links))]);
    }
}
