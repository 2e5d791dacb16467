using System.CommandLine;
using Chancery.Briefing;
using Chancery.Cli.Frame;
using Chancery.Dispatches;
using Chancery.Intake;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery acts</c>: the acts that dispatches tell of, as the event table usual in the field. Stores nothing.</summary>
internal static class ActsCommand
{
    public static Command Create(CommandContext context)
    {
        var paths = Inputs.Paths();
        var published = Inputs.Published();
        var format = Inputs.Format("csv", "jsonl");
        var command = new Command("acts", "Prints the acts that dispatches tell of as an event table with PLOVER's types. Stores nothing.") { paths, published, format };
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var run = new ReadingRun(context, new IntakeOptions { Published = parsed.GetValue(published) });
                Print(context.Terminal, run.Read(parsed.GetValue(paths)!, cancellation), parsed.GetValue(format) == "csv");
                return run.Log.ExitCode;
            },
            cancellation));
        return command;
    }

    private static void Print(Terminal terminal, IEnumerable<DispatchReading> readings, bool csv)
    {
        if (csv)
        {
            terminal.Write(CsvRow.Of(EventTable.Columns));
        }

        foreach (var reading in readings)
        {
            foreach (var act in reading.Acts)
            {
                var cells = EventTable.Cells(reading.Dispatch.Id, act, act.Span.Of(reading.Dispatch.Text));
                terminal.Write(csv ? CsvRow.Of(cells) : Line(cells));
            }
        }
    }

    private static string Line(string[] cells) =>
        "{" + string.Join(',', EventTable.Columns.Zip(cells, (n, c) => $"\"{n}\":{System.Text.Json.JsonSerializer.Serialize(c)}")) + "}\n";
}
