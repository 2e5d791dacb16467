using System.CommandLine;
using Chancery.Briefing;
using Chancery.Dispatches;
using Chancery.Ledger;
using Chancery.Reading.Actors;

namespace Chancery.Cli.Frame;

/// <summary>A question about one dossier as its command's page is asked for: the session, the dossier, the parties as they were named.</summary>
internal sealed record PairQuestion(LedgerSession Session, Dossier Dossier, PartyCode First, ParseResult Parsed)
{
    public StateOfPlay Play => Session.Play(Dossier);

    /// <summary>The parties' names in the order in which they were asked for.</summary>
    public (string One, string Other) Named => (Directory.NameOf(First), Directory.NameOf(Dossier.Other(First)));

    /// <summary>What codes are called.</summary>
    public required PartyDirectory Directory { get; init; }

    /// <summary>The key of the issue that a person means; null where none was named.</summary>
    public string? Issue(Option<string?> option) => Parsed.GetValue(option) is { } text ? Session.Queries.Issues.Find(text) : null;
}

/// <summary>Makes commands that answer a question about one dossier.</summary>
internal static class PairCommand
{
    public static Option<string?> Issue() => new("--issue") { HelpName = "ISSUE", Description = "Only what is about this issue: its key, name or a wording." };

    public static Option<NodaTime.LocalDate?> Day(string name, string description) => new(name) { HelpName = "DATE", Description = description, CustomParser = Inputs.Day };

    /// <param name="options">The command's own, beside those of every question.</param>
    public static Command Create(CommandContext context, Command command, Option[] options, Func<PairQuestion, Page?> page)
    {
        var parties = LedgerOptions.Parties(context, new ArgumentArity(2, 2));
        command.Arguments.Add(parties);
        foreach (var option in options)
        {
            command.Options.Add(option);
        }

        var query = new QueryOptions();
        query.On(command).SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var named = parsed.GetValue(parties)!;
                return LedgerSession.Answer(context, query.Of(parsed), s => page(new PairQuestion(s, new Dossier(named[0], named[1]), named[0], parsed) { Directory = context.Parties }), cancellation);
            },
            cancellation));
        return command;
    }
}
