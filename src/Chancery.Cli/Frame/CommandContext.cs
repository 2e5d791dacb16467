using Chancery.Reading;
using Chancery.Reading.Actors;
using Chancery.Reading.Data;
using NodaTime;

namespace Chancery.Cli.Frame;

/// <summary>What every command is given: the console, the reader, the clock and the environment. Tests give their own.</summary>
internal sealed record CommandContext(Terminal Terminal, Func<Reader> CreateReader, IClock Clock, Func<string, string?> Environment)
{
    /// <summary>The tables that names are looked up in and dispatches are read with.</summary>
    public Func<ReaderData> Data { get; init; } = () => ReaderData.Shared;

    /// <summary>What names and codes stand for.</summary>
    public PartyDirectory Parties => Data().Parties;

    public static CommandContext OfProcess(Terminal terminal) =>
        new(terminal, Reader.Create, SystemClock.Instance, System.Environment.GetEnvironmentVariable);
}
