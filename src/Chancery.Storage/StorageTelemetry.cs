using System.Diagnostics.Metrics;

namespace Chancery.Storage;

/// <summary>What storage tells of itself to whoever listens (docs/running.md lists it).</summary>
internal static class StorageTelemetry
{
    private static readonly Meter Meter = new("Chancery.Storage");

    public static Counter<long> Recordings { get; } = Meter.CreateCounter<long>("chancery.ledger.recordings", "{recording}", "Recordings appended to the chain");

    public static Histogram<double> Writes { get; } = Meter.CreateHistogram<double>("chancery.ledger.write.duration", "s", "How long a writing transaction took, waiting for its turn included");
}
