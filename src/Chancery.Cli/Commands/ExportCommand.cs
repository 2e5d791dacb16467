using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Chancery.Cli.Frame;
using Chancery.Dispatches;
using Chancery.Ledger;
using Chancery.Storage;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery export</c> and <c>import</c>: the whole chain as JSON Lines, one recording a line, keys sorted.</summary>
internal static class ExportCommand
{
    private const int Batch = 500;

    public static Command Create(CommandContext context)
    {
        var ledger = LedgerOptions.Ledger();
        var command = new Command("export", "Prints the whole chain as JSON Lines, one recording a line with sorted keys, texts included.") { ledger };
        command.SetAction((parsed, cancellation) => Task.Run(
            () => LedgerSession.Guarded(context, () => Export(context, LedgerOptions.PathOf(context, parsed.GetValue(ledger)), cancellation)), cancellation));
        return command;
    }

    public static Command CreateImport(CommandContext context)
    {
        var file = new Argument<string>("FILE") { Description = "What `chancery export` printed." };
        var ledger = LedgerOptions.Ledger();
        var command = new Command("import", "Takes an export into a ledger that is empty or that it continues; every link is checked.") { file, ledger };
        command.SetAction((parsed, cancellation) => Task.Run(
            () => LedgerSession.Guarded(context, () => Import(context, parsed.GetValue(file)!, LedgerOptions.PathOf(context, parsed.GetValue(ledger)), cancellation)), cancellation));
        return command;
    }

    private static int Export(CommandContext context, string path, CancellationToken cancellation)
    {
        if (!Ledgers.IsThere(path))
        {
            return Judging.Refuse(context, LedgerMessages.NotThere.At(new Place(path), "there is no ledger here"));
        }

        using var store = Ledgers.Open(path, context.Clock);
        foreach (var recording in store.Recordings())
        {
            cancellation.ThrowIfCancellationRequested();
            context.Terminal.Write(RecordingJson.Line(recording, recording.Note.Entry is DispatchAdded added ? store.Text(added.Header.Key) : null));
            context.Terminal.Write("\n"u8);
        }

        return ExitCode.Done;
    }

    private static int Import(CommandContext context, string file, string path, CancellationToken cancellation)
    {
        if (!File.Exists(file))
        {
            return Judging.Refuse(context, LedgerMessages.BadLine.At(new Place(file), "there is no file here"));
        }

        using var store = Ledgers.Open(path, context.Clock);
        var after = store.Head().Sequence;
        var log = new MessageLog(context.Terminal);
        foreach (var batch in Lines(file, log, cancellation).Where(r => r.Recording.Sequence > after).Chunk(Batch))
        {
            foreach (var refused in store.Import(batch).Refused)
            {
                log.Say(refused);
            }

            if (log.Refusals > 0)
            {
                break;
            }
        }

        context.Terminal.Write(string.Create(CultureInfo.InvariantCulture, $"{store.Head().Sequence - after} recordings imported; chain {store.Head().Hash.Abbreviated}\n"));
        return log.ExitCode;
    }

    private static IEnumerable<(Recording Recording, string? Text)> Lines(string file, MessageLog log, CancellationToken cancellation)
    {
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            cancellation.ThrowIfCancellationRequested();
            number++;
            if (Parse(line) is not { } parsed)
            {
                log.Say(LedgerMessages.BadLine.At(new Place(file, number), "the line is no recording"));
                yield break;
            }

            yield return parsed;
        }
    }

    private static (Recording, string?)? Parse(string line)
    {
        try
        {
            return RecordingJson.Parse(System.Text.Encoding.UTF8.GetBytes(line));
        }
        catch (Exception fault) when (fault is JsonException or FormatException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }
}
