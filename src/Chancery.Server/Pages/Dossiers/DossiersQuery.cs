using System.Globalization;
using Chancery.Briefing;
using Chancery.Dispatches;
using Chancery.Server.Frame;

namespace Chancery.Server.Pages;

/// <summary>Asks for the dossiers as they stand in the morning.</summary>
internal static class DossiersQuery
{
    private const int OnPage = 24;
    private const int MostLines = 6;
    private const int DaysAhead = 120;

    public static PageModel Of(Desk desk)
    {
        var since = desk.Day("since") ?? desk.AsOf.PlusDays(-1);
        var party = desk.Party(desk.Value("party"));
        var all = desk.Snapshot.Dossiers.Where(d => party is null || d.Dossier.Has(party.Value)).ToList();
        var page = desk.Number("page", 1);
        var mornings = all.Skip((page - 1) * OnPage).Take(OnPage).Select(d => new Morning(desk, d, since)).ToList();
        return new DossiersModel(Edtf.Of(since).Value, DateWords.Of(since), [.. mornings.Select(m => m.Row())])
        {
            Part = "Dossiers",
            Moved = [.. mornings.SelectMany(m => m.MovedLines()).Take(MostLines)],
            Owed = [.. mornings.SelectMany(m => m.Owed()).OrderBy(o => o.Since).Take(MostLines).Select(o => o.Line)],
            Lapsing = [.. mornings.SelectMany(m => m.Lapsing(DaysAhead)).OrderBy(d => d.Day).Take(MostLines).Select(d => d.Line)],
            LastNews = LastNews(desk),
            Shown = string.Create(CultureInfo.InvariantCulture, $"{mornings.Count} of {all.Count} dossiers, the fullest first"),
            Earlier = page > 1 ? Paged(desk, "Fuller dossiers", page - 1) : null,
            Later = page * OnPage < all.Count ? Paged(desk, "Further dossiers", page + 1) : null,
        };
    }

    private static LinkModel Paged(Desk desk, string text, int page) => new(text, desk.Links.To("/", ("page", page.ToString(CultureInfo.InvariantCulture)), ("party", desk.Value("party"))));

    private static LinkModel? LastNews(Desk desk) =>
        desk.Value("as-of") is null && desk.Store.LastPublished() is { } last && last < desk.AsOf.PlusDays(-1)
            ? new LinkModel($"The last dispatch is of {DateWords.Of(last)}: see that morning", new Links([("as-of", Edtf.Of(last).Value)]).To("/"))
            : null;
}
