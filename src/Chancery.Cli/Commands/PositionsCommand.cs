using System.CommandLine;
using Chancery.Briefing;
using Chancery.Cli.Frame;
using Chancery.Dispatches;
using Chancery.Ledger;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery positions</c>: what each party last said on an issue, and how the wording moved.</summary>
internal static class PositionsCommand
{
    public static Command Create(CommandContext context)
    {
        var issue = new Argument<string>("ISSUE") { Description = "An issue: its key, name or a wording." };
        var parties = LedgerOptions.Parties(context, new ArgumentArity(0, 2));
        var query = new QueryOptions();
        var command = query.On(new Command("positions", "Prints what each party last said on an issue, verbatim, and how the wording moved since the time before.") { issue, parties });
        command.SetAction((parsed, cancellation) => Task.Run(
            () => LedgerSession.Answer(context, query.Of(parsed), s => Page(s, parsed.GetValue(issue)!, parsed.GetValue(parties) ?? []), cancellation), cancellation));
        return command;
    }

    private static Page Page(LedgerSession session, string issue, PartyCode[] parties)
    {
        var key = session.Queries.Issues.Find(issue);
        var claims = Dossiers.Of(session, parties).SelectMany(session.Queries.Claims).DistinctBy(c => c.Id).Where(c => parties.Length != 1 || c.Claim.Claimant.Parties.Contains(parties[0])).ToList();
        var positions = PositionFold.Of(key, claims, (session.Queries.Issues, session.Question), session.Queries.Words);
        var basis = new Basis(session.Question, session.Queries.Head.Hash, claims.Count(c => !session.Question.Trusts(c)), 0);
        return PositionsPage.Of(session.Queries.Issues.NameOf(key) ?? key.Replace('-', ' '), positions, session.Lines, (basis, session.Queries.Quote));
    }
}
