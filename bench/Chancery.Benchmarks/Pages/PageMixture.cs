using System.Text.RegularExpressions;

namespace Chancery.Benchmarks;

/// <summary>The pages that a desk reads in a day, taken from the desk's own links: dossiers and their views, dispatches, claims, review, search, days.</summary>
internal static partial class PageMixture
{
    private const int Dispatches = 200, Claims = 200, Issues = 60, Times = 4;

    private static readonly string[] Words = ["treaty", "tariffs", "ceasefire", "New START", "visit", "sanctions", "summit", "gas"];

    public static async Task<IReadOnlyList<LoadedPage>> Of(HttpClient client)
    {
        var first = await Text(client, "/").ConfigureAwait(false);
        var dossiers = Matches(DossierLink(), first).ToList();
        var pages = new List<LoadedPage>();
        foreach (var dossier in dossiers)
        {
            var page = await Text(client, dossier).ConfigureAwait(false);
            pages.AddRange(Matches(IssueLink(), page).Take(Issues / Math.Max(1, dossiers.Count) + 1).Select(a => new LoadedPage("issue", a)));
            pages.AddRange(Matches(ClaimLink(), page).Take(Claims / Math.Max(1, dossiers.Count) + 1).Select(a => new LoadedPage("claim", a)));
            pages.AddRange(Enumerable.Repeat(new LoadedPage("state of play", dossier), Times));
            pages.Add(new LoadedPage("timeline", dossier + "/timeline"));
        }

        pages.AddRange(await DispatchesOf(client, pages).ConfigureAwait(false));
        pages.AddRange(Enumerable.Repeat(new LoadedPage("dossiers", "/"), dossiers.Count));
        pages.AddRange(Words.Select(w => new LoadedPage("search", "/search?q=" + Uri.EscapeDataString(w))));
        pages.AddRange(Enumerable.Repeat(new[] { new LoadedPage("review", "/review"), new LoadedPage("deadlines", "/deadlines"), new LoadedPage("day", "/day") }, Times).SelectMany(p => p));
        return pages;
    }

    private static async Task<List<LoadedPage>> DispatchesOf(HttpClient client, IEnumerable<LoadedPage> pages)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var claim in pages.Where(p => p.Sort == "claim").Select(p => p.Address).ToList())
        {
            found.UnionWith(Matches(DispatchLink(), await Text(client, claim).ConfigureAwait(false)));
            if (found.Count >= Dispatches)
            {
                break;
            }
        }

        return [.. found.Order(StringComparer.Ordinal).Select(a => new LoadedPage("dispatch", a))];
    }

    private static async Task<string> Text(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative)).ConfigureAwait(false);
        return await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync().ConfigureAwait(false);
    }

    private static IEnumerable<string> Matches(Regex link, string page) => link.Matches(page).Select(m => m.Groups[1].Value).Distinct(StringComparer.Ordinal);

    [GeneratedRegex("href=\"(/dossiers/[A-Z]+/[A-Z]+)\"")]
    private static partial Regex DossierLink();

    [GeneratedRegex("href=\"(/dossiers/[A-Z]+/[A-Z]+/issues/[^\"?]+)\"")]
    private static partial Regex IssueLink();

    [GeneratedRegex("href=\"(/claims/[0-9a-f]+)\"")]
    private static partial Regex ClaimLink();

    [GeneratedRegex("href=\"(/dispatches/[0-9a-f]+)\"")]
    private static partial Regex DispatchLink();
}
