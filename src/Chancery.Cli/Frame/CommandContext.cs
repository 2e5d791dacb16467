using Chancery.Reading;
using NodaTime;

namespace Chancery.Cli.Frame;

/// <summary>What every command is given: the console, the reader, the clock and the environment. Tests give their own.</summary>
internal sealed record CommandContext(Terminal Terminal, Func<Reader> CreateReader, IClock Clock, Func<string, string?> Environment)
{
    public static CommandContext OfProcess(Terminal terminal) =>
        new(terminal, Reader.Create, SystemClock.Instance, System.Environment.GetEnvironmentVariable);
}
