using System.CommandLine;
using System.CommandLine.Invocation;
using Spectre.Console;

namespace Chancery.Cli.Frame;

/// <summary>Parses a command line and runs its command.</summary>
internal static class App
{
    /// <summary>How long a command that is told to stop may take to end what it has begun.</summary>
    private static readonly TimeSpan LongestEnding = TimeSpan.FromSeconds(30);

    public static async Task<int> RunAsync(string[] arguments, CommandContext context)
    {
        var terminal = context.Terminal;
        if (OwnData.Of(arguments, context) is not { } own)
        {
            return ExitCode.Usage;
        }

        var parsed = CommandList.Root(own).Parse(arguments);
        if (parsed.Action is ParseErrorAction)
        {
            return Misunderstood(terminal, parsed);
        }

        var configuration = new InvocationConfiguration
        {
            Output = terminal.Out.Profile.Out.Writer,
            Error = terminal.Error.Profile.Out.Writer,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = LongestEnding,
        };
        try
        {
            return await parsed.InvokeAsync(configuration).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            terminal.Error.WriteException(fault, ExceptionFormats.ShortenPaths);
            return ExitCode.Fault;
        }
    }

    /// <summary>Says what cannot be understood, one line each, and where help is; prints nothing.</summary>
    private static int Misunderstood(Terminal terminal, ParseResult parsed)
    {
        foreach (var error in parsed.Errors)
        {
            terminal.Say(error.Message, Color.Red);
        }

        var command = parsed.CommandResult.Command is RootCommand ? "chancery" : $"chancery {parsed.CommandResult.Command.Name}";
        terminal.Say($"'{command} --help' tells how it is used", Color.Grey);
        return ExitCode.Usage;
    }
}
