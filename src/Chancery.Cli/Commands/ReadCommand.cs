using System.CommandLine;
using Chancery.Cli.Frame;
using Chancery.Cli.Rendering;
using Chancery.Dispatches;
using Chancery.Intake;
using Chancery.Language;
using Chancery.Reading;
using Chancery.Reading.Attribution;
using Chancery.Reading.Data;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery read</c>: what each dispatch says. Stores nothing.</summary>
internal static class ReadCommand
{
    public static Command Create(CommandContext context)
    {
        var paths = Inputs.Paths();
        var published = Inputs.Published();
        var format = Inputs.Format("text", "json", "jsonl");
        var explain = new Option<bool>("--explain") { Description = "Says beneath each entry by which rule, table row or model score it was read (text)." };
        var convention = Convention();
        var command = new Command("read", "Prints what each dispatch says: statements, acts, replies owed, deadlines. Stores nothing.") { paths, published, format, explain, convention };
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var reading = parsed.GetValue(convention) == "polnear" ? context with { CreateReader = () => CorpusReader(context.Data()) } : context;
                var run = new ReadingRun(reading, new IntakeOptions { Published = parsed.GetValue(published) });
                return Run(context.Terminal, run, parsed.GetValue(paths)!, new Print(parsed.GetValue(format)!, parsed.GetValue(explain)), cancellation);
            },
            cancellation));
        return command;
    }

    private static Option<string> Convention()
    {
        var option = new Option<string>("--convention")
        {
            HelpName = "codebook|polnear",
            Description = "What counts as a statement: the codebook's rulings, or the PolNeAR corpus's (for scoring against it).",
            DefaultValueFactory = _ => "codebook",
        };
        return option.AcceptOnlyFromAmong("codebook", "polnear");
    }

    private static Reader CorpusReader(ReaderData data) => Reader.Create(data, Annotator.Load(), AttributionConvention.Polnear);

    private static int Run(Terminal terminal, ReadingRun run, string[] paths, Print print, CancellationToken cancellation)
    {
        switch (print.Format)
        {
            case "jsonl":
                PrintLines(terminal, run.Read(paths, r => Json(r, indented: false), cancellation));
                break;
            case "json":
                PrintJson(terminal, run.Read(paths, r => Json(r, indented: true), cancellation));
                break;
            default:
                PrintText(terminal, run.Read(paths, cancellation), print.Explain);
                break;
        }

        return run.Log.ExitCode;
    }

    private static byte[] Json(DispatchReading reading, bool indented)
    {
        using var bytes = new MemoryStream();
        ReadingJson.Write(bytes, reading, indented);
        return bytes.ToArray();
    }

    private static void PrintLines(Terminal terminal, IEnumerable<byte[]> readings)
    {
        foreach (var reading in readings)
        {
            terminal.Write(reading);
            terminal.Write("\n"u8);
        }
    }

    /// <summary>One reading is printed as an object, none or several as an array.</summary>
    private static void PrintJson(Terminal terminal, IEnumerable<byte[]> readings)
    {
        byte[]? first = null;
        var count = 0;
        foreach (var reading in readings)
        {
            if (count == 0)
            {
                first = reading;
            }
            else
            {
                terminal.Write(count == 1 ? "[\n"u8 : ",\n"u8);
                terminal.Write(count == 1 ? [.. first!, .. ",\n"u8] : ""u8);
                terminal.Write(reading);
            }

            count++;
        }

        terminal.Write(count switch { 0 => "[]\n"u8, 1 => [.. first!, .. "\n"u8], _ => "\n]\n"u8 });
    }

    private static void PrintText(Terminal terminal, IEnumerable<DispatchReading> readings, bool explain)
    {
        var first = true;
        foreach (var reading in readings)
        {
            if (!first)
            {
                terminal.Write("\n");
            }

            ReadingText.Print(terminal.Out, reading, explain);
            first = false;
        }
    }

    /// <summary>How readings are printed.</summary>
    private sealed record Print(string Format, bool Explain);
}
