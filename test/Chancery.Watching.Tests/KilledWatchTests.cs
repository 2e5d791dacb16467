using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Chancery.Storage;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Chancery.Watching.Tests;

/// <summary>Watching that is killed at random moments. <c>CHANCERY_KILLS</c> says how often; a few times where it says nothing.</summary>
public sealed class KilledWatchTests
{
    private const int Items = 40;

    private static readonly int Kills = int.TryParse(Environment.GetEnvironmentVariable("CHANCERY_KILLS"), CultureInfo.InvariantCulture, out var kills) ? kills : 3;

    private static readonly string[] States = ["Norway", "Iceland", "Denmark", "Sweden", "Finland", "Poland", "Portugal", "Chile", "Japan", "Kenya"];
    private static readonly List<(string One, string Other)> Pairs = [.. from one in Enumerable.Range(0, States.Length) from other in Enumerable.Range(one + 1, States.Length - one - 1) select (States[one], States[other])];

    private readonly ConcurrentQueue<(string Id, string Body)> _received = new();
    private int _calls;

    [Fact]
    public async Task Each_item_is_added_once_and_each_message_comes_under_one_id_however_often_it_is_killed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there is no SIGKILL");
        var folder = Directory.CreateTempSubdirectory("chancery-killed-");
        var ledger = Path.Combine(folder.FullName, "ledger.db");
        await using var world = await FeedWorld.Open(20, Text);
        world.Site.On("/hook", Hook);
        var config = world.Settings(folder.FullName, "1s", $"notify:\n  every: 1s\n  first-pause: 1s\n  longest-pause: 2s\n  subscribers:\n    - name: desk\n      webhook: {world.Site["/hook"]}\n      secret: whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw\n      events: [thread.moved]\n");
        Assert.Equal(0, WatchProcess.Run("watch", "--config", config, "--once").ExitCode);
        var random = new Random(5);
        for (var kill = 0; kill < Kills; kill++)
        {
            Add(world, Items / Kills);
            using var watch = WatchProcess.Start(config);
            await Task.Delay(random.Next(1500, 6000), TestContext.Current.CancellationToken);
            watch.Kill();
            Assert.Equal(0, WatchProcess.Run("check", "--ledger", ledger).ExitCode);
        }

        await ToTheEnd(world, config, folder.FullName);
        Assert.Equal(world.Appeared.Keys.Order(StringComparer.Ordinal), FeedLoadTests.Added(folder.FullName).Select(a => a.Id).Order(StringComparer.Ordinal));
        var bodies = _received.GroupBy(r => r.Id).Select(g => Assert.Single(g.Select(r => r.Body).Distinct())).ToList();
        var told = bodies.Select(b => JsonDocument.Parse(b).RootElement.GetProperty("data").GetProperty("claim").GetProperty("dispatch").GetString()!);
        Assert.Equal(world.Appeared.Keys.Order(StringComparer.Ordinal), told.Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(bodies.Count, Outbox(ledger).Delivered);
        folder.Delete(recursive: true);
    }

    private static async Task ToTheEnd(FeedWorld world, string config, string folder)
    {
        using var last = WatchProcess.Start(config);
        await FeedLoadTests.Until(() => FeedLoadTests.Added(folder).Count >= world.Appeared.Count, TimeSpan.FromSeconds(60));
        await FeedLoadTests.Until(() => Outbox(Path.Combine(folder, "ledger.db")) is { Waiting: 0 } outbox && outbox.Delivered >= world.Appeared.Count, TimeSpan.FromSeconds(60));
        Assert.True(last.Stop(TimeSpan.FromSeconds(30)));
    }

    // Every third call is refused, so that there is always something waiting when the process is killed.
    private async Task Hook(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        if (Interlocked.Increment(ref _calls) % 3 == 0)
        {
            context.Response.StatusCode = 500;
            return;
        }

        _received.Enqueue((context.Request.Headers["webhook-id"]!, body));
    }

    private static void Add(FeedWorld world, int count)
    {
        for (var i = 0; i < count; i++)
        {
            world.Add();
        }
    }

    private static OutboxTotals Outbox(string ledger)
    {
        using var store = WatchStore.Open(ledger, SystemClock.Instance);
        return store.Outbox();
    }

    // Each between another two states, so that each opens a thread of its own.
    private static string Text(int item)
    {
        var (one, other) = Pairs[item % Pairs.Count];
        return $"{one} has proposed to {other} to extend their agreement on fisheries, the Foreign Ministry said.";
    }
}
