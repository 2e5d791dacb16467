using System.CommandLine;
using Chancery.Briefing;
using Chancery.Cli.Frame;

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

        var recorded = session.Store.RecordingAt(held.Sequence)!;
        return WhyPage.Of(new WhyAnswer(held, recorded, session.Queries.JudgementsOn(id), session.Queries.DerivedFrom(held, session.Play)), session.Queries.Text(held.Claim.Dispatch));
    }
}
