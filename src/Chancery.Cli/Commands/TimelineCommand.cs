using System.CommandLine;
using Chancery.Briefing;
using Chancery.Cli.Frame;
using Chancery.Ledger;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery timeline</c>, <c>issues</c> and <c>accounts</c>: other views of one dossier.</summary>
internal static class TimelineCommand
{
    public static Command Create(CommandContext context)
    {
        var issue = PairCommand.Issue();
        var since = PairCommand.Day("--since", "Only what happened or was told since that day.");
        return PairCommand.Create(
            context,
            new Command("timeline", "Prints every act of a dossier in the order of time, each once with all that tell of it counted."),
            [issue, since],
            q => TimelinePage.Of(q.Play, q.Named, q.Session.Lines, new Selection(q.Issue(issue), q.Parsed.GetValue(since))));
    }

    public static Command CreateIssues(CommandContext context)
    {
        var proposals = new Option<bool>("--proposals") { Description = "Prints which issues may be one, for a person to merge." };
        return PairCommand.Create(
            context,
            new Command("issues", "Prints every issue of a dossier with its threads, open, closed and only touched."),
            [proposals],
            q => q.Parsed.GetValue(proposals) ? Proposals(q, q.Play) : IssuesPage.Of(q.Play, q.Named, q.Session.Lines));
    }

    private static Page Proposals(PairQuestion question, StateOfPlay play)
    {
        var issues = question.Session.Queries.Issues;
        var proposals = MergeProposals.Of(play, IssueCatalogue.Shipped, MergeProposals.LeastLikeness).Where(p => !issues.AreHeldApart(p.Issue, p.Into));
        return MergeProposalsPage.Of(play, question.Named, [.. proposals], issues.NameOf);
    }

    public static Command CreateAccounts(CommandContext context)
    {
        var issue = PairCommand.Issue();
        var since = PairCommand.Day("--since", "Only what happened or was told since that day.");
        return PairCommand.Create(
            context,
            new Command("accounts", "Prints side by side what each side says of one act, and what only one of them mentions."),
            [issue, since],
            q => AccountsPage.Of(q.Play, q.Named, q.Session.Lines, new Selection(q.Issue(issue), q.Parsed.GetValue(since))));
    }
}
