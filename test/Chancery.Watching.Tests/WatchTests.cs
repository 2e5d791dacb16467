using System.Net;
using Chancery.Ledger;
using Chancery.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace Chancery.Watching.Tests;

/// <summary>From a feed or folder into a ledger.</summary>
public sealed class WatchTests : IAsyncLifetime
{
    private static readonly Lazy<Reading.Reader> Reader = new(Reading.Reader.Create);
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chancery-watch-");
    private LoopbackSite _site = null!;

    private string Ledger => Path.Combine(_folder.FullName, "ledger.db");

    public async ValueTask InitializeAsync() => _site = await LoopbackSite.Open();

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task An_item_is_added_once_with_its_page_for_its_text()
    {
        _site.On("/rss", "application/rss+xml", Rss(Item("1", "/news/1")));
        _site.On("/news/1", "text/html", Page("Norway proposed to Iceland to extend the agreement on fisheries."));
        await Watch(Feed("/rss"), times: 3);
        var header = Assert.Single(Headers());
        Assert.Equal("Norway proposed to Iceland to extend the agreement on fisheries.", Text(header));
        Assert.Equal((_site["/news/1"].ToString(), "Item 1", new LocalDate(2025, 11, 3), "Ministry"), (header.Url, header.Title, header.Published, header.Outlet));
        Assert.Equal(1, _site.Asked("/news/1"));
        Assert.Equal(3, _site.Asked("/rss"));
    }

    [Fact]
    public async Task A_feed_that_gives_the_whole_text_is_not_followed_to_its_pages()
    {
        _site.On("/rss", "application/rss+xml", Rss($"<item><guid isPermaLink='false'>1</guid><link>{_site["/news/1"]}</link><encoded xmlns='http://purl.org/rss/1.0/modules/content/'>&lt;p&gt;Norway replied to Iceland.&lt;/p&gt;</encoded></item>"));
        await Watch(Feed("/rss"));
        Assert.Equal("Norway replied to Iceland.", Text(Assert.Single(Headers())));
        Assert.Equal(0, _site.Asked("/news/1"));
    }

    [Fact]
    public async Task What_the_server_said_of_the_feed_is_sent_back_and_an_unchanged_feed_is_not_read()
    {
        _site.On("/news/1", "text/html", Page("Norway proposed talks to Iceland."));
        _site.On("/rss", context =>
        {
            if (context.Request.Headers.IfNoneMatch == "\"v1\"" && context.Request.Headers.IfModifiedSince == "Mon, 03 Nov 2025 10:00:00 GMT")
            {
                context.Response.StatusCode = 304;
                return Task.CompletedTask;
            }

            context.Response.Headers.ETag = "\"v1\"";
            context.Response.Headers.LastModified = "Mon, 03 Nov 2025 10:00:00 GMT";
            return context.Response.WriteAsync(Rss(Item("1", "/news/1")));
        });
        await Watch(Feed("/rss"), times: 2);
        Assert.Equal("\"v1\"", _site.Requests.Last(r => r.Path == "/rss").Headers.IfNoneMatch);
        Assert.Single(Headers());
    }

    [Fact]
    public async Task A_page_that_cannot_be_had_yet_is_asked_for_again_and_nothing_is_lost()
    {
        var isUp = false;
        _site.On("/rss", "application/rss+xml", Rss(Item("1", "/news/1")));
        _site.On("/news/1", context =>
        {
            context.Response.StatusCode = isUp ? 200 : 503;
            return context.Response.WriteAsync(Page("Norway proposed talks to Iceland."));
        });
        await Watch(Feed("/rss"));
        Assert.Empty(Headers());
        isUp = true;
        await Watch(Feed("/rss"));
        Assert.Equal("Norway proposed talks to Iceland.", Text(Assert.Single(Headers())));
    }

