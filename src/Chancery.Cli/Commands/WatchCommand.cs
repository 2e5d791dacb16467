using System.CommandLine;
using System.Globalization;
using Chancery.Cli.Frame;
using Chancery.Dispatches;
using Chancery.Running;
using Chancery.Storage;
using Chancery.Watching;
using Spectre.Console;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery watch</c>: polls feeds and folders and adds what is new, until it is stopped.</summary>
internal static class WatchCommand
{
    public static Command Create(CommandContext context)
    {
        var config = RunSettings.Option();
        var ledger = LedgerOptions.Ledger();
        var once = new Option<bool>("--once") { Description = "Asks every source once, then ends." };
        var check = new Option<bool>("--check") { Description = "Checks the settings, and does nothing else." };
        var status = new Option<bool>("--status") { Description = "Prints what is remembered of each source, and does nothing else." };
        var command = new Command("watch", "Watches feeds and folders and adds what is new, until it is stopped.") { config, ledger, once, check, status };
        command.SetAction((parsed, cancellation) =>
        {
            if (RunSettings.Load(context, parsed.GetValue(config)) is not { } settings)
            {
                return Task.FromResult(ExitCode.Usage);
            }

            var place = settings.LedgerOf(context, parsed.GetValue(ledger));
            return parsed.GetValue(check) ? Task.FromResult(Checked(context, settings))
                : parsed.GetValue(status) ? Task.FromResult(LedgerSession.Guarded(context, () => Status(context, place)))
                : Watch(context, settings, (place, parsed.GetValue(once)), cancellation);
        });
        return command;
    }

    private static async Task<int> Watch(CommandContext context, RunSettings settings, (string Ledger, bool Once) asked, CancellationToken cancellation)
    {
        if (settings.Watch.Sources.Count + settings.Notify.Subscribers.Count == 0)
        {
            return Refuse(context, WatchMessages.NothingToWatch.At(new Place("watch.sources"), "no source and no subscriber is named"), ExitCode.Usage);
        }

        var opened = LedgerSession.Guarded(context, () => Open(context, asked.Ledger));
        if (opened != ExitCode.Done)
        {
            return opened;
        }

        using var telemetry = Telemetry.Start(settings.Telemetry);
        using var logs = ProcessLog.Create(settings.Logs);
        using var watch = new Watch(settings.Watch, new WatchHost(asked.Ledger, context.CreateReader, context.Clock, logs.CreateLogger("Chancery.Watching")) { Notify = settings.Notify });
        await (asked.Once ? watch.Once(cancellation) : watch.Run(cancellation)).ConfigureAwait(false);
        return ExitCode.Done;
    }

    private static int Open(CommandContext context, string ledger)
    {
        using var store = WatchStore.Open(ledger, context.Clock);
        return ExitCode.Done;
    }

    private static int Checked(CommandContext context, RunSettings settings)
    {
        context.Terminal.Write(string.Create(CultureInfo.InvariantCulture, $"{settings.Watch.Sources.Count} sources, {settings.Notify.Subscribers.Count} subscribers; nothing is wrong with the settings\n"));
        return ExitCode.Done;
    }

    private static int Status(CommandContext context, string ledger)
    {
        if (!Ledgers.IsThere(ledger))
        {
            return Refuse(context, LedgerMessages.NotThere.At(new Place(ledger), "there is no ledger here"), ExitCode.NotFound);
        }

        using var store = WatchStore.Open(ledger, context.Clock);
        foreach (var source in store.Sources())
        {
            context.Terminal.Write(string.Create(CultureInfo.InvariantCulture, $"{source.Address}: {(source.Fault is null ? "read" : $"failed {source.Failures} times: {source.Fault}")}\n"));
        }

        var items = store.Outcomes();
        var outbox = store.Outbox();
        context.Terminal.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"items: {items.GetValueOrDefault(ItemOutcome.Added)} added, {items.GetValueOrDefault(ItemOutcome.Copy)} copies, {items.GetValueOrDefault(ItemOutcome.Refused)} without a text, {items.GetValueOrDefault(ItemOutcome.Waiting)} to be tried again\n"));
        context.Terminal.Write(string.Create(CultureInfo.InvariantCulture, $"messages: {outbox.Delivered} delivered, {outbox.Waiting} waiting, {outbox.GivenUp} given up\n"));
        return ExitCode.Done;
    }

    private static int Refuse(CommandContext context, Message message, int code)
    {
        context.Terminal.Say(message.ToString(), Color.Red);
        return code;
    }
}
