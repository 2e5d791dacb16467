using Chancery.Storage;
using Chancery.Watching.Fetching;
using Chancery.Watching.Notifying;
using Chancery.Watching.Polling;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Chancery.Watching;

/// <summary>What watching is given by whoever runs it.</summary>
/// <param name="Ledger">The ledger's place.</param>
public sealed record WatchHost(string Ledger, Func<Reading.Reader> CreateReader, IClock Clock, ILogger Log)
{
    /// <summary>Tells a name's addresses; tests give their own.</summary>
    internal Resolve? Resolve { get; init; }

    /// <summary>Who is told what moves; nobody where it is not set.</summary>
    public NotifySettings Notify { get; init; } = new();
}

/// <summary>Watches sources until it is stopped, each in its turn, so many at once as the settings allow; and tells subscribers what moves.</summary>
public sealed class Watch : IDisposable
{
    private static readonly TimeSpan LedgerPause = TimeSpan.FromSeconds(5);

    private readonly WatchSettings _settings;
    private readonly WatchHost _host;
    private readonly StoreGate _gate;
    private readonly Fetcher _fetcher;
    private readonly Recorder _recorder;
    private readonly SourceWatch _sources;
    private readonly Subscriptions _subscriptions;

    public Watch(WatchSettings settings, WatchHost host)
    {
        (_settings, _host) = (settings, host);
        _gate = new StoreGate(host.Ledger, host.Clock);
        _fetcher = new Fetcher(new AddressGuard(settings.Allowed), settings.Limits, settings.RequestsPerHost, host.Clock, host.Resolve);
        _recorder = new Recorder(_gate, new Lazy<Reading.Reader>(host.CreateReader), host.Clock);
        _subscriptions = new Subscriptions(host.Notify, _fetcher, host);
        var items = new ItemTaker(_fetcher, _gate, _recorder, host.Log);
        _sources = new SourceWatch(
            _gate,
            new FeedPoller(_fetcher, _gate, items),
            new FolderPoller(_gate, _recorder, host.Clock, host.Log),
            new Schedule(settings.LongestPause),
            host.Clock,
            host.Log);
    }

    /// <summary>Asks every source once, whatever its turn, and tells subscribers what came of it.</summary>
    public async Task Once(CancellationToken cancellation)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = _settings.Requests, CancellationToken = cancellation };
        await Parallel.ForEachAsync(_settings.Sources, options, async (source, stop) => await _sources.Ask(source, stop).ConfigureAwait(false)).ConfigureAwait(false);
        await _subscriptions.Once(cancellation).ConfigureAwait(false);
    }

    /// <summary>Watches until cancelled; what was begun is then ended or left as if it had not been begun.</summary>
    public async Task Run(CancellationToken cancellation)
    {
        WatchLog.Started(_host.Log, _settings.Sources.Count, _host.Notify.Subscribers.Count);
        var dues = await Dues(cancellation).ConfigureAwait(false);
        using var rounds = new Rounds(_settings.Requests, _host.Clock, _sources.Ask);
        await Task.WhenAll(rounds.Run(dues, cancellation), _subscriptions.Run(cancellation)).ConfigureAwait(false);
        WatchLog.Stopped(_host.Log);
    }

    public void Dispose()
    {
        _subscriptions.Dispose();
        _fetcher.Dispose();
        _recorder.Dispose();
        _gate.Dispose();
    }

    // A source that was never asked, or was read last time, is asked at once; one that failed keeps its pause.
    private async Task<List<(WatchSource Source, Instant Due)>> Dues(CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                var known = _gate.With(s => s.Sources()).ToDictionary(s => s.Address, StringComparer.Ordinal);
                return [.. _settings.Sources.Select(s => (s, known.TryGetValue(s.Address, out var source) && source.Failures > 0 ? source.Due : Instant.MinValue))];
            }
            catch (LedgerUnavailableException error) when (!cancellation.IsCancellationRequested)
            {
                WatchLog.LedgerUnavailable(_host.Log, error.Message, LedgerMessages.Unavailable.Code);
                await Task.Delay(LedgerPause, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
