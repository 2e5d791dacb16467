using System.CommandLine;
using Spectre.Console;

namespace Chancery.Cli.Frame;

/// <summary>Parses a command line and runs its command.</summary>
internal static class App
{
    public static async Task<int> RunAsync(string[] arguments, CommandContext context)
    {
        var terminal = context.Terminal;
        var parsed = CommandList.Root(context).Parse(arguments);
        var configuration = new InvocationConfiguration
        {
            Output = terminal.Out.Profile.Out.Writer,
            Error = terminal.Error.Profile.Out.Writer,
            EnableDefaultExceptionHandler = false,
        };
        try
        {
            var code = await parsed.InvokeAsync(configuration).ConfigureAwait(false);
            return parsed.Errors.Count > 0 ? ExitCode.Usage : code;
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
}
