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
    public static Command Create(CommandContext context)
    {
        var ledger = LedgerOptions.Ledger();
        var author = LedgerOptions.Author();
        var urls = new Option<string>("--urls") { HelpName = "ADDRESS", Description = "Where it listens; beyond this machine's loopback only with users.", DefaultValueFactory = _ => "http://127.0.0.1:5080" };
        var access = new AccessArguments();
        var command = new Command("serve", "Serves the desk's pages and API, until it is stopped.") { ledger, urls, author };
        access.On(command);
        command.SetAction((parsed, cancellation) =>
        {
            var (address, refusal) = ServeAddress.Of(parsed.GetValue(urls)!);
            var (options, wrong) = access.Of(context, parsed);
            return (refusal ?? wrong) is { } fault
                ? Task.FromResult(Refuse(context, fault, ExitCode.Usage))
                : Serve(context, new ServeOptions(LedgerOptions.PathOf(context, parsed.GetValue(ledger)), address!.Address, LedgerOptions.AuthorOf(context, parsed.GetValue(author)), context.Clock) { CreateReader = context.CreateReader, Parties = context.Parties, Access = options! }, cancellation);
        });
        return command;
    }

    private static async Task<int> Serve(CommandContext context, ServeOptions options, CancellationToken cancellation)
    {
        if (!Ledgers.IsThere(options.Ledger))
        {
            return Refuse(context, LedgerMessages.NotThere.At(new Place(options.Ledger), "there is no ledger here"), ExitCode.NotFound);
        }

        var opened = LedgerSession.Guarded(context, () =>
        {
            return AccessPolicy.Of(options).Refusal is { } refusal ? Refuse(context, refusal, ExitCode.Usage) : ExitCode.Done;
        });
        return opened == ExitCode.Done ? await Listen(context, options, cancellation).ConfigureAwait(false) : opened;
    }

    private static async Task<int> Listen(CommandContext context, ServeOptions options, CancellationToken cancellation)
    {
        var app = ServerApp.Build(options);
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
