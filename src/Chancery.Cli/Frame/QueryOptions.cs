using System.CommandLine;
using Chancery.Briefing;
using Chancery.Dispatches;
using Chancery.Ledger;
using NodaTime;

namespace Chancery.Cli.Frame;

/// <summary>The options that every question to a ledger takes: which ledger, the two axes, the trust, the format.</summary>
internal sealed class QueryOptions
{
    private readonly Option<string?> _ledger = LedgerOptions.Ledger();

    private readonly Option<string[]> _read = new("--read")
    {
        HelpName = "PATH",
        Description = "Reads these files into a ledger in memory and asks that; stores nothing.",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<LocalDate?> _asOf = new("--as-of")
    {
        HelpName = "DATE",
        Description = "What had been said by then; else today, with --read the latest dispatch's day.",
        CustomParser = Inputs.Day,
    };

    private readonly Option<string?> _known = new("--known") { HelpName = "DATE|SEQ", Description = "What the ledger had recorded by then." };

    private readonly Option<Confidence> _trust = new("--trust")
    {
        HelpName = "SHARE",
        Description = "Shows unreviewed claims of at least this confidence; with --read 0.50 where nothing else is said.",
        CustomParser = LedgerOptions.Trust,
        DefaultValueFactory = _ => Question.UsualThreshold,
    };

    private readonly Option<string> _format = Inputs.Format(["text", "markdown", .. PageFormats.All.Select(f => f.Name).Where(n => n != "text")]);

    private readonly Option<string?> _output = new("--output")
    {
        HelpName = "FILE",
        Description = "Writes a file instead, whole or not at all; its end tells the format where --format does not.",
    };

    /// <summary>Adds the options to <paramref name="command"/>.</summary>
    public Command On(Command command)
    {
        Option[] options = [_ledger, _read, _asOf, _known, _trust, _format, _output];
        foreach (var option in options)
        {
            command.Options.Add(option);
        }

        return command;
    }

    public QueryArguments Of(ParseResult parsed) => new(parsed.GetValue(_ledger), parsed.GetValue(_read) ?? [])
    {
        AsOf = parsed.GetValue(_asOf),
        Known = parsed.GetValue(_known),
        Threshold = parsed.GetResult(_trust) is { Implicit: false } || parsed.GetResult(_read) is null or { Implicit: true } ? parsed.GetValue(_trust) : Question.OnTheSpot,
        Output = new PageOutput(Format(parsed), parsed.GetValue(_output)),
    };

    private PageFormat Format(ParseResult parsed)
    {
        var told = parsed.GetResult(_format) is { Implicit: false };
        var byFile = !told && parsed.GetValue(_output) is { } file ? PageFormats.OfFile(file) : null;
        return byFile ?? PageFormats.Find(parsed.GetValue(_format)!)!;
    }
}

/// <summary>A question's options as given.</summary>
internal sealed record QueryArguments(string? Ledger, string[] Read)
{
    public LocalDate? AsOf { get; init; }
    public string? Known { get; init; }
    public Confidence Threshold { get; init; }
    public required PageOutput Output { get; init; }
}
