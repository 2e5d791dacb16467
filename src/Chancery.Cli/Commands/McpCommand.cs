using System.CommandLine;
using System.CommandLine.Parsing;
using Chancery.Assistant;
using Chancery.Cli.Frame;
using Chancery.Dispatches;
using Chancery.Storage;
using Spectre.Console;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery mcp</c>: the ledger's answers as tools of an assistant, over standard input and output.</summary>
internal static class McpCommand
{
    public static Command Create(CommandContext context)
    {
        var ledger = LedgerOptions.Ledger();
        var desk = new Option<Uri?>("--desk") { HelpName = "ADDRESS", Description = "Where `serve` shows the pages, so that citations lead to them.", CustomParser = Address };
        var command = new Command("mcp", "Answers an assistant's questions from the ledger over standard input and output (Model Context Protocol), until it goes.") { ledger, desk };
        command.SetAction((parsed, cancellation) =>
        {
            var place = LedgerOptions.PathOf(context, parsed.GetValue(ledger));
            return Ledgers.IsThere(place)
                ? Serve(new AssistantOptions(place, context.Clock) { Parties = context.Parties, Desk = parsed.GetValue(desk) }, cancellation)
                : Task.FromResult(Refuse(context, LedgerMessages.NotThere.At(new Place(place), "there is no ledger here"), ExitCode.NotFound));
        });
        return command;
    }

    private static async Task<int> Serve(AssistantOptions options, CancellationToken cancellation)
    {
        await AssistantServer.Run(options, cancellation).ConfigureAwait(false);
        return ExitCode.Done;
    }

    private static Uri? Address(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps))
        {
            return address;
        }

        result.AddError($"'{text}' is no address such as http://127.0.0.1:5080");
        return null;
    }

    private static int Refuse(CommandContext context, Message message, int code)
    {
        context.Terminal.Say(message.ToString(), Color.Red);
        return code;
    }
}
