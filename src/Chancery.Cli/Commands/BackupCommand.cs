using System.CommandLine;
using System.Globalization;
using Chancery.Cli.Frame;
using Chancery.Dispatches;
using Chancery.Storage;
using Spectre.Console;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery backup</c> and <c>restore</c>: a ledger to one checked file and back.</summary>
internal static class BackupCommand
{
    public static Command Create(CommandContext context)
    {
        var file = new Argument<string>("FILE") { Description = "The file to be written; one that is there is replaced when the copy is sound." };
        var ledger = LedgerOptions.Ledger();
        var command = new Command("backup", "Copies the ledger as it stands at this moment into a file, while others go on writing, and checks the copy.") { file, ledger };
        command.SetAction((parsed, cancellation) => Task.Run(
            () => LedgerSession.Guarded(context, () => Backup(context, LedgerOptions.PathOf(context, parsed.GetValue(ledger)), parsed.GetValue(file)!)), cancellation));
        return command;
    }

    public static Command CreateRestore(CommandContext context)
    {
        var file = new Argument<string>("FILE") { Description = "What `chancery backup` wrote." };
        var ledger = LedgerOptions.Ledger();
        var replace = new Option<bool>("--replace") { Description = "Puts a ledger file that is there aside, as FILE.before-restore." };
        var command = new Command("restore", "Checks a backup and puts it in the ledger's place.") { file, ledger, replace };
        command.SetAction((parsed, cancellation) => Task.Run(
            () => LedgerSession.Guarded(context, () => Restore(context, parsed.GetValue(file)!, (LedgerOptions.PathOf(context, parsed.GetValue(ledger)), parsed.GetValue(replace)))), cancellation));
        return command;
    }

    private static int Backup(CommandContext context, string place, string file)
    {
        if (!Ledgers.IsThere(place))
        {
            return Judging.Refuse(context, LedgerMessages.NotThere.At(new Place(place), "there is no ledger here"));
        }

        return Say(context, LedgerBackup.Write(place, file, context.Clock), (place, file));
    }

    private static int Restore(CommandContext context, string file, (string Place, bool Replaces) to)
    {
        var (outcome, refusal) = LedgerRestore.Run(file, to.Place, to.Replaces, context.Clock);
        return refusal is null ? Say(context, outcome!, (file, to.Place)) : Judging.Refuse(context, refusal);
    }

    private static int Say(CommandContext context, BackupOutcome outcome, (string From, string To) way)
    {
        foreach (var fault in outcome.Check.Faults)
        {
            context.Terminal.Say(LedgerMessages.Fault.At(new Place(way.From), fault).ToString(), Color.Red);
        }

        if (!outcome.Written)
        {
            return ExitCode.Ledger;
        }

        var check = outcome.Check;
        context.Terminal.Write(string.Create(CultureInfo.InvariantCulture, $"{way.To}: {check.Recordings} recordings, {check.Claims} claims, checked\nchain    {check.Head}\ncontents {check.Contents}\n"));
        return ExitCode.Done;
    }
}
