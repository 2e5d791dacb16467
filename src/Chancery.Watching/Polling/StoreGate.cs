using Chancery.Storage;
using NodaTime;

namespace Chancery.Watching.Polling;

/// <summary>Lets one at a time use the store; opens it anew after it could not be used.</summary>
internal sealed class StoreGate(string ledger, IClock clock) : IDisposable
{
    private readonly Lock _turn = new();
    private WatchStore? _store;

    public T With<T>(Func<WatchStore, T> work)
    {
        lock (_turn)
        {
            try
            {
                return work(_store ??= WatchStore.Open(ledger, clock));
            }
            catch (LedgerUnavailableException)
            {
                Close();
                throw;
            }
        }
    }

    public void With(Action<WatchStore> work) => With(s =>
    {
        work(s);
        return true;
    });

    public void Dispose()
    {
        lock (_turn)
        {
            Close();
        }
    }

    private void Close()
    {
        _store?.Dispose();
        _store = null;
    }
}
