using System.Globalization;
using Chancery.Briefing;
using Chancery.Dispatches;
using Chancery.Ledger;
using Chancery.Server.Frame;

namespace Chancery.Server.Pages;

/// <summary>Asks for a dossier's state of play.</summary>
internal static class StateOfPlayQuery
{
    private static readonly string[] AnswersOwed = ["Open issues"];

    public static PageModel? Of(Desk desk)
    {
        if (desk.Dossier() is not { } dossier)
        {
            return null;
        }

        var play = desk.Play(dossier);
        var (one, other) = desk.Named(dossier);
        var since = desk.Day("since") ?? desk.AsOf.PlusDays(-7);
        var cards = new IssueCards(desk, play);
        return new StateOfPlayModel($"{one} – {other}", one, other)
        {
            Part = "Dossiers",
            Basis = play.Basis,
            Facts = Facts(desk, play),
            Since = Edtf.Of(since).Value,
            SinceWords = DateWords.Of(since),
            Changed = [.. Changes.Between(desk, dossier, since).Select(s => Lines.Of(s, desk.Links))],
            Timeline = new TimelineDrawing(desk, play).Draw(),
            Issues = cards.Groups(),
            IssuesShown = cards.Shown,
            Sections = [.. BriefPage.Of(play, (one, other), desk.Lines).Sections.Where(s => !AnswersOwed.Contains(s.Heading)).Select(s => Lines.Of(s, desk.Links))],
            Views = Views(desk, dossier),
            Printed = [() => BriefPage.Of(play, (one, other), desk.Lines), () => DiffPage.Of(desk.Play(dossier, since), play, (one, other), desk.Lines)],
        };
    }

    private static IReadOnlyList<FactModel> Facts(Desk desk, StateOfPlay play)
    {
        var owed = play.Owed.Where(o => o.By.Count == 1).ToList();
        var oldest = owed.FirstOrDefault();
        var next = play.Deadlines.FirstOrDefault(d => d.Date.Earliest >= desk.AsOf);
        var last = play.Contacts.FirstOrDefault(c => c.Happened);
        var moves = owed.GroupBy(o => o.By[0]).OrderBy(g => g.Key).Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.Key} owes {g.Count()}"));
        return
        [
            new("Whose move", owed.Count == 0 ? "nothing is owed" : string.Join(", ", moves)),
            new("Oldest wait", oldest is null ? "none" : $"{oldest.By[0]} on {oldest.Issue.Name}, {Clock.Days(oldest.Thread, desk.AsOf)}", oldest is null ? null : desk.Links.Issue(play.Dossier, oldest.Issue.Key)),
            new("Next date", next is null ? "none told" : $"{DateWords.Of(next.Date)}: {next.What}", next is null ? null : desk.Links.Words(next.Lead.Id.ToString())),
            new("Last contact", last is null ? "none told" : $"{DateWords.Of(last.When, last.FirstSaid)}: {LineMaker.What(last.Act with { Issues = [] })}", last is null ? null : desk.Links.Words(last.Lead.Id.ToString())),
        ];
    }

    private static IReadOnlyList<LinkModel> Views(Desk desk, Dossier dossier) =>
    [
        new("All issues", desk.Links.Dossier(dossier, "/issues")),
        new("Timeline as a list", desk.Links.Dossier(dossier, "/timeline")),
        new("Rival accounts", desk.Links.Dossier(dossier, "/accounts")),
        new("Agenda", desk.Links.Dossier(dossier, "/agenda")),
        new("The day’s entries", desk.Links.Dossier(dossier, "/day")),
        new("Review", desk.Links.To("/review", ("dossier", dossier.Key))),
    ];
}
