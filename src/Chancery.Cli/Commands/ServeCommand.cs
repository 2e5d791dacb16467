using System.CommandLine;
using Chancery.Cli.Frame;
using Chancery.Dispatches;
using Chancery.Server;
using Chancery.Server.Access;
using Chancery.Storage;
using Microsoft.AspNetCore.Connections;
using Spectre.Console;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery serve</c>: the desk's pages and API.</summary>
internal static class ServeCommand
{
    private const string UsualUrl = "http://127.0.0.1:5080";

    public static Command Create(CommandContext context)
    {
        var ledger = LedgerOptions.Ledger();
        var author = LedgerOptions.Author();
        var config = RunSettings.Option();
        var urls = new Option<string?>("--urls") { HelpName = "ADDRESS", Description = "Where it listens, http://127.0.0.1:5080 where nothing tells; beyond this machine's loopback only with users." };
        var access = new AccessArguments();
        var command = new Command("serve", "Serves the desk's pages and API, until it is stopped.") { config, ledger, urls, author };
        access.On(command);
        command.SetAction((parsed, cancellation) =>
        {
            if (RunSettings.Load(context, parsed.GetValue(config)) is not { } settings)
            {
                return Task.FromResult(ExitCode.Usage);
            }

            var (address, refusal) = ServeAddress.Of(parsed.GetValue(urls) ?? settings.Serve.Url ?? UsualUrl);
            var (options, wrong) = access.Of(context, parsed, settings.Serve);
            return (refusal ?? wrong) is { } fault
                ? Task.FromResult(Refuse(context, fault, ExitCode.Usage))
                : Serve(context, settings, new ServeOptions(settings.LedgerOf(context, parsed.GetValue(ledger)), address!.Address, LedgerOptions.AuthorOf(context, parsed.GetValue(author)), context.Clock) { CreateReader = context.CreateReader, Parties = context.Parties, Access = options! }, cancellation);
        });
        return command;
    }

    private static async Task<int> Serve(CommandContext context, RunSettings settings, ServeOptions options, CancellationToken cancellation)
    {
        if (!Ledgers.IsThere(options.Ledger))
        {
            return Refuse(context, LedgerMessages.NotThere.At(new Place(options.Ledger), "there is no ledger here"), ExitCode.NotFound);
        }

        var opened = LedgerSession.Guarded(context, () =>
        {
            return AccessPolicy.Of(options).Refusal is { } refusal ? Refuse(context, refusal, ExitCode.Usage) : ExitCode.Done;
        });
        return opened == ExitCode.Done ? await Listen(context, settings, options, cancellation).ConfigureAwait(false) : opened;
    }

    private static async Task<int> Listen(CommandContext context, RunSettings settings, ServeOptions options, CancellationToken cancellation)
    {
        var app = ServerApp.Build(options, b => RunServices.Add(b, context, settings, options.Ledger));
        await using (app.ConfigureAwait(false))
        {
            try
            {
                await app.StartAsync(cancellation).ConfigureAwait(false);
            }
            catch (Exception error) when (error is AddressInUseException or IOException)
            {
                return Refuse(context, ServerMessages.Occupied.At(new Place("--urls"), $"'{options.Address}' cannot be listened on: {error.Message}"), ExitCode.Refused);
            }

            context.Terminal.Say($"The desk is at {app.Urls.First()}; stop it with Ctrl+C", Color.Grey);
            using var stopping = cancellation.Register(app.Lifetime.StopApplication);
            await Task.Delay(Timeout.Infinite, app.Lifetime.ApplicationStopping).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default).ConfigureAwait(false);
            await app.StopAsync(CancellationToken.None).ConfigureAwait(false);
            return ExitCode.Done;
        }
    }

    private static int Refuse(CommandContext context, Message message, int code)
    {
        context.Terminal.Say(message.ToString(), Color.Red);
        return code;
    }
}
