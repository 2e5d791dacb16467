using Chancery.Ledger;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Briefing;

/// <summary>A dispatch as a tracker's keeper enters it: a headline that is a link, and the paragraphs that a page cites.</summary>
internal sealed record TrackerEntry(string Headline, string Url, IReadOnlyList<string> Paragraphs);

/// <summary>The dispatches that a page cites, by the day on which each was published.</summary>
internal static class TrackerEntries
{
    private static readonly LocalDatePattern Pattern = LocalDatePattern.CreateWithInvariantCulture("d MMMM uuuu");

    public static string Heading(LocalDate day) => Pattern.Format(day);

    public static IReadOnlyList<(LocalDate Day, IReadOnlyList<TrackerEntry> Entries)> Of(PageExport export)
    {
        var headlines = Headlines(export.Page);
        return [.. export.Claims().GroupBy(c => c.Said).OrderBy(g => g.Key).Select(g => (g.Key, Entries(g, export, headlines)))];
    }

    // Two dispatches at one address are one entry: a second link to the same place would be read as a part of the first's words.
    private static IReadOnlyList<TrackerEntry> Entries(IEnumerable<HeldClaim> claims, PageExport export, Dictionary<DispatchKey, string> headlines) =>
    [
        .. from claim in claims
           group claim by SafeLinks.Source(claim.Dispatch) into address
           let header = address.First().Dispatch
           let paragraphs = address.GroupBy(c => c.Dispatch.Key).SelectMany(g => ParagraphsAround.Of(export.Text(g.Key), g)).Select(p => p.Words).Where(w => w.Length > 0).ToList()
           where paragraphs.Count > 0
           select new TrackerEntry(Headline(header, headlines), address.Key, paragraphs),
    ];

    private static string Headline(DispatchHeader header, Dictionary<DispatchKey, string> headlines)
    {
        var words = headlines.GetValueOrDefault(header.Key) ?? header.Title ?? header.Id;
        return string.IsNullOrWhiteSpace(words) ? header.Key.ToString() : words;
    }

    private static Dictionary<DispatchKey, string> Headlines(Page page)
    {
        var headlines = new Dictionary<DispatchKey, string>();
        foreach (var item in page.Sections.SelectMany(s => s.Items).Where(i => page.IsTracker && i.Lines.Count > 0 && i.Lines[0].Claims.Count > 0))
        {
            headlines.TryAdd(item.Lines[0].Claims[0].Dispatch.Key, item.Link?.Words ?? item.Head);
        }

        return headlines;
    }
}
