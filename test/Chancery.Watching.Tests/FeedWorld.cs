using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Chancery.Watching.Tests;

/// <summary>Feeds on this machine's loopback to which items are added as time goes by; every fifth is broken, each in one of nine ways.</summary>
internal sealed class FeedWorld : IAsyncDisposable
{
    public const int BrokenEvery = 5;

    private static readonly byte[] Bomb = Packed(new byte[32 << 20]);

    private readonly LoopbackSite _site;
    private readonly int _feeds;
    private readonly ConcurrentDictionary<int, ConcurrentQueue<int>> _items = new();
    private readonly Func<int, string> _text;
    private int _count;

    private FeedWorld(LoopbackSite site, int feeds, Func<int, string> text) => (_site, _feeds, _text) = (site, feeds, text);

    /// <summary>When each item appeared, by the address of its page.</summary>
    public ConcurrentDictionary<string, Instant> Appeared { get; } = new(StringComparer.Ordinal);

    public LoopbackSite Site => _site;

    /// <param name="text">The text of an item.</param>
    public static async Task<FeedWorld> Open(int feeds, Func<int, string> text)
    {
        var world = new FeedWorld(await LoopbackSite.Open(), feeds, text);
        for (var feed = 0; feed < feeds; feed++)
        {
            var number = feed;
            world._site.On($"/feed/{feed}", context => IsBroken(number) ? Break(context, number) : world.Feed(context, number));
        }

        return world;
    }

    /// <summary>Adds an item to a feed that is not broken.</summary>
    public void Add()
    {
        var item = Interlocked.Increment(ref _count);
        var feed = item * 7919 % _feeds;
        feed = IsBroken(feed) ? (feed + 1) % _feeds : feed;
        var page = $"/news/{item}";
        _site.On(page, "text/html", Page(item));
        Appeared[_site[page].ToString()] = SystemClock.Instance.GetCurrentInstant();
        _items.GetOrAdd(feed, _ => new()).Enqueue(item);
    }

    /// <summary>A settings file that watches all of them.</summary>
    public string Settings(string folder, string interval, string more = "")
    {
        var path = Path.Combine(folder, "chancery.yaml");
        var sources = string.Concat(Enumerable.Range(0, _feeds).Select(f => $"    - feed: {_site[$"/feed/{f}"]}\n"));
        File.WriteAllText(path, $"ledger: {Path.Combine(folder, "ledger.db")}\nlogs:\n  level: error\nwatch:\n  interval: {interval}\n  requests: 24\n  requests-per-host: 24\n  time-limit: 5s\n  largest: 2MB\n  allow: [127.0.0.0/8]\n  sources:\n{sources}{more}");
        return path;
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private static bool IsBroken(int feed) => feed % BrokenEvery == BrokenEvery - 1;

    private async Task Feed(HttpContext context, int feed)
    {
        var items = _items.GetValueOrDefault(feed)?.ToArray() ?? [];
        var tag = $"\"{items.Length}\"";
        context.Response.Headers.ETag = tag;
        context.Response.ContentType = "application/rss+xml";
        if (context.Request.Headers.IfNoneMatch == tag)
        {
            context.Response.StatusCode = 304;
            return;
        }

        var told = items.Reverse().Take(20).Select(i => $"<item><title>Item {i}</title><link>{_site[$"/news/{i}"]}</link><guid isPermaLink='false'>{i}</guid><pubDate>Mon, 03 Nov 2025 10:00:00 GMT</pubDate><description>In short.</description></item>");
        await context.Response.WriteAsync($"<rss version='2.0'><channel><title>Ministry {feed}</title>{string.Concat(told)}</channel></rss>");
    }

    private string Page(int item) => $"<!DOCTYPE html><html><head><title>Item {item}</title></head><body><nav><a href='/'>Home</a></nav><article>{string.Concat(_text(item).Split('\n').Select(p => $"<p>{p}</p>"))}</article></body></html>";

    private static async Task Break(HttpContext context, int feed)
    {
        var response = context.Response;
        switch (feed / BrokenEvery % 9)
        {
            case 0:
                response.StatusCode = 500;
                break;
            case 1:
                context.Abort();
                break;
            case 2:
                await Drip(context);
                break;
            case 3:
                await response.WriteAsync("<rss><channel><item><title>A & B</title>");
                break;
            case 4:
                await response.WriteAsync("<!DOCTYPE rss [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>]><rss><channel><title>&b;</title></channel></rss>");
                break;
            case 5:
                response.Headers.ContentEncoding = "gzip";
                await response.Body.WriteAsync(Bomb);
                break;
            case 6:
                response.StatusCode = 302;
                response.Headers.Location = context.Request.Path.Value;
                break;
            case 7:
                response.ContentLength = 200L << 20;
                await response.Body.WriteAsync(new byte[1 << 16]);
                break;
            default:
                response.StatusCode = (int)HttpStatusCode.NotFound;
                break;
        }
    }

    private static async Task Drip(HttpContext context)
    {
        for (var i = 0; i < 100 && !context.RequestAborted.IsCancellationRequested; i++)
        {
            await context.Response.WriteAsync(" ");
            await context.Response.Body.FlushAsync();
            await Task.Delay(200);
        }
    }

    private static byte[] Packed(byte[] bytes)
    {
        using var held = new MemoryStream();
        using (var packer = new GZipStream(held, CompressionLevel.Optimal))
        {
            packer.Write(bytes);
        }

        return held.ToArray();
    }
}

/// <summary>Composed dispatches of some 300 words, each unlike the others.</summary>
internal static class ComposedText
{
    private static readonly string[] States = ["Norway", "Iceland", "Denmark", "Sweden", "Finland", "Estonia", "Latvia", "Lithuania", "Poland", "Portugal", "Chile", "Peru", "Kenya", "Ghana", "Jordan", "Oman", "Nepal", "Japan"];
    private static readonly string[] Matters = ["fisheries", "air links", "visas", "customs", "water", "pensions", "satellites", "grain", "ports", "railways", "archives", "prisoners", "research", "tourism", "energy", "debt"];
    private static readonly string[] Forms =
    [
        "{0} has proposed to {1} to hold talks on {2}, the Foreign Ministry said.",
        "The Foreign Minister of {0} told reporters that {1} had not yet replied to the draft agreement on {2}.",
        "\"We await an answer from {1} on {2},\" the spokesman of {0} said at his weekly briefing.",
        "{1} and {0} agreed in spring to set up a working group on {2}.",
        "The delegation of {0} will visit the capital of {1} in March to discuss {2}, officials said.",
        "An official of {1} said that the proposal of {0} on {2} was being studied.",
        "The agreement between {0} and {1} on {2} lapses at the end of the year.",
        "{0} has called on {1} to lift its measures on {2} without delay.",
    ];

    public static string Of(int number)
    {
        var random = new Random(number);
        var text = new StringBuilder();
        for (var sentence = 0; sentence < 20; sentence++)
        {
            var one = random.Next(States.Length);
            var other = (one + 1 + random.Next(States.Length - 1)) % States.Length;
            text.Append(CultureInfo.InvariantCulture, $"{string.Format(CultureInfo.InvariantCulture, Forms[random.Next(Forms.Length)], States[one], States[other], Matters[random.Next(Matters.Length)])}{(sentence % 4 == 3 ? '\n' : ' ')}");
        }

        return text.ToString().TrimEnd();
    }
}
