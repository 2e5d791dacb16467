using System.CommandLine;
using Chancery.Briefing;
using Chancery.Cli.Frame;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery review</c>: judgements whose claims a newer reading changed or no longer has.</summary>
internal static class ReviewCommand
{
    public static Command Create(CommandContext context)
    {
        var query = new QueryOptions();
        var command = query.On(new Command("review", "Prints the judgements whose claims a newer reading changed or no longer has."));
        command.SetAction((parsed, cancellation) => Task.Run(
            () => LedgerSession.Answer(context, query.Of(parsed), s => ReviewPage.Of([.. s.Queries.ToReview().Select(r => new ReviewedJudgement(r.Judgement, r.Judged, r.Now))], s.Lines), cancellation),
            cancellation));
        return command;
    }
}
