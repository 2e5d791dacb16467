using System.CommandLine;
using System.Globalization;
using Chancery.Cli.Frame;
using Chancery.Intake;
using Chancery.Storage;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery add</c>: reads dispatches into the ledger; what it holds already adds nothing.</summary>
internal static class AddCommand
{
    public static Command Create(CommandContext context)
    {
        var paths = Inputs.Paths();
        var published = Inputs.Published();
        var ledger = LedgerOptions.Ledger();
        var command = new Command("add", "Reads dispatches and records what they say. Adding one again adds nothing.") { paths, published, ledger };
        command.SetAction((parsed, cancellation) => Task.Run(
            () => LedgerSession.Guarded(context, () => Run(
                context,
                LedgerOptions.PathOf(context, parsed.GetValue(ledger)),
                (parsed.GetValue(paths)!, new IntakeOptions { Published = parsed.GetValue(published) }),
                cancellation)),
            cancellation));
        return command;
    }

    private static int Run(CommandContext context, string path, (string[] Paths, IntakeOptions Options) inputs, CancellationToken cancellation)
    {
        using var store = Ledgers.Open(path, context.Clock);
        var intake = new LedgerIntake(store);
        var run = new ReadingRun(context, inputs.Options) { Wants = intake.Wants };
        foreach (var reading in run.Read(inputs.Paths, cancellation))
        {
            intake.Add(reading);
        }

        intake.Flush();
        foreach (var refused in intake.Refused)
        {
            run.Log.Say(refused);
        }

        var totals = intake.Totals;
        context.Terminal.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"{totals.Dispatches} dispatches added, {totals.Claims} claims; {totals.Held} held already. {store.Name}: recording {store.Head().Sequence}, chain {store.Head().Hash.Abbreviated}\n"));
        return run.Log.ExitCode;
    }
}
