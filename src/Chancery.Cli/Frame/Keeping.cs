using System.CommandLine;
using System.Text;
using Chancery.Dispatches;
using Chancery.Server.Access;
using Chancery.Storage;
using Spectre.Console;

namespace Chancery.Cli.Frame;

/// <summary>What the commands that keep users and tokens share.</summary>
internal static class Keeping
{
    /// <summary>A subcommand that works on a ledger's users; one that is not there is made, for users may come before dispatches.</summary>
    public static Command On(CommandContext context, Command command, Func<ParseResult, ILedgerStore, int> work)
    {
        var ledger = LedgerOptions.Ledger();
        command.Options.Add(ledger);
        command.SetAction(parsed => LedgerSession.Guarded(context, () =>
        {
            using var store = Ledgers.Open(LedgerOptions.PathOf(context, parsed.GetValue(ledger)), context.Clock);
            return work(parsed, store);
        }));
        return command;
    }

    public static Argument<string> Name() => new("NAME") { Description = "The user's name, as it stands with what the user records." };

    public static Option<DeskRole> Role(string description) => new("--role") { HelpName = "reader|editor|admin", Description = description };

    /// <summary>A new password: asked for at a terminal, else the first line of standard input. Says what is wrong with it.</summary>
    public static string? Password(CommandContext context)
    {
        var password = context.Terminal.Look.ErrorIsTerminal && context.Terminal.Look.OutputIsTerminal && !System.Console.IsInputRedirected
            ? context.Terminal.Error.Prompt(new TextPrompt<string>("Password:").Secret(null))
            : FirstLine(context.Terminal.Input);
        if (Passwords.IsLongEnough(password))
        {
            return password;
        }

        Say(context, AccessMessages.BadPassword.At(new Place("password"), $"it has {password.Length} characters"));
        return null;
    }

    public static int Say(CommandContext context, Message message)
    {
        context.Terminal.Say(message.ToString(), Color.Red);
        return ExitCode.Refused;
    }

    public static int Done(CommandContext context, string line)
    {
        context.Terminal.Write(line + "\n");
        return ExitCode.Done;
    }

    private static string FirstLine(Stream input)
    {
        using var reader = new StreamReader(input, Encoding.UTF8, leaveOpen: true);
        return reader.ReadLine() ?? "";
    }
}
