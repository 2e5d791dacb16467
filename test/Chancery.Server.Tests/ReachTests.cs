using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Chancery.Server.Tests;

/// <summary>Every sort of page is reached by links from the dossiers, has its twin, and a permanent address with its basis.</summary>
public sealed partial class ReachTests
{
    private const int MostPages = 400;

    private static readonly string[] Sorts =
    [
        "/", "/dossiers/X/X", "/dossiers/X/X/issues", "/dossiers/X/X/issues/X", "/dossiers/X/X/timeline", "/dossiers/X/X/accounts", "/dossiers/X/X/agenda",
        "/dossiers/X/X/day", "/dispatches/X", "/claims/X", "/review", "/search", "/deadlines", "/day", "/parties", "/parties/X", "/add",
    ];

    [Fact]
    public async Task Every_sort_of_page_is_reached_from_the_dossiers_with_its_twin_and_its_permanent_address()
    {
        await using var desk = await TestDesk.OfSamples();
        var reached = await Reach(desk);
        Assert.Equal(Sorts.Order(StringComparer.Ordinal), reached.Keys.Order(StringComparer.Ordinal));
        foreach (var (address, page) in reached.Values)
        {
            var path = address.Split('?')[0];
            using var twin = JsonDocument.Parse(await desk.Page(path == "/" ? "/index.json" : path + ".json"));
            Assert.Equal("chancery/view/1", twin.RootElement.GetProperty("schema").GetString());
            var permanent = WebUtility.HtmlDecode(Bookmark().Match(page).Groups[1].Value);
            Assert.Matches("[?&]as-of=2026-02-05&known=[0-9]+&trust=0[.][0-9]+$", permanent);
            Assert.Contains("Basis: as of 2026-02-05; known ", await desk.Page(permanent), StringComparison.Ordinal);
        }
    }

    /// <summary>The first page of each sort, by going from link to link.</summary>
    private static async Task<Dictionary<string, (string Address, string Page)>> Reach(TestDesk desk)
    {
        var reached = new Dictionary<string, (string Address, string Page)>(StringComparer.Ordinal);
        var seen = new HashSet<string>(["/"], StringComparer.Ordinal);
        var waiting = new Queue<string>(seen);
        for (var asked = 0; asked < MostPages && reached.Count < Sorts.Length && waiting.TryDequeue(out var address);)
        {
            if (Sort(address) is { } sort && reached.ContainsKey(sort))
            {
                continue;
            }

            asked++;
            using var answer = await desk.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
            var page = answer.StatusCode == HttpStatusCode.Redirect ? $"<a href=\"{answer.Headers.Location}\">" : await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            _ = Sort(address) is { } found && reached.TryAdd(found, (address, page));
            foreach (var link in Links().Matches(page).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)).Where(seen.Add))
            {
                waiting.Enqueue(link);
            }
        }

        return reached;
    }

    private static string? Sort(string address)
    {
        var path = address.Split('?', '#')[0];
        var sort = Names().Replace(path, m => $"{m.Groups[1].Value}X");
        return Sorts.FirstOrDefault(s => s == Both().Replace(sort, "/dossiers/X/X"));
    }

    [GeneratedRegex("<a[^>]* href=\"(/[^\"#]*)")]
    private static partial Regex Links();

    [GeneratedRegex("href=\"([^\"]+)\" rel=\"bookmark\"")]
    private static partial Regex Bookmark();

    [GeneratedRegex("(?<=^|/)((?:dossiers/[A-Z]+|dispatches|claims|parties|issues)/)[^/]+")]
    private static partial Regex Names();

    [GeneratedRegex("/dossiers/[A-Z]+/X")]
    private static partial Regex Both();
}
