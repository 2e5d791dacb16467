using System.CommandLine;
using System.Globalization;
using Chancery.Dispatches;
using Chancery.Ledger;

namespace Chancery.Cli.Frame;

/// <summary>Options and arguments of the commands that use a ledger.</summary>
internal static class LedgerOptions
{
    public static Option<string?> Ledger() => new("--ledger")
    {
        HelpName = "FILE",
        Description = "The ledger: a file or postgres://user@server/database; else CHANCERY_LEDGER, else the user's data folder.",
    };

    public static Option<string?> Author() => new("--author")
    {
        HelpName = "NAME",
        Description = "Who judges; else CHANCERY_AUTHOR, else the user's name.",
    };

    public static Option<string?> Reason(bool required = false) => new("--reason") { HelpName = "TEXT", Description = "Why; it is kept with the judgement.", Required = required };

    public static Argument<string> Id() => new("ID") { Description = "A claim's id, or its first digits, as pages show it." };

    /// <summary>A party by code or name.</summary>
    public static Argument<PartyCode> Party(CommandContext context, string name = "PARTY") => new(name) { Description = "A party by code or name: RUS, Russia, Moscow.", CustomParser = r => Resolve(context, r.Tokens[0].Value, r) ?? default };

    public static Argument<PartyCode[]> Parties(CommandContext context, ArgumentArity arity) => new("PARTY")
    {
        Arity = arity,
        Description = "Parties by code or name: RUS, Russia, Moscow.",
        CustomParser = r => ParseParties(context, r),
    };

    /// <summary>The ledger's place: the option, else the environment, else the user's data folder.</summary>
    public static string PathOf(CommandContext context, string? option) =>
        option ?? NonEmpty(context.Environment("CHANCERY_LEDGER"))
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "chancery", "ledger.db");

    public static Author AuthorOf(CommandContext context, string? option) =>
        Chancery.Ledger.Author.Person(NonEmpty(option) ?? NonEmpty(context.Environment("CHANCERY_AUTHOR")) ?? NonEmpty(Environment.UserName) ?? "unknown");

    /// <summary>Parses a confidence between 0 and 1 for an option.</summary>
    public static Confidence Trust(System.CommandLine.Parsing.ArgumentResult result)
    {
        if (decimal.TryParse(result.Tokens[0].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) && share <= 1)
        {
            return new Confidence((int)(share * 100));
        }

        result.AddError($"'{result.Tokens[0].Value}' is no confidence; write it as 0.50");
        return default;
    }

    private static PartyCode[] ParseParties(CommandContext context, System.CommandLine.Parsing.ArgumentResult result)
    {
        PartyCode[] parties = [.. result.Tokens.Select(t => Resolve(context, t.Value, result)).OfType<PartyCode>()];
        if (parties is [var one, var other] && one == other)
        {
            result.AddError($"'{one}' stands on both sides; name two parties");
        }

        return parties;
    }

    private static PartyCode? Resolve(CommandContext context, string name, System.CommandLine.Parsing.SymbolResult result)
    {
        var party = context.Parties.Resolve(name) ?? context.Parties.Resolve(name, context.Clock.GetCurrentInstant().InUtc().Date);
        if (party is null)
        {
            result.AddError($"'{name}' is no party that is known, or may be several; `chancery parties {name}` tells what it can mean");
        }

        return party;
    }

    private static string? NonEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
