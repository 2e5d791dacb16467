using System.CommandLine;
using Chancery.Briefing;
using Chancery.Cli.Frame;
using Chancery.Ledger;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery why</c>: what a line rests on.</summary>
internal static class WhyCommand
{
    public static Command Create(CommandContext context)
    {
        var id = LedgerOptions.Id();
        var query = new QueryOptions();
        var command = query.On(new Command("why", "Prints what a line rests on: the words, the dispatch, who read it by which rule, what people judged, what follows.") { id });
        command.SetAction((parsed, cancellation) => Task.Run(
            () => LedgerSession.Answer(context, query.Of(parsed), s => Page(context, s, parsed.GetValue(id)!), cancellation), cancellation));
        return command;
    }

    private static Page? Page(CommandContext context, LedgerSession session, string digits)
    {
        if (session.Claim(context, digits) is not { } id || session.Queries.Find(id) is not { } held)
        {
            return null;
        }

        var recorded = session.Store.Recordings(held.Sequence - 1).First();
        return WhyPage.Of(new WhyAnswer(held, recorded, session.Queries.JudgementsOn(id), Derived(session, held)), session.Queries.Text(held.Claim.Dispatch));
    }

    private static List<(IssueThread, ThreadStep)> Derived(LedgerSession session, HeldClaim held)
    {
        var dossiers = DossierRule.Of([.. session.Queries.Claims(held.Claim.Dispatch).Select(c => c.Claim)]).Where(c => c.Claim.Id == held.Id).Select(c => c.Dossier);
        return [.. from dossier in dossiers
                   from issue in session.Play(dossier).Issues
                   from thread in issue.Threads
                   from step in thread.Steps
                   where step.Motion.Claims.Any(c => c.Id == held.Id)
                   select (thread, step)];
    }
}
