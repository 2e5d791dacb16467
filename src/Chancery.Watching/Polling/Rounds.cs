using NodaTime;

namespace Chancery.Watching.Polling;

/// <summary>Asks each source when its turn has come, at most so many at once; those that wait longest come first.</summary>
internal sealed class Rounds(int most, IClock clock, Func<WatchSource, CancellationToken, Task<Instant>> ask) : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    private readonly PriorityQueue<WatchSource, Instant> _queue = new();
    private readonly Lock _turn = new();
    private readonly SemaphoreSlim _free = new(most);
    private readonly HashSet<Task> _running = [];

    public async Task Run(IEnumerable<(WatchSource Source, Instant Due)> sources, CancellationToken cancellation)
    {
        _queue.EnqueueRange(sources);
        try
        {
            while (true)
            {
                await _free.WaitAsync(cancellation).ConfigureAwait(false);
                Start(await Next(cancellation).ConfigureAwait(false), cancellation);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await Task.WhenAll(Running()).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    public void Dispose() => _free.Dispose();

    private async Task<WatchSource> Next(CancellationToken cancellation)
    {
        while (true)
        {
            TimeSpan wait;
            lock (_turn)
            {
                var now = clock.GetCurrentInstant();
                if (_queue.TryPeek(out var source, out var due) && due <= now)
                {
                    _queue.Dequeue();
                    return source;
                }

                wait = source is null || due - now > Duration.FromTimeSpan(Longest) ? Longest : (due - now).ToTimeSpan();
            }

            await Task.Delay(wait, cancellation).ConfigureAwait(false);
        }
    }

    private void Start(WatchSource source, CancellationToken cancellation)
    {
        var task = Task.Run(() => Ask(source, cancellation), CancellationToken.None);
        lock (_turn)
        {
            _running.RemoveWhere(t => t.IsCompleted);
            _running.Add(task);
        }
    }

    private async Task Ask(WatchSource source, CancellationToken cancellation)
    {
        try
        {
            var due = await ask(source, cancellation).ConfigureAwait(false);
            lock (_turn)
            {
                _queue.Enqueue(source, due);
            }
        }
        finally
        {
            _free.Release();
        }
    }

    private Task[] Running()
    {
        lock (_turn)
        {
            return [.. _running];
        }
    }
}
