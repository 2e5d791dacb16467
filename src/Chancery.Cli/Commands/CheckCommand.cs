using System.CommandLine;
using System.Globalization;
using Chancery.Cli.Frame;
using Chancery.Dispatches;
using Chancery.Storage;
using Spectre.Console;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery check</c>: chain, citations, texts, and the projections against what the recordings give.</summary>
internal static class CheckCommand
{
    public static Command Create(CommandContext context)
    {
        var ledger = LedgerOptions.Ledger();
        var refold = new Option<bool>("--refold") { Description = "Builds the projections anew from the recordings first." };
        var command = new Command("check", "Checks the chain, every citation against its text, and the projections against the recordings; prints both digests.") { refold, ledger };
        command.SetAction(parsed => LedgerSession.Guarded(context, () => Run(context, LedgerOptions.PathOf(context, parsed.GetValue(ledger)), parsed.GetValue(refold))));
        return command;
    }

    private static int Run(CommandContext context, string path, bool refold)
    {
        if (!Ledgers.IsThere(path))
        {
            return Judging.Refuse(context, LedgerMessages.NotThere.At(new Place(path), "there is no ledger here"));
        }

        using var store = Ledgers.Open(path, context.Clock);
        if (refold)
        {
            store.Refold();
        }

        var outcome = LedgerCheck.Of(store, context.Clock);
        foreach (var fault in outcome.Faults)
        {
            context.Terminal.Say(LedgerMessages.Fault.At(new Place(path), fault).ToString(), Color.Red);
        }

        context.Terminal.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"{outcome.Recordings} recordings, {outcome.Claims} claims, {outcome.Faults.Count} faults\nchain    {outcome.Head}\ncontents {outcome.Contents}\n"));
        return outcome.Faults.Count == 0 ? ExitCode.Done : ExitCode.Ledger;
    }
}
