using System.Diagnostics;
using Chancery.Storage;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Watching.Polling;

/// <summary>Asks one source once and settles when it is asked next. Whatever goes wrong with it stays with it.</summary>
internal sealed class SourceWatch(StoreGate gate, IPoller feeds, IPoller folders, Schedule schedule, IClock clock, ILogger log)
{
    /// <returns>When the source is to be asked next.</returns>
    public async Task<Instant> Ask(WatchSource source, CancellationToken cancellation)
    {
        using var activity = WatchTelemetry.Source.StartActivity("poll source");
        activity?.SetTag("chancery.source", source.Address);
        var began = Stopwatch.GetTimestamp();
        try
        {
            var known = gate.With(s => s.Source(source.Address));
            var polled = await (source is WatchSource.Folder ? folders : feeds).Poll(source, known, cancellation).ConfigureAwait(false);
            Count(polled, began);
            return Settle(source, known, polled);
        }
        catch (LedgerUnavailableException error)
        {
            WatchLog.LedgerUnavailable(log, error.Message, LedgerMessages.Unavailable.Code);
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            activity?.SetStatus(ActivityStatusCode.Error);
            WatchLog.Fault(log, fault, source.Address);
        }

        return schedule.Retry(source, clock.GetCurrentInstant(), 1, null);
    }

    private Instant Settle(WatchSource source, WatchedSource? known, Polled polled)
    {
        var now = clock.GetCurrentInstant();
        var failures = polled.Fault is null ? 0 : (known?.Failures ?? 0) + 1;
        var due = failures > 0 ? schedule.Retry(source, now, failures, polled.RetryAfter) : Schedule.Next(source, now);
        var next = polled.Fault is null
            ? new WatchedSource(source.Address, polled.Tag, polled.Modified, polled.Digest, due, 0, null)
            : new WatchedSource(source.Address, known?.Tag, known?.Modified, known?.Digest, due, failures, $"{polled.Fault.What} [{polled.Fault.Kind.Code}]");
        if (next.Failures > 0 || known is null || known with { Due = due } != next)
        {
            gate.With(s => s.Save(next));
        }

        Say(source, known, polled, due);
        return due;
    }

    // A fault is said when it begins and when it becomes another, not at every attempt.
    private void Say(WatchSource source, WatchedSource? known, Polled polled, Instant due)
    {
        if (polled.Fault is { } fault)
        {
            if (known?.Fault != $"{fault.What} [{fault.Kind.Code}]")
            {
                WatchLog.SourceFailed(log, source.Address, fault.What, fault.Kind.Remedy, fault.Kind.Code, InstantPattern.General.Format(due));
            }

            return;
        }

        if (known?.Fault is not null)
        {
            WatchLog.SourceIsWell(log, source.Address);
        }

        if (polled.Added + polled.Copies + polled.Refused + polled.Waiting > 0)
        {
            WatchLog.Polled(log, source.Address, polled.Added, polled.Copies, polled.Refused, polled.Waiting);
        }
    }

    private static void Count(Polled polled, long began)
    {
        WatchTelemetry.Polls.Add(1, new KeyValuePair<string, object?>("outcome", polled.Fault?.Kind.Code ?? "read"));
        WatchTelemetry.PollTime.Record(Stopwatch.GetElapsedTime(began).TotalSeconds);
        Count("added", polled.Added);
        Count("copy", polled.Copies);
        Count("refused", polled.Refused);
    }

    private static void Count(string outcome, int items)
    {
        if (items > 0)
        {
            WatchTelemetry.Items.Add(items, new KeyValuePair<string, object?>("outcome", outcome));
        }
    }
}