    [Fact]
    public async Task Where_the_page_cannot_be_had_for_good_the_summary_stands_for_it()
    {
        _site.On("/rss", "application/rss+xml", Rss(Item("1", "/gone")));
        await Watch(Feed("/rss"));
        Assert.Equal("Summary of item 1.", Text(Assert.Single(Headers())));
    }

    [Fact]
    public async Task An_item_that_leads_into_a_private_network_is_not_followed()
    {
        await using var inner = await LoopbackSite.Open();
        _site.On("/rss", "application/rss+xml", Rss($"<item><guid isPermaLink='false'>1</guid><link>http://127.0.0.2:{inner.Address.Port}/metadata</link><description>Only this.</description></item>"));
        await Watch(Feed("/rss"), allowed: "127.0.0.1/32");
        Assert.Empty(inner.Requests);
        Assert.Equal("Only this.", Text(Assert.Single(Headers())));
    }

    [Fact]
    public async Task Bad_feeds_of_every_sort_do_not_stop_the_others()
    {
        _site.On("/good", "application/rss+xml", Rss(Item("1", "/news/1")));
        _site.On("/news/1", "text/html", Page("Norway proposed talks to Iceland."));
        _site.On("/broken", "application/rss+xml", "<rss><channel>");
        _site.On("/page", "text/html", "<html>moved</html>");
        _site.On("/reset", context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });
        _site.On("/error", context =>
        {
            context.Response.StatusCode = 500;
            return Task.CompletedTask;
        });
        await Watch([Feed("/broken"), Feed("/page"), Feed("/reset"), Feed("/error"), Feed("/missing"), new WatchSource.Feed(new Uri("http://10.0.0.1/"), Duration.FromMinutes(1), Following.Auto), Feed("/good")]);
        Assert.Single(Headers());
        using var store = WatchStore.Open(Ledger, SystemClock.Instance);
        Assert.Equal(6, store.Sources().Count(s => s.Failures == 1 && s.Fault is not null));
    }

    [Fact]
    public async Task A_copy_of_a_text_from_another_source_is_recorded_as_a_copy_and_not_read_twice()
    {
        const string Story = "Norway proposed to Iceland on Monday to extend the agreement on fisheries by two years. The Foreign Ministry in Oslo said that it awaited an answer from Reykjavik before the end of the month, when the agreement lapses.";
        _site.On("/a", "application/rss+xml", Rss(Item("1", "/a/1")));
        _site.On("/a/1", "text/html", Page(Story));
        _site.On("/b", "application/rss+xml", Rss(Item("7", "/b/7")));
        _site.On("/b/7", "text/html", Page($"(Nordic Wire) {Story}"));
        await Watch(Feed("/a"));
        await Watch(Feed("/b") with { Outlet = "Nordic Wire" });
        var header = Assert.Single(Headers());
        using var store = WatchStore.Open(Ledger, SystemClock.Instance);
        Assert.Equal([ItemOutcome.Added, ItemOutcome.Copy], store.Of(header.Key).Select(i => i.Outcome));
        Assert.Equal(_site["/b/7"].ToString(), store.Of(header.Key)[1].Url);
    }

    [Fact]
    public async Task A_copy_of_a_dispatch_that_was_added_by_another_way_is_a_copy_too()
    {
        const string Story = "Norway proposed to Iceland on Monday to extend the agreement on fisheries by two years, and awaits an answer before the end of the month.";
        using (var ledger = Ledgers.Open(Ledger, SystemClock.Instance))
        {
            var intake = new LedgerIntake(ledger);
            intake.Add(Reader.Value.Read(new Dispatches.Dispatch { Id = "by hand", Text = Story }));
            intake.Flush();
        }

        _site.On("/a", "application/rss+xml", Rss(Item("1", "/a/1")));
        _site.On("/a/1", "text/html", Page(Story));
        await Watch(Feed("/a"));
        Assert.Equal("by hand", Assert.Single(Headers()).Id);
    }

    [Fact]
    public async Task The_same_words_of_the_same_outlet_on_another_day_are_a_dispatch_of_their_own()
    {
        const string Story = "Norway condemns the launch in the strongest terms and calls on all sides to return to talks without delay. The Foreign Ministry is in close contact with its partners in the region and at the United Nations.";
        _site.On("/a", "application/rss+xml", Rss(Item("1", "/a/1"), Item("2", "/a/2").Replace("Mon, 03 Nov", "Thu, 06 Nov", StringComparison.Ordinal)));
        _site.On("/a/1", "text/html", Page(Story)).On("/a/2", "text/html", Page(Story));
        await Watch(Feed("/a"));
        Assert.Equal(2, Headers().Count);
    }

    [Fact]
    public async Task One_page_that_two_feeds_name_is_asked_for_once()
    {
        _site.On("/a", "application/rss+xml", Rss(Item("1", "/news/1")));
        _site.On("/b", "application/rss+xml", Rss(Item("1", "/news/1")));
        _site.On("/news/1", "text/html", Page("Norway proposed talks to Iceland."));
        await Watch(Feed("/a"));
        await Watch(Feed("/b"));
        Assert.Equal(1, _site.Asked("/news/1"));
        Assert.Single(Headers());
    }

    [Fact]
    public async Task A_folder_is_watched_for_files_that_are_new_or_have_changed()
    {
        var drop = _folder.CreateSubdirectory("drop").FullName;
        Write(drop, "one.txt", "Norway proposed talks to Iceland.");
        Write(drop, "many.jsonl", """{"id":"a","text":"Norway replied to Iceland."}""" + "\n" + """{"id":"b","text":"Iceland replied to Norway in its turn."}""");
        await Watch(new WatchSource.Folder(drop, Duration.FromMinutes(1)), times: 2);
        Assert.Equal(3, Headers().Count);
        Write(drop, "one.txt", "Norway proposed further talks to Denmark.");
        File.WriteAllText(Path.Combine(drop, "fresh.txt"), "This is being written at this moment.");
        await Watch(new WatchSource.Folder(drop, Duration.FromMinutes(1)));
        Assert.Equal(4, Headers().Count);
    }

    private static void Write(string folder, string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        File.SetLastWriteTimeUtc(path, SystemClock.Instance.GetCurrentInstant().ToDateTimeUtc().AddSeconds(-10));
    }

    private WatchSource.Feed Feed(string path) => new WatchSource.Feed(_site[path], Duration.FromMinutes(1), Following.Auto);

    private Task Watch(WatchSource source, int times = 1, string allowed = "127.0.0.0/8") => Watch([source], times, allowed);

    private async Task Watch(IReadOnlyList<WatchSource> sources, int times = 1, string allowed = "127.0.0.0/8")
    {
        var settings = new WatchSettings { Sources = sources, Allowed = [IPNetwork.Parse(allowed)] };
        for (var i = 0; i < times; i++)
        {
            using var watch = new Watch(settings, new WatchHost(Ledger, () => Reader.Value, SystemClock.Instance, NullLogger.Instance));
            await watch.Once(Cancellation);
        }
    }

    private List<DispatchHeader> Headers()
    {
        using var store = Ledgers.Open(Ledger, SystemClock.Instance);
        return [.. store.Dispatches().Keys.Select(k => store.Header(k, long.MaxValue)!)];
    }

    private string Text(DispatchHeader header)
    {
        using var store = Ledgers.Open(Ledger, SystemClock.Instance);
        return store.Text(header.Key);
    }

    private string Item(string id, string page) =>
        $"<item><title>Item {id}</title><link>{_site[page]}</link><guid isPermaLink='false'>{id}</guid><pubDate>Mon, 03 Nov 2025 10:00:00 GMT</pubDate><description>Summary of item {id}.</description></item>";

    private static string Rss(params string[] items) => $"<rss version='2.0'><channel><title>Ministry</title>{string.Concat(items)}</channel></rss>";

    private static string Page(string text) => $"<!DOCTYPE html><html><head><title>x</title></head><body><article><p>{text}</p></article></body></html>";
}
