using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.Hosting;
using NodaTime;

namespace Chancery.Server.Snapshots;

/// <summary>The present snapshot, and the last few of the past that were asked for.</summary>
internal sealed class SnapshotShelf(StorePool pool)
{
    private const int MostPast = 6;

    private readonly ConcurrentDictionary<long, Snapshot> _past = new();
    private readonly Lock _turning = new();
    private volatile Snapshot? _present;

    public Snapshot Present => _present ?? Turn(warm: false);

    public Snapshot At(long known)
    {
        var present = Present is var held && known > held.Head.Sequence ? Turn(warm: false) : held;
        if (known >= present.Head.Sequence)
        {
            return present;
        }

        if (_past.Count > MostPast)
        {
            _past.Clear();
        }

        return _past.GetOrAdd(known, k => new Snapshot(pool, k));
    }

    /// <summary>Makes the ledger's head the present, where it has moved on.</summary>
    public Snapshot Turn(bool warm)
    {
        lock (_turning)
        {
            if (_present is { } held && held.Head.Sequence == Head())
            {
                return held;
            }

            var next = new Snapshot(pool, long.MaxValue);
            if (_present is { } before)
            {
                next.Inherit(before, warm);
            }

            return _present = next;
        }
    }

    private long Head()
    {
        using var lease = pool.Rent();
        return lease.Store.Head().Sequence;
    }
}

/// <summary>Looks every second whether another process has added something or a day has begun, and prepares the next snapshot before anybody waits for it.</summary>
internal sealed class SnapshotKeeper(SnapshotShelf shelf, IClock clock) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>While much is added, preparing rests so many times as long as it worked.</summary>
    private const int RestPerWork = 6;

    private LocalDate? _warmed;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var rest = Pause;
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(rest, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            var began = Stopwatch.GetTimestamp();
            try
            {
                var snapshot = shelf.Turn(warm: true);
                if (clock.GetCurrentInstant().InUtc().Date is var today && today != _warmed)
                {
                    snapshot.Warm(today);
                    _warmed = today;
                }
            }
            catch (Storage.LedgerUnavailableException)
            {
                // Every page says so itself; the next look may find it well again.
            }

            rest = TimeSpan.FromTicks(Math.Max(Pause.Ticks, Stopwatch.GetElapsedTime(began).Ticks * RestPerWork));
        }
    }
}
