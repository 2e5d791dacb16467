using System.Diagnostics;
using System.Globalization;
using Chancery.Ledger;
using Chancery.Storage;
using NodaTime;

namespace Chancery.Watching.Tests;

/// <summary>
/// Many feeds, a fifth of them broken. <c>CHANCERY_FEEDS=1000 CHANCERY_FEED_SECONDS=180</c> is the size that docs/benchmarks.md tells of; small and
/// short where they say nothing, and then without a bound on processor time, most of which is the start.
/// </summary>
public sealed class FeedLoadTests
{
    private static readonly int Feeds = Setting("CHANCERY_FEEDS", 100);
    private static readonly int Seconds = Setting("CHANCERY_FEED_SECONDS", 12);

    [Fact]
    public async Task Each_new_item_is_added_once_within_a_minute_at_under_half_a_core()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the process is stopped by a signal");
        var isFull = Feeds >= 1000;
        var folder = Directory.CreateTempSubdirectory("chancery-load-");
        await using var world = await FeedWorld.Open(Feeds, ComposedText.Of);
        using var watch = WatchProcess.Start(world.Settings(folder.FullName, isFull ? "40s" : "4s"));
        await Task.Delay(TimeSpan.FromSeconds(isFull ? 60 : 8), TestContext.Current.CancellationToken);
        var (began, used) = (Stopwatch.GetTimestamp(), watch.Used);
        for (var second = 0; second < Seconds; second++)
        {
            // 100 items a minute by the thousand feeds.
            for (var item = 0; item < Math.Max(1, Feeds / 600); item++)
            {
                world.Add();
            }

            await Task.Delay(1000, TestContext.Current.CancellationToken);
        }

        await Until(() => Added(folder.FullName).Count == world.Appeared.Count, TimeSpan.FromSeconds(90));
        var cores = (watch.Used - used) / Stopwatch.GetElapsedTime(began);
        var memory = watch.Memory >> 20;
        Assert.True(watch.Stop(TimeSpan.FromSeconds(30)));
        Assert.Equal(0, watch.ExitCode);
        var added = Added(folder.FullName);
        var waits = added.Where(a => world.Appeared.ContainsKey(a.Id)).Select(a => (a.Time - world.Appeared[a.Id]).TotalSeconds).Order().ToList();
        TestContext.Current.TestOutputHelper!.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Feeds} feeds, {world.Appeared.Count} new items in {Seconds} s: {cores:0.000} cores, {memory} MB, wait median {waits[waits.Count / 2]:0.0} s, 95th {waits[waits.Count * 95 / 100]:0.0} s, longest {waits[^1]:0.0} s, {world.Site.Requests.Count} requests"));
        Assert.Equal(world.Appeared.Keys.Order(StringComparer.Ordinal), added.Select(a => a.Id).Order(StringComparer.Ordinal));
        Assert.True(waits[^1] < 60, $"an item waited {waits[^1]} s");
        Assert.True(!isFull || cores < 0.5, $"{cores} cores");
        Assert.Equal(0, WatchProcess.Run("check", "--ledger", Path.Combine(folder.FullName, "ledger.db")).ExitCode);
        folder.Delete(recursive: true);
    }

    /// <summary>Every dispatch that the chain has, as often as it has it.</summary>
    internal static List<(string Id, Instant Time)> Added(string folder)
    {
        var path = Path.Combine(folder, "ledger.db");
        if (!File.Exists(path))
        {
            return [];
        }

        using var store = Ledgers.Open(path, SystemClock.Instance);
        return [.. store.Recordings().Where(r => r.Note.Entry is DispatchAdded).Select(r => (((DispatchAdded)r.Note.Entry).Header.Id, r.Time))];
    }

    internal static async Task Until(Func<bool> holds, TimeSpan most)
    {
        for (var began = Stopwatch.GetTimestamp(); !holds() && Stopwatch.GetElapsedTime(began) < most;)
        {
            await Task.Delay(500);
        }
    }

    private static int Setting(string name, int usual) => int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : usual;
}
