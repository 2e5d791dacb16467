using System.CommandLine;
using System.Globalization;
using Chancery.Cli.Frame;
using Chancery.Dispatches;
using Chancery.Ledger;
using Chancery.Storage;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery reread</c>: reads what the ledger holds with the present reader; the older readings stay to <c>--known</c>.</summary>
internal static class RereadCommand
{
    private const int Batch = 100;

    public static Command Create(CommandContext context)
    {
        var ledger = LedgerOptions.Ledger();
        var command = new Command("reread", "Reads every dispatch of the ledger again with the present reader, where another read it last.") { ledger };
        command.SetAction((parsed, cancellation) => Task.Run(
            () => LedgerSession.Guarded(context, () => Run(context, LedgerOptions.PathOf(context, parsed.GetValue(ledger)), cancellation)), cancellation));
        return command;
    }

    private static int Run(CommandContext context, string path, CancellationToken cancellation)
    {
        if (!Ledgers.IsThere(path))
        {
            return Judging.Refuse(context, LedgerMessages.NotThere.At(new Place(path), "there is no ledger here"));
        }

        using var store = Ledgers.Open(path, context.Clock);
        var reader = context.CreateReader();
        var reread = 0;
        foreach (var keys in store.Dispatches().Where(d => d.Value is not null).OrderBy(d => d.Key).Select(d => d.Key).Chunk(Batch))
        {
            var dispatches = keys.Select(k => store.Header(k, long.MaxValue)!.With(store.Text(k))).ToList();
            var readings = OrderedWork.Run(dispatches, reader.Read, cancellation).Select(Reading).ToList();
            reread += store.Append(readings).Recordings.Count;
        }

        context.Terminal.Write(string.Create(CultureInfo.InvariantCulture, $"{reread} dispatches read again; recording {store.Head().Sequence}\n"));
        return ExitCode.Done;
    }

    private static Addition Reading(DispatchReading reading) =>
        new(new Note(Author.Of(reading.Reader), null, new ReadingRecorded(DispatchKey.Of(reading.Dispatch), reading.Reader, ReadingClaims.Of(reading)) { Headline = reading.Headline }));
}
