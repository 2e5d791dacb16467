using System.CommandLine;
using System.Globalization;
using Chancery.Cli.Frame;
using Chancery.Dispatches;
using Chancery.Intake;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery acts</c>: the acts that dispatches tell of, as the event table usual in the field. Stores nothing.</summary>
internal static class ActsCommand
{
    private const string Header = "dispatch,date,source,target,type,kind,status,issues,claimant,claimant_party,confidence,start,end,quote,because\n";

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
            terminal.Write(Header);
        }

        foreach (var reading in readings)
        {
            foreach (var act in reading.Acts)
            {
                var cells = Cells(reading, act);
                terminal.Write(csv ? string.Join(',', cells.Select(Quoted)) + "\n" : Line(cells));
            }
        }
    }

    private static string[] Cells(DispatchReading reading, Act act) =>
    [
        reading.Dispatch.Id,
        act.When?.Value ?? "",
        string.Join(';', act.By),
        string.Join(';', act.To),
        act.Plover ?? "",
        Codes.Of(act.Kind),
        Codes.Of(act.Status),
        string.Join("; ", act.Issues),
        act.Claimant.Name,
        string.Join(';', act.Claimant.Parties),
        act.Confidence.ToString(),
        act.Span.Start.ToString(CultureInfo.InvariantCulture),
        act.Span.End.ToString(CultureInfo.InvariantCulture),
        act.Span.Of(reading.Dispatch.Text),
        act.Because,
    ];

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Line(string[] cells)
    {
        var names = Header.TrimEnd('\n').Split(',');
        return "{" + string.Join(',', names.Zip(cells, (n, c) => $"\"{n}\":{System.Text.Json.JsonSerializer.Serialize(c)}")) + "}\n";
    }
}
