using Chancery.Dispatches;
using Chancery.Storage;
using NodaTime;

namespace Chancery.Watching.Tests;

/// <summary>A ledger of a test's own, filled by hand-made readings, and a clock that the test sets.</summary>
internal sealed class TestLedger : IDisposable, IClock
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chancery-notify-");

    public string Path => System.IO.Path.Combine(_folder.FullName, "ledger.db");

    public Instant Now { get; set; } = Instant.FromUtc(2026, 1, 10, 9, 0);

    public Instant GetCurrentInstant() => Now;

    public void Add(params IEnumerable<DispatchReading> readings)
    {
        using var store = Ledgers.Open(Path, this);
        var intake = new LedgerIntake(store);
        foreach (var reading in readings)
        {
            intake.Add(reading);
        }

        intake.Flush();
    }

    public WatchStore Store() => WatchStore.Open(Path, this);

    public void Dispose() => _folder.Delete(recursive: true);
}
