using Chancery.Dispatches;
using Chancery.Ledger;
using Chancery.Storage;
using Chancery.Watching.Copies;
using NodaTime;

namespace Chancery.Watching.Polling;

/// <summary>Brings what was found into the ledger, one after the other: held, a copy, or read and added.</summary>
internal sealed class Recorder(StoreGate gate, Lazy<Reading.Reader> reader, IClock clock) : IDisposable
{
    private static readonly Author Watcher = Author.Person("watch");

    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Records a dispatch as what an item became; tells how the item ended.</summary>
    public async Task<ItemOutcome> Record(WatchedItem item, Dispatch dispatch, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return Record(item with { Time = clock.GetCurrentInstant() }, dispatch);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Notes how an item ended that adds nothing, or that it is tried again.</summary>
    public ItemOutcome End(WatchedItem item)
    {
        gate.With(s => s.Take(item with { Time = clock.GetCurrentInstant() }, [], []));
        return item.Outcome;
    }

    public void Dispose() => _turn.Dispose();

    private ItemOutcome Record(WatchedItem item, Dispatch dispatch)
    {
        var key = DispatchKey.Of(dispatch);
        var shingles = Shingles.Of(dispatch.Text);
        var bands = shingles.BandValues();
        if (gate.With(s => Ended(s, item, (dispatch, key), (shingles, bands))) is { } ended)
        {
            return ended;
        }

        using var activity = WatchTelemetry.Source.StartActivity("read dispatch");
        var additions = LedgerIntake.Of(reader.Value.Read(dispatch), Watcher);
        gate.With(s => s.Take(item with { Outcome = ItemOutcome.Added, Dispatch = key }, additions, bands));
        return ItemOutcome.Added;
    }

    private static ItemOutcome? Ended(WatchStore store, WatchedItem item, (Dispatch Dispatch, DispatchKey Key) found, (Shingles Shingles, IReadOnlyList<long> Bands) wording)
    {
        var finder = new CopyFinder(store);
        finder.CatchUp();
        if (store.Ledger.Header(found.Key, long.MaxValue) == DispatchHeader.Of(found.Dispatch))
        {
            store.Take(item with { Outcome = ItemOutcome.Added, Dispatch = found.Key }, [], wording.Bands);
            return ItemOutcome.Added;
        }

        if (finder.Original(found.Dispatch, wording.Shingles, wording.Bands) is { } original)
        {
            store.Take(item with { Outcome = ItemOutcome.Copy, Dispatch = original }, [], []);
            return ItemOutcome.Copy;
        }

        return null;
    }
}
