using System.Text;
using Chancery.Cli.Frame;
using Chancery.Reading;
using NodaTime;

namespace Chancery.Cli.Tests.Frame;

/// <summary>One run of a command in this process: what it printed, what it said beside it, and its exit code.</summary>
internal sealed record CommandRun(string Output, string Error, int ExitCode)
{
    /// <summary>Runs with a fake annotator unless <paramref name="reader"/> is given, at a fixed width and a fixed hour.</summary>
    public static async Task<CommandRun> Of(string[] arguments, byte[]? input = null, Func<Reader>? reader = null, Func<string, string?>? environment = null)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        using var standardInput = new MemoryStream(input ?? []);
        int code;
        using (var terminal = Terminal.Of(output, error, standardInput))
        {
            var context = new CommandContext(terminal, reader ?? (() => Reader.Create(new WordAnnotator())), new FixedClock(), environment ?? (_ => null));
            code = await App.RunAsync(arguments, context);
        }

        return new CommandRun(Encoding.UTF8.GetString(output.ToArray()), error.ToString(), code);
    }

    private sealed class FixedClock : IClock
    {
        public Instant GetCurrentInstant() => Instant.FromUtc(2026, 2, 1, 12, 0);
    }
}
