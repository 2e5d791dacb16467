using System.CommandLine;
using System.CommandLine.Parsing;
using Chancery.Intake;
using NodaTime;

namespace Chancery.Cli.Frame;

/// <summary>Arguments and options that several commands share.</summary>
internal static class Inputs
{
    public static Argument<string[]> Paths() => new("PATH")
    {
        Arity = ArgumentArity.OneOrMore,
        Description = "A file, a folder, or - for standard input: JSON Lines, JSON, HTML, Markdown or plain text.",
    };

    public static Option<LocalDate?> Published() => new("--published")
    {
        HelpName = "DATE",
        Description = "The day of publication of inputs that do not tell it (2025-11-08).",
        CustomParser = Day,
    };

    /// <summary>Parses a day for an option, with an error that says how it is written.</summary>
    public static LocalDate? Day(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (PublishedDate.Parse(text) is { } day)
        {
            return day;
        }

        result.AddError($"'{text}' is no date; write it as 2025-11-08");
        return null;
    }

    /// <summary>An option that takes one of a few words; the first is the default.</summary>
    public static Option<string> Format(params string[] formats)
    {
        var option = new Option<string>("--format")
        {
            HelpName = string.Join('|', formats),
            Description = $"How it is printed: {string.Join(", ", formats)}.",
            DefaultValueFactory = _ => formats[0],
        };
        return option.AcceptOnlyFromAmong(formats);
    }
}
