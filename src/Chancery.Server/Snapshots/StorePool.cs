using System.Collections.Concurrent;
using Chancery.Ledger;
using Chancery.Storage;
using NodaTime;

namespace Chancery.Server.Snapshots;

/// <summary>Open stores of one ledger. A store is for one thread at a time; it comes back when its lease ends.</summary>
internal sealed class StorePool(string ledger, IClock clock) : IDisposable
{
    private readonly ConcurrentBag<ILedgerStore> _idle = [];
    private volatile bool _closed;

    public string Ledger => ledger;

    public StoreLease Rent() => new(this, _idle.TryTake(out var store) ? store : Ledgers.Open(ledger, clock));

    internal void Return(ILedgerStore store)
    {
        if (_closed)
        {
            store.Dispose();
        }
        else
        {
            _idle.Add(store);
        }
    }

    public void Dispose()
    {
        _closed = true;
        while (_idle.TryTake(out var store))
        {
            store.Dispose();
        }
    }
}

/// <summary>A store for as long as one question takes.</summary>
internal sealed class StoreLease(StorePool pool, ILedgerStore store) : IDisposable
{
    public ILedgerStore Store => store;

    public void Dispose() => pool.Return(store);
}

/// <summary>Texts of dispatches, which never change, kept while there is room.</summary>
internal sealed class TextShelf
{
    private const long Most = 48L << 20;

    private readonly ConcurrentDictionary<DispatchKey, string> _texts = new();
    private long _letters;

    public string Text(ILedgerStore store, DispatchKey dispatch)
    {
        if (_texts.TryGetValue(dispatch, out var known))
        {
            return known;
        }

        var text = store.Text(dispatch);
        if (Interlocked.Add(ref _letters, text.Length) > Most)
        {
            _texts.Clear();
            Interlocked.Exchange(ref _letters, text.Length);
        }

        return _texts[dispatch] = text;
    }
}
