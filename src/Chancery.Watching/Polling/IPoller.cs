using Chancery.Storage;

namespace Chancery.Watching.Polling;

/// <summary>Asks one sort of source for what is new, and has it recorded.</summary>
internal interface IPoller
{
    /// <param name="known">What is remembered of the source; null where it was never asked.</param>
    Task<Polled> Poll(WatchSource source, WatchedSource? known, CancellationToken cancellation);
}
