using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Chancery.Watching;

/// <summary>What watching tells of itself to whoever listens (docs/running.md lists it).</summary>
internal static class WatchTelemetry
{
    public const string Name = "Chancery.Watching";

    private static readonly Meter Meter = new(Name);

    public static ActivitySource Source { get; } = new(Name);

    public static Counter<long> Polls { get; } = Meter.CreateCounter<long>("chancery.watch.polls", "{poll}", "Sources asked, by outcome");

    public static Counter<long> Items { get; } = Meter.CreateCounter<long>("chancery.watch.items", "{item}", "New items, by outcome");

    public static Histogram<double> PollTime { get; } = Meter.CreateHistogram<double>("chancery.watch.poll.duration", "s", "How long asking a source took, its new items included");

    public static Counter<long> Deliveries { get; } = Meter.CreateCounter<long>("chancery.watch.deliveries", "{attempt}", "Attempts to deliver a message to a subscriber, by outcome");
}
