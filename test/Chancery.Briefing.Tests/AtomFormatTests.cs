using System.Globalization;
using System.Xml;

namespace Chancery.Briefing.Tests;

public sealed class AtomFormatTests
{
    [Fact]
    public void A_feed_and_each_entry_have_what_the_standard_asks_for()
    {
        foreach (var (ledger, page) in (List<(Ledgered, Page)>)[(Ledgered.Of(Stories.All), Ledgered.Of(Stories.All).Diff("2025-10-01", "2026-01-31")), (Hostile.Ledger, Hostile.Ledger.Diff("2026-01-01", "2026-01-31"))])
        {
            var feed = Feed(ledger, page);
            var entries = All(feed, "a:entry");
            Assert.NotEmpty(entries);
            Assert.All(entries.Prepend(feed), Complete);
            Assert.Single(All(feed, "a:author"));
            Assert.Equal(entries.Count, entries.Select(e => Text(e, "a:id")).Distinct(StringComparer.Ordinal).Count());
            Assert.Equal(Text(feed, "a:updated"), entries.Max(e => Text(e, "a:updated")));
        }
    }

    [Fact]
    public void Ids_stay_the_same_whichever_days_are_asked_about()
    {
        var ledger = Ledgered.Of(Stories.All);
        var (whole, part) = (Feed(ledger, ledger.Diff("2025-09-01", "2026-01-31")), Feed(ledger, ledger.Diff("2025-10-01", "2026-01-31")));
        Assert.Equal(Text(whole, "a:id"), Text(part, "a:id"));
        var ids = All(whole, "a:entry").Select(e => Text(e, "a:id")).ToHashSet(StringComparer.Ordinal);
        Assert.NotEmpty(All(part, "a:entry"));
        Assert.All(All(part, "a:entry"), e => Assert.Contains(Text(e, "a:id"), ids));
    }

    [Fact]
    public void A_thread_that_moved_again_is_another_entry()
    {
        var ledger = Ledgered.Of(Stories.All);
        string Air(string to) => Text(All(Feed(ledger, ledger.Diff("2025-10-01", to)), "a:entry").Single(e => Text(e, "a:title").Contains("Air service", StringComparison.Ordinal)), "a:id");
        Assert.NotEqual(Air("2025-10-31"), Air("2026-01-31"));
    }

    [Fact]
    public void A_page_that_tells_no_changes_is_no_feed() => Assert.NotNull(PageFormats.Find("atom")!.Misfit(Ledgered.Of(Stories.All).Brief("2026-01-31")));

    [Fact]
    public void A_feed_without_entries_is_updated_when_the_ledger_was() => Assert.Equal("2026-05-02T10:30:00Z", Text(Feed(Ledgered.Of([]), Ledgered.Of([]).Diff("2025-10-01", "2026-01-31")), "a:updated"));

    private static void Complete(XmlNode node)
    {
        Assert.Matches("^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", Text(node, "a:id"));
        Assert.NotEqual("", Text(node, "a:title"));
        Assert.True(DateTimeOffset.TryParseExact(Text(node, "a:updated"), "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));
    }

    private static XmlElement Feed(Ledgered ledger, Page page) => PageFormatTests.Parse(ledger.Written("atom", page)).DocumentElement!;

    private static List<XmlNode> All(XmlNode node, string path)
    {
        var names = new XmlNamespaceManager(new NameTable());
        names.AddNamespace("a", "http://www.w3.org/2005/Atom");
        return [.. node.SelectNodes(path, names)!.Cast<XmlNode>()];
    }

    private static string Text(XmlNode node, string path) => Assert.Single(All(node, path)).InnerText;
}
