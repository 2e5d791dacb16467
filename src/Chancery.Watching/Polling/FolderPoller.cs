using System.Globalization;
using Chancery.Dispatches;
using Chancery.Intake;
using Chancery.Storage;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Chancery.Watching.Polling;

/// <summary>Looks through a folder for files that it has not met as they are now. A file that was written a moment ago waits for the next look.</summary>
internal sealed class FolderPoller(StoreGate gate, Recorder recorder, IClock clock, ILogger log) : IPoller
{
    private static readonly Duration Settled = Duration.FromSeconds(2);

    public async Task<Polled> Poll(WatchSource source, WatchedSource? known, CancellationToken cancellation)
    {
        try
        {
            return await Look((WatchSource.Folder)source, cancellation).ConfigureAwait(false);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException && error is not LedgerUnavailableException)
        {
            return Polled.Failed(WatchMessages.BadFolder.At(new Place(source.Address), error.Message.TrimEnd('.')));
        }
    }

    private async Task<Polled> Look(WatchSource.Folder folder, CancellationToken cancellation)
    {
        var met = gate.With(s => s.Items(folder.Address));
        var polled = Polled.Nothing;
        foreach (var file in DispatchIntake.Files(folder.Path).Select(f => new FileInfo(f)))
        {
            var stamp = string.Create(CultureInfo.InvariantCulture, $"{file.FullName} {file.Length} {file.LastWriteTimeUtc.Ticks}");
            var item = new WatchedItem(folder.Address, Dispatch.Digest(stamp), ItemOutcome.Added, 1) { Url = file.FullName };
            if (met.ContainsKey(item.Item) || !IsSettled(file))
            {
                continue;
            }

            polled = await Take(folder, item, polled, cancellation).ConfigureAwait(false);
            recorder.End(item);
        }

        return polled;
    }

    private bool IsSettled(FileInfo file) => Instant.FromDateTimeUtc(file.LastWriteTimeUtc) <= clock.GetCurrentInstant() - Settled;

    // Each dispatch of the file is an item of its own, so that a file that was read by half is read on where it was left.
    private async Task<Polled> Take(WatchSource.Folder folder, WatchedItem file, Polled polled, CancellationToken cancellation)
    {
        foreach (var result in new DispatchIntake(new IntakeOptions()).Read([file.Url!], Stream.Null))
        {
            if (result is IntakeResult.Accepted accepted)
            {
                var dispatch = accepted.Dispatch with { Outlet = accepted.Dispatch.Outlet ?? folder.Outlet };
                var item = file with { Item = Dispatch.Digest($"{file.Item} {Ledger.DispatchKey.Of(dispatch)}"), Outcome = ItemOutcome.Waiting };
                var outcome = await recorder.Record(item, dispatch, cancellation).ConfigureAwait(false);
                polled = outcome == ItemOutcome.Copy ? polled with { Copies = polled.Copies + 1 } : polled with { Added = polled.Added + 1 };
            }
            else if (result is IntakeResult.Refused refused)
            {
                WatchLog.ItemRefused(log, folder.Address, refused.Message.Place.ToString(), refused.Message.What, refused.Message.Kind.Code);
                polled = polled with { Refused = polled.Refused + 1 };
            }
        }

        return polled;
    }
}
