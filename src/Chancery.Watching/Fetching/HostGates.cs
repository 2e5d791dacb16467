using System.Collections.Concurrent;

namespace Chancery.Watching.Fetching;

/// <summary>Lets only so many requests to one host go at once; the others wait, and their time has not begun.</summary>
internal sealed class HostGates(int perHost)
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _gates = new(StringComparer.OrdinalIgnoreCase);

    public async Task<IDisposable> Enter(Uri address, CancellationToken cancellation)
    {
        var gate = _gates.GetOrAdd(address.Host, _ => new SemaphoreSlim(perHost));
        await gate.WaitAsync(cancellation).ConfigureAwait(false);
        return new Pass(gate);
    }

    private sealed class Pass(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
