using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using Chancery.Dispatches;
using Chancery.Watching.Fetching;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Chancery.Watching.Tests;

/// <summary>What a site may try, and what becomes of it.</summary>
public sealed class FetcherTests : IAsyncLifetime
{
    private LoopbackSite _site = null!;

    public async ValueTask InitializeAsync() => _site = await LoopbackSite.Open();

    public async ValueTask DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task A_feed_of_200_MB_is_refused_by_what_it_announces_and_nothing_of_it_is_read()
    {
        long sent = 0;
        _site.On("/huge", context => Endless(context, 200L << 20, count => sent += count, announced: true));
        await Refused(WatchMessages.TooLarge, "/huge");
        Assert.True(sent < 100 << 20, $"{sent} bytes were sent");
    }

    [Fact]
    public async Task A_feed_of_200_MB_that_announces_nothing_is_cut_at_the_limit()
    {
        long sent = 0;
        _site.On("/huge", context => Endless(context, 200L << 20, count => sent += count, announced: false));
        await Refused(WatchMessages.TooLarge, "/huge");
        Assert.True(sent < 100 << 20, $"{sent} bytes were sent");
    }

    [Fact]
    public async Task An_endless_redirect_is_cut()
    {
        _site.On("/round", context => Redirect(context, "/round"));
        await Refused(WatchMessages.Redirects, "/round");
        Assert.Equal(6, _site.Asked("/round"));
    }

    [Fact]
    public async Task A_slow_drip_is_cut_when_its_time_is_over()
    {
        _site.On("/drip", Drip);
        var began = Stopwatch.GetTimestamp();
        await Refused(WatchMessages.TooSlow, "/drip", FetchLimits.Usual with { Time = Duration.FromMilliseconds(700) });
        Assert.InRange(Stopwatch.GetElapsedTime(began).TotalSeconds, 0.5, 10);
    }

    [Fact]
    public async Task A_server_that_never_answers_is_cut_when_its_time_is_over()
    {
        _site.On("/never", context => Task.Delay(Timeout.Infinite, context.RequestAborted));
        await Refused(WatchMessages.TooSlow, "/never", FetchLimits.Usual with { Time = Duration.FromMilliseconds(500) });
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_bomb_is_refused_when_it_unpacks_to_more_than_is_taken(string packing)
    {
        var bomb = Pack(packing, new byte[64 << 20]);
        Assert.True(bomb.Length < 1 << 20);
        _site.On("/bomb", context => Packed(context, packing, bomb));
        await Refused(WatchMessages.Bomb, "/bomb");
    }

    [Theory]
    [InlineData("gzip, gzip")]
    [InlineData("zstd")]
    public async Task Packing_within_packing_and_packing_unheard_of_are_refused(string packing)
    {
        _site.On("/odd", context => Packed(context, packing, [1, 2, 3]));
        await Refused(WatchMessages.Bomb, "/odd");
    }

    [Fact]
    public async Task What_is_not_packed_as_it_says_is_refused()
    {
        _site.On("/false", context => Packed(context, "gzip", "<rss/>"u8.ToArray()));
        await Refused(WatchMessages.Bomb, "/false");
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task What_is_packed_is_unpacked(string packing)
    {
        _site.On("/packed", context => Packed(context, packing, Pack(packing, "<rss/>"u8.ToArray())));
        using var fetcher = Fetcher();
        var body = Assert.IsType<Fetched.Body>(await fetcher.Ask(new FetchRequest(_site["/packed"], _ => true), TestContext.Current.CancellationToken));
        Assert.Equal("<rss/>"u8.ToArray(), body.Bytes);
    }

    [Fact]
    public async Task A_private_address_behind_a_public_name_is_not_connected_to()
    {
        var name = new Uri($"http://news.example.org:{_site.Address.Port}/feed");
        _site.On("/feed", "application/rss+xml", "<rss/>");
        using var fetcher = new Fetcher(new AddressGuard([]), FetchLimits.Usual, 2, SystemClock.Instance, (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback, IPAddress.Parse("::ffff:127.0.0.1")]));
        var failed = Assert.IsType<Fetched.Failed>(await fetcher.Ask(new FetchRequest(name, _ => true), TestContext.Current.CancellationToken));
        Assert.Same(WatchMessages.Private, failed.Message.Kind);
        Assert.Empty(_site.Requests);
    }

    [Fact]
    public async Task A_name_is_looked_up_once_a_connection_and_a_change_of_its_address_is_noticed()
    {
        var asked = 0;
        _site.On("/feed", context =>
        {
            context.Response.Headers.Connection = "close";
            return context.Response.WriteAsync("<rss/>");
        });
        using var fetcher = new Fetcher(new AddressGuard([IPNetwork.Parse("127.0.0.1/32")]), FetchLimits.Usual, 2, SystemClock.Instance, (_, _) => Task.FromResult<IPAddress[]>([asked++ == 0 ? IPAddress.Loopback : IPAddress.Parse("127.0.0.2")]));
        var request = new FetchRequest(new Uri($"http://news.example.org:{_site.Address.Port}/feed"), _ => true);
        Assert.IsType<Fetched.Body>(await fetcher.Ask(request, TestContext.Current.CancellationToken));
        Assert.Equal(1, asked);
        var failed = Assert.IsType<Fetched.Failed>(await fetcher.Ask(request, TestContext.Current.CancellationToken));
        Assert.Same(WatchMessages.Private, failed.Message.Kind);
        Assert.Single(_site.Requests);
    }

    [Fact]
    public async Task A_redirect_into_a_private_network_is_not_followed()
    {
        // Only the first host is allowed: the redirect is looked at anew.
        await using var inner = await LoopbackSite.Open();
        inner.On("/metadata", "text/plain", "secret");
        _site.On("/out", context => Redirect(context, $"http://inner.example.org:{inner.Address.Port}/metadata"));
        using var fetcher = new Fetcher(
            new AddressGuard([IPNetwork.Parse("127.0.0.1/32")]), FetchLimits.Usual, 2, SystemClock.Instance, (host, _) => Task.FromResult<IPAddress[]>([host == "inner.example.org" ? IPAddress.Parse("127.0.0.2") : IPAddress.Loopback]));
        var failed = Assert.IsType<Fetched.Failed>(await fetcher.Ask(new FetchRequest(_site["/out"], _ => true), TestContext.Current.CancellationToken));
        Assert.Same(WatchMessages.Private, failed.Message.Kind);
        Assert.Empty(inner.Requests);
    }

    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://0x7f000001/")]
    [InlineData("http://0177.0.0.1/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://[::ffff:169.254.169.254]/")]
    [InlineData("http://localhost/")]
    public async Task However_a_private_address_is_written_it_is_refused(string address)
    {
        using var fetcher = new Fetcher(new AddressGuard([]), FetchLimits.Usual, 2, SystemClock.Instance, (host, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]));
        var failed = Assert.IsType<Fetched.Failed>(await fetcher.Ask(new FetchRequest(new Uri(address), _ => true), TestContext.Current.CancellationToken));
        Assert.Same(WatchMessages.Private, failed.Message.Kind);
    }

