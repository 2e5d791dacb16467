using System.CommandLine;
using Chancery.Cli.Frame;
using Chancery.Cli.Rendering;
using Chancery.Dispatches;
using Chancery.Intake;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery read</c>: what each dispatch says. Stores nothing.</summary>
internal static class ReadCommand
{
    public static Command Create(CommandContext context)
    {
        var paths = Inputs.Paths();
        var published = Inputs.Published();
        var format = Inputs.Format("text", "json", "jsonl");
        var command = new Command("read", "Prints what each dispatch says: statements, acts, replies owed, deadlines. Stores nothing.") { paths, published, format };
        command.SetAction((parsed, cancellation) => Task.Run(
            () => Run(context, parsed.GetValue(paths)!, new IntakeOptions { Published = parsed.GetValue(published) }, parsed.GetValue(format)!, cancellation),
            cancellation));
        return command;
    }

    private static int Run(CommandContext context, string[] paths, IntakeOptions options, string format, CancellationToken cancellation)
    {
        var run = new ReadingRun(context, options);
        switch (format)
        {
            case "jsonl":
                PrintLines(context.Terminal, run.Read(paths, r => Json(r, indented: false), cancellation));
                break;
            case "json":
                PrintJson(context.Terminal, run.Read(paths, r => Json(r, indented: true), cancellation));
                break;
            default:
                PrintText(context.Terminal, run.Read(paths, cancellation));
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

    private static void PrintText(Terminal terminal, IEnumerable<DispatchReading> readings)
    {
        var first = true;
        foreach (var reading in readings)
        {
            if (!first)
            {
                terminal.Write("\n");
            }

            ReadingText.Print(terminal.Out, reading);
            first = false;
        }
    }
}
