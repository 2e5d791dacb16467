using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using Chancery.Running;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using OpenTelemetry.Exporter;

namespace Chancery.Watching.Tests;

/// <summary>Running as a service: telemetry, logs, health, stopping.</summary>
public sealed class RunningTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chancery-running-");
    private LoopbackSite _site = null!;

    public async ValueTask InitializeAsync()
    {
        _site = await LoopbackSite.Open();
        _site.On("/rss", "application/rss+xml", $"<rss><channel><title>Ministry</title><item><title>One</title><link>{_site["/news/1"]}</link></item></channel></rss>");
        _site.On("/news/1", "text/html", "<!DOCTYPE html><body><article><p>Norway proposed talks to Iceland.</p></article></body>");
    }

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Traces_and_metrics_go_to_the_collector_that_the_settings_name()
    {
        var sent = new ConcurrentDictionary<string, string>();
        Task Collect(HttpContext context) => Body(context).ContinueWith(b => sent[context.Request.Path.Value!] = b.Result, TaskScheduler.Default);
        _site.On("/v1/traces", Collect).On("/v1/metrics", Collect);
        using (Telemetry.Start(new TelemetrySettings(_site.Address, OtlpExportProtocol.HttpProtobuf, "desk", Duration.FromMinutes(5))))
        {
            var settings = new WatchSettings { Sources = [new WatchSource.Feed(_site["/rss"], Duration.FromMinutes(1), Following.Auto)], Allowed = [IPNetwork.Parse("127.0.0.0/8")] };
            using var watch = new Watch(settings, new WatchHost(Path.Combine(_folder.FullName, "ledger.db"), Reading.Reader.Create, SystemClock.Instance, NullLogger.Instance));
            await watch.Once(TestContext.Current.CancellationToken);
        }

        Assert.Contains("poll source", sent["/v1/traces"], StringComparison.Ordinal);
        Assert.Contains("read dispatch", sent["/v1/traces"], StringComparison.Ordinal);
        Assert.Contains("chancery.watch.items", sent["/v1/metrics"], StringComparison.Ordinal);
        Assert.Contains("chancery.ledger.recordings", sent["/v1/metrics"], StringComparison.Ordinal);
        Assert.Contains("desk", sent["/v1/metrics"], StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_sent_where_no_collector_is_named() =>
        Assert.Null(Telemetry.Start(TelemetrySettings.Read(SettingsFile.Parse("chancery.yaml", "", _ => null).Root)));

    [Theory]
    [InlineData("telemetry:\n  endpoint: nowhere\n")]
    [InlineData("telemetry:\n  protocol: carrier pigeon\n")]
    [InlineData("logs:\n  format: runes\n")]
    [InlineData("logs:\n  level: loud\n")]
    public void Wrong_settings_are_said_with_their_line(string text)
    {
        var file = SettingsFile.Parse("chancery.yaml", text, _ => null);
        TelemetrySettings.Read(file.Root);
        LogSettings.Read(file.Root);
        Assert.Equal((2, "CH704"), ((int)Assert.Single(file.Faults).Place.Line!, file.Faults[0].Kind.Code));
    }

    [Fact]
    public async Task The_log_is_one_JSON_object_a_line_with_source_and_code()
    {
        _site.On("/broken", "application/rss+xml", "<rss>");
        var config = Write($"logs:\n  format: json\nwatch:\n  allow: [127.0.0.0/8]\n  sources:\n    - feed: {_site["/broken"]}\n    - feed: {_site["/rss"]}\n");
        using var watch = WatchProcess.Start(config, "watch", "--once");
        var lines = (await watch.Errors(TimeSpan.FromSeconds(60))).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        var failed = lines.Single(l => l.GetProperty("LogLevel").GetString() == "Warning").GetProperty("State");
        Assert.Equal((_site["/broken"].ToString(), "CH610"), (failed.GetProperty("Source").GetString(), failed.GetProperty("Code").GetString()));
        Assert.Contains(lines, l => l.GetProperty("LogLevel").GetString() == "Information" && l.GetProperty("State").TryGetProperty("Added", out var added) && added.GetInt32() == 1);
    }

    [Fact]
    public async Task The_desk_watches_too_answers_for_its_health_and_stops_when_it_is_told()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the process is stopped by a signal");
        using (Storage.Ledgers.Open(Path.Combine(_folder.FullName, "ledger.db"), SystemClock.Instance))
        {
        }

        var port = FreePort();
        var config = Write($"serve:\n  url: http://127.0.0.1:{port}\nwatch:\n  interval: 1s\n  allow: [127.0.0.0/8]\n  sources:\n    - feed: {_site["/rss"]}\n");
        using var desk = WatchProcess.Start(config, "serve");
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}/") };
        await FeedLoadTests.Until(() => FeedLoadTests.Added(_folder.FullName).Count == 1, TimeSpan.FromSeconds(60));
        Assert.Equal("yes\n", await client.GetStringAsync("health/live", TestContext.Current.CancellationToken));
        Assert.Equal("yes\n", await client.GetStringAsync("health/ready", TestContext.Current.CancellationToken));
        Assert.Equal(_site["/news/1"].ToString(), Assert.Single(FeedLoadTests.Added(_folder.FullName)).Id);
        Assert.True(desk.Stop(TimeSpan.FromSeconds(30)), "it did not stop");
        Assert.Equal(0, desk.ExitCode);
    }

    [Theory]
    [InlineData("watch")]
    [InlineData("serve")]
    public async Task Wrong_settings_keep_a_process_from_starting(string command)
    {
        var config = Write("watch:\n  intervall: 1s\n  sources:\n    - feed: gopher://a.example\n");
        using var process = WatchProcess.Start(config, command);
        var errors = await process.Errors(TimeSpan.FromSeconds(60));
        Assert.Equal(2, process.ExitCode);
        Assert.Contains($"{config}:2: 'watch.intervall' is no setting", errors, StringComparison.Ordinal);
        Assert.Contains($"{config}:4: 'gopher://a.example' is no address of a feed", errors, StringComparison.Ordinal);
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task<string> Body(HttpContext context)
    {
        using var held = new MemoryStream();
        await context.Request.Body.CopyToAsync(held);
        return Encoding.Latin1.GetString(held.ToArray());
    }

    private string Write(string settings)
    {
        var path = Path.Combine(_folder.FullName, "chancery.yaml");
        File.WriteAllText(path, $"{settings}ledger: {Path.Combine(_folder.FullName, "ledger.db")}\n");
        return path;
    }
}
