using Chancery.Briefing;
using Chancery.Dispatches;
using Chancery.Ledger;
using Chancery.Server.Frame;

namespace Chancery.Server.Pages;

/// <summary>Other views of one dossier, as the commands of the same names print them.</summary>
internal static class DossierPages
{
    private const int IssuesWithWordings = 8;
    private const int MonthsShown = 12;

    public static PageModel? Issues(Desk desk) => Of(desk, play => IssuesPage.Of(play, desk.Named(play.Dossier), desk.Lines), "Issues", model => model with
    {
        Sections = [.. model.Sections.Select(s => s with { Items = [.. s.Items.Select(i => Linked(desk, i))] })],
    });

    public static PageModel? Timeline(Desk desk)
    {
        var since = desk.Day("since") ?? desk.AsOf.PlusMonths(-MonthsShown);
        return Of(
            desk,
            play => TimelinePage.Of(play, desk.Named(play.Dossier), desk.Lines, new Selection(desk.Value("issue") is { } issue ? desk.Queries.Issues.Find(issue) : null, since)),
            "Timeline",
            model => model with { Choices = [ChoiceModel.Day("since", "Since", Edtf.Of(since).Value), ChoiceModel.Text("issue", "Issue", desk.Value("issue"))] });
    }

    public static PageModel? Accounts(Desk desk)
    {
        var since = desk.Day("since") ?? desk.AsOf.PlusMonths(-MonthsShown);
        return Of(
            desk,
            play => AccountsPage.Of(play, desk.Named(play.Dossier), desk.Lines, new Selection(desk.Value("issue") is { } issue ? desk.Queries.Issues.Find(issue) : null, since)),
            "Rival accounts",
            model => model with { Columns = true, Choices = [ChoiceModel.Day("since", "Since", Edtf.Of(since).Value), ChoiceModel.Text("issue", "Issue", desk.Value("issue"))], None = "No act is told of by both sides." });
    }

    public static PageModel? Agenda(Desk desk) => desk.Dossier() is not { } dossier ? null : Of(
        desk,
        play => Agenda(desk, play, Chair(desk, dossier)),
        "Agenda",
        model => model with
        {
            Choices = [ChoiceModel.OneOf("for", "From the chair of", Chair(desk, dossier).Value, dossier.First.Value, dossier.Second.Value), ChoiceModel.Text("meeting", "Meeting", desk.Value("meeting")), ChoiceModel.Day("on", "On", desk.Value("on") ?? "")],
        });

    public static PageModel? Day(Desk desk)
    {
        var on = desk.Day("on") ?? desk.AsOf;
        return Of(
            desk,
            play =>
            {
                var entries = desk.Queries.Published(on, on).Select(h => desk.Queries.Entry(h, c => c.Claim is not StatementClaim && desk.Question.Trusts(c), play.Dossier));
                return DayPage.Of(on, desk.Named(play.Dossier), entries.Select(e => new DayEntry(e.Header, e.Headline, e.Text, e.Claims)), desk.Lines);
            },
            "The day’s entries",
            model => model with { Choices = [ChoiceModel.Day("on", "Day", Edtf.Of(on).Value)], None = "No dispatch of this day concerns the dossier." });
    }

    private static PrintedModel? Of(Desk desk, Func<StateOfPlay, Page> page, string name, Func<PrintedModel, PrintedModel> with)
    {
        if (desk.Dossier() is not { } dossier)
        {
            return null;
        }

        var play = desk.Play(dossier);
        var (one, other) = desk.Named(dossier);
        var printed = page(play);
        return with(new PrintedModel($"{one} – {other}: {name.ToLowerInvariant()}", Lines.Of(printed, desk.Links))
        {
            Printed = [() => printed],
            Part = "Dossiers",
            Basis = play.Basis,
            Up = new LinkModel($"{one} – {other}", desk.Links.Dossier(dossier)),
        });
    }

    // The printed page ends a head with its issue's key in brackets, to be typed; here it leads there.
    private static ItemModel Linked(Desk desk, ItemModel item)
    {
        var mark = item.Head.LastIndexOf(" [", StringComparison.Ordinal);
        return mark < 0 || desk.Dossier() is not { } dossier ? item : item with { Head = item.Head[..mark], Href = desk.Links.Issue(dossier, item.Head[(mark + 2)..^1]) };
    }

    private static PartyCode Chair(Desk desk, Dossier dossier) => desk.Party(desk.Value("for")) is { } chair && dossier.Has(chair) ? chair : desk.Party(desk.Route("one"))!.Value;

    private static Page Agenda(Desk desk, StateOfPlay play, PartyCode chair)
    {
        var claims = desk.Snapshot.Claims(play.Dossier);
        var positions = play.Issues.Where(i => i.IsOpen).Take(IssuesWithWordings)
            .SelectMany(i => PositionFold.Of(i.Key, claims, (desk.Queries.Issues, desk.Question), desk.Queries.Words))
            .Where(p => play.Dossier.Has(p.Party));
        return AgendaPage.Of(play, new AgendaBrief(chair, desk.Value("meeting"), desk.Day("on")), desk.Lines, ([.. positions], desk.Quote));
    }
}