    [Theory]
    [InlineData("ftp://host.example/feed")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://user:word@host.example/")]
    public async Task Other_schemes_and_passwords_in_addresses_are_refused_also_after_a_redirect(string address)
    {
        _site.On("/to", context => Redirect(context, address));
        await Refused(WatchMessages.BadAddress, "/to");
        Assert.Null(WebAddress.Parse(address));
    }

    [Theory]
    [InlineData("image/png")]
    [InlineData("application/pdf")]
    [InlineData("video/mp4")]
    public async Task Content_of_another_type_is_refused(string type)
    {
        _site.On("/other", type, "x");
        using var fetcher = Fetcher();
        var failed = Assert.IsType<Fetched.Failed>(await fetcher.Ask(new FetchRequest(_site["/other"], t => t == "text/html"), TestContext.Current.CancellationToken));
        Assert.Same(WatchMessages.WrongType, failed.Message.Kind);
    }

    [Fact]
    public async Task A_server_that_asks_for_rest_is_heard()
    {
        _site.On("/busy", context =>
        {
            context.Response.StatusCode = 503;
            context.Response.Headers.RetryAfter = "120";
            return Task.CompletedTask;
        });
        using var fetcher = Fetcher();
        var failed = Assert.IsType<Fetched.Failed>(await fetcher.Ask(new FetchRequest(_site["/busy"], _ => true), TestContext.Current.CancellationToken));
        Assert.Same(WatchMessages.ErrorStatus, failed.Message.Kind);
        Assert.Equal(Duration.FromSeconds(120), failed.RetryAfter);
    }

    [Fact]
    public async Task Headers_without_end_are_refused()
    {
        _site.On("/heads", context =>
        {
            for (var i = 0; i < 100; i++)
            {
                context.Response.Headers[$"X-{i}"] = new string('x', 2000);
            }

            return Task.CompletedTask;
        });
        await Refused(WatchMessages.Unreachable, "/heads");
    }

    private static Fetcher Fetcher(FetchLimits? limits = null) => new(new AddressGuard([IPNetwork.Parse("127.0.0.0/8")]), limits ?? FetchLimits.Usual, 4, SystemClock.Instance);

    private async Task Refused(MessageKind kind, string path, FetchLimits? limits = null)
    {
        using var fetcher = Fetcher(limits);
        var failed = Assert.IsType<Fetched.Failed>(await fetcher.Ask(new FetchRequest(_site[path], _ => true), TestContext.Current.CancellationToken));
        Assert.Equal(kind.Code, failed.Message.Kind.Code);
    }

    private static Task Redirect(HttpContext context, string to)
    {
        context.Response.StatusCode = 302;
        context.Response.Headers.Location = to;
        return Task.CompletedTask;
    }

    private static async Task Endless(HttpContext context, long bytes, Action<int> sent, bool announced)
    {
        context.Response.ContentType = "application/rss+xml";
        context.Response.ContentLength = announced ? bytes : null;
        var chunk = new byte[1 << 16];
        for (long at = 0; at < bytes && !context.RequestAborted.IsCancellationRequested; at += chunk.Length)
        {
            // What is written to a connection that is gone goes nowhere, until the server hears of it.
            await context.Response.Body.WriteAsync(chunk);
            await context.Response.Body.FlushAsync();
            sent(chunk.Length);
            await Task.Delay(at % (1 << 20) == 0 ? 2 : 0);
        }
    }

    private static async Task Drip(HttpContext context)
    {
        for (var i = 0; i < 600 && !context.RequestAborted.IsCancellationRequested; i++)
        {
            await context.Response.WriteAsync("<");
            await context.Response.Body.FlushAsync();
            await Task.Delay(100);
        }
    }

    private static async Task Packed(HttpContext context, string packing, byte[] bytes)
    {
        context.Response.Headers.ContentEncoding = packing;
        context.Response.ContentType = "application/rss+xml";
        await context.Response.Body.WriteAsync(bytes);
    }

    private static byte[] Pack(string packing, byte[] bytes)
    {
        using var held = new MemoryStream();
        using (Stream packer = packing == "gzip" ? new GZipStream(held, CompressionLevel.Optimal) : packing == "br" ? new BrotliStream(held, CompressionLevel.Optimal) : new ZLibStream(held, CompressionLevel.Optimal))
        {
            packer.Write(bytes);
        }

        return held.ToArray();
    }
}
