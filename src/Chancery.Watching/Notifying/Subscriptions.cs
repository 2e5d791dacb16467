using Chancery.Storage;
using Chancery.Watching.Fetching;
using Chancery.Watching.Polling;
using NodaTime;

namespace Chancery.Watching.Notifying;

/// <summary>Tells subscribers what moves, until stopped: one loop finds it, another brings it. A fault of one round leaves the next one to try again.</summary>
internal sealed class Subscriptions(NotifySettings settings, Fetcher fetcher, WatchHost host) : IDisposable
{
    private static readonly Duration Delivery = Duration.FromSeconds(1);

    private readonly StoreGate _found = new(host.Ledger, host.Clock);
    private readonly StoreGate _sent = new(host.Ledger, host.Clock);

    public Task Run(CancellationToken cancellation)
    {
        var notifier = new Notifier(settings, _found, host.Clock, host.Log);
        var deliverer = new Deliverer(settings, fetcher, _sent, host.Clock, host.Log);
        return settings.Subscribers.Count == 0 ? Task.CompletedTask : Task.WhenAll(
            Loop(() => Task.Run(notifier.Look, cancellation), settings.Every, cancellation),
            Loop(() => deliverer.Round(cancellation), Duration.Min(Delivery, settings.FirstPause), cancellation));
    }

    /// <summary>Looks once and brings what is due once.</summary>
    public async Task Once(CancellationToken cancellation)
    {
        if (settings.Subscribers.Count > 0)
        {
            new Notifier(settings, _found, host.Clock, host.Log).Look();
            await new Deliverer(settings, fetcher, _sent, host.Clock, host.Log).Round(cancellation).ConfigureAwait(false);
        }
    }

    public void Dispose()
    {
        _found.Dispose();
        _sent.Dispose();
    }

    private async Task Loop(Func<Task> round, Duration pause, CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            try
            {
                await round().ConfigureAwait(false);
            }
            catch (LedgerUnavailableException error)
            {
                WatchLog.LedgerUnavailable(host.Log, error.Message, LedgerMessages.Unavailable.Code);
            }
            catch (Exception fault) when (!cancellation.IsCancellationRequested)
            {
                WatchLog.Fault(host.Log, fault, "notify");
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await Task.Delay(pause.ToTimeSpan(), cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
