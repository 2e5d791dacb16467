using System.CommandLine;
using Chancery.Briefing;
using Chancery.Cli.Frame;
using Chancery.Dispatches;
using Chancery.Ledger;
using Chancery.Reading.Actors;
using NodaTime;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery day</c>: the day's entries, as a tracker's keeper writes them by hand.</summary>
internal static class DayCommand
{
    public static Command Create(CommandContext context)
    {
        var day = new Argument<LocalDate?>("DATE") { Arity = ArgumentArity.ZeroOrOne, Description = "The day of publication; else the day of --as-of.", CustomParser = Inputs.Day };
        var dossier = new Option<string[]>("--dossier")
        {
            HelpName = "PARTY PARTY",
            Description = "The two parties.",
            Arity = new ArgumentArity(2, 2),
            AllowMultipleArgumentsPerToken = true,
            Required = true,
        };
        dossier.Validators.Add(r => Check(context, r));
        var query = new QueryOptions();
        var command = query.On(new Command("day", "Prints for each dispatch of a day the headline, the paragraphs that concern a dossier, and the link.") { day, dossier });
        command.SetAction((parsed, cancellation) => Task.Run(
            () => LedgerSession.Answer(context, query.Of(parsed), s => Page(s, context.Parties, parsed.GetValue(day), [.. parsed.GetValue(dossier)!.Select(p => context.Parties.Resolve(p)!.Value)]), cancellation),
            cancellation));
        return command;
    }

    private static void Check(CommandContext context, System.CommandLine.Parsing.OptionResult result)
    {
        foreach (var token in result.Tokens.Where(t => context.Parties.Resolve(t.Value) is null))
        {
            result.AddError($"'{token.Value}' is no party that is known, or may be several; `chancery parties {token.Value}` tells what it can mean");
        }

        if (result.Tokens.Count == 2 && context.Parties.Resolve(result.Tokens[0].Value) == context.Parties.Resolve(result.Tokens[1].Value))
        {
            result.AddError($"'{result.Tokens[0].Value}' stands on both sides; name two parties");
        }
    }

    private static Page Page(LedgerSession session, PartyDirectory directory, LocalDate? day, PartyCode[] parties)
    {
        var on = day ?? session.AsOf;
        var dossier = new Dossier(parties[0], parties[1]);
        var entries = session.Queries.Published(on, on).Select(h => session.Queries.Entry(h, c => c.Claim is not StatementClaim && session.Question.Trusts(c), dossier));
        return DayPage.Of(on, (directory.NameOf(parties[0]), directory.NameOf(parties[1])), entries.Select(e => new DayEntry(e.Header, e.Headline, e.Text, e.Claims)), session.Lines);
    }
}
