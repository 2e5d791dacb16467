using System.CommandLine;
using Chancery.Briefing;
using Chancery.Cli.Frame;
using Chancery.Dispatches;
using Chancery.Ledger;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery agenda</c>: prepares the next meeting from one side's chair.</summary>
internal static class AgendaCommand
{
    private const int IssuesWithWordings = 8;

    public static Command Create(CommandContext context)
    {
        var chair = new Option<string?>("--as") { HelpName = "PARTY", Description = "Whose side is 'we'; else the party named first." };
        var meeting = new Option<string?>("--for") { HelpName = "TEXT", Description = "What is prepared: 'third round, Ankara'." };
        var on = PairCommand.Day("--on", "The meeting's day.");
        var command = new Command("agenda", "Prepares the next meeting: what each side asked and was not answered, what was promised, last wordings, what lapses.");
        var made = PairCommand.Create(context, command, [chair, meeting, on], q => Page(q, Chair(context, q.Parsed.GetValue(chair)) ?? q.First, q.Parsed.GetValue(meeting), q.Parsed.GetValue(on)));
        chair.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && Chair(context, result.Tokens[0].Value) is null)
            {
                result.AddError($"'{result.Tokens[0].Value}' is no party that is known");
            }
        });
        return made;
    }

    private static PartyCode? Chair(CommandContext context, string? name) => name is null ? null : context.Parties.Resolve(name);

    private static Page Page(PairQuestion question, PartyCode chair, string? meeting, NodaTime.LocalDate? on)
    {
        var session = question.Session;
        var play = question.Play;
        var side = question.Dossier.Has(chair) ? chair : question.First;
        var claims = session.Queries.Claims(question.Dossier);
        var positions = play.Issues.Where(i => i.IsOpen).Take(IssuesWithWordings)
            .SelectMany(i => PositionFold.Of(i.Key, claims, (session.Queries.Issues, session.Question), session.Queries.Words))
            .Where(p => question.Dossier.Has(p.Party));
        return AgendaPage.Of(play, new AgendaBrief(side, meeting, on), session.Lines, ([.. positions], session.Queries.Quote));
    }
}
