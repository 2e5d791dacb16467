using System.CommandLine;
using Chancery.Cli.Frame;
using Chancery.Dispatches;
using Chancery.Ledger;
using Chancery.Storage;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery merge</c>, <c>split</c>, <c>rename</c>, <c>assign</c> and <c>undo</c>: people's judgements on issues, each reversible.</summary>
internal static class IssueCommands
{
    private static Argument<string> Issue(string name = "ISSUE") => new(name) { Description = "An issue: its key, name or a wording." };

    public static Command CreateMerge(CommandContext context)
    {
        var (issue, into) = (Issue(), Issue("INTO"));
        return Judge(context, new Command("merge", "Records that an issue is the same as another.") { issue, into }, (parsed, store) =>
        {
            var issues = Resolver(store);
            var (from, to) = (issues.Find(parsed.GetValue(issue)!), issues.Find(parsed.GetValue(into)!));
            return from == to ? Refuse(context, store, $"'{parsed.GetValue(issue)}' and '{parsed.GetValue(into)}' are one issue already ({to})") : new IssuesMerged(from, to);
        });
    }

    public static Command CreateSplit(CommandContext context)
    {
        var (issue, wording) = (Issue(), new Argument<string>("WORDING") { Description = "The wording that is to be an issue of its own." });
        return Judge(context, new Command("split", "Records that a wording is an issue of its own.") { issue, wording }, (parsed, store) =>
        {
            var from = Resolver(store).Find(parsed.GetValue(issue)!);
            var words = parsed.GetValue(wording)!;
            return Resolver(store).Resolve(words) == from
                ? new IssueSplit(from, words, NormalForm.Of(words) is var own && own == from ? own + "-2" : own)
                : Refuse(context, store, $"'{words}' does not stand under '{from}'");
        });
    }

    public static Command CreateRename(CommandContext context)
    {
        var (issue, name) = (Issue(), new Argument<string>("NAME") { Description = "What pages shall call it." });
        return Judge(context, new Command("rename", "Records what an issue shall be called.") { issue, name }, (parsed, store) =>
            new IssueRenamed(Resolver(store).Find(parsed.GetValue(issue)!), parsed.GetValue(name)!));
    }

    public static Command CreateAssign(CommandContext context)
    {
        var (id, issue) = (LedgerOptions.Id(), Issue());
        return Judge(context, new Command("assign", "Records that a claim is about an issue, whatever its label says.") { id, issue }, (parsed, store) =>
            LedgerSession.ClaimOf(store, context, parsed.GetValue(id)!) is { } claim ? new IssueAssigned(claim, Resolver(store).Find(parsed.GetValue(issue)!)) : null);
    }

    public static Command CreateUndo(CommandContext context)
    {
        var sequence = new Argument<long>("SEQ") { Description = "The judgement's recording." };
        return Judge(context, new Command("undo", "Takes a judgement back; it stays in the chain.") { sequence }, (parsed, store) =>
            store.Judgements(long.MaxValue).Any(r => r.Sequence == parsed.GetValue(sequence) && r.Note.Entry is not JudgementWithdrawn)
                ? new JudgementWithdrawn(parsed.GetValue(sequence))
                : Refuse(context, store, FormattableString.Invariant($"recording {parsed.GetValue(sequence)} is no judgement")));
    }

    private static Command Judge(CommandContext context, Command command, Func<ParseResult, ILedgerStore, Judgement?> judge)
    {
        var judging = new Judging();
        judging.On(command).SetAction(parsed => judging.Record(context, parsed, store => judge(parsed, store)));
        return command;
    }

    private static IssueResolver Resolver(ILedgerStore store) => new LedgerQueries(store, IssueCatalogue.Shipped).Issues;

    private static Judgement? Refuse(CommandContext context, ILedgerStore store, string what)
    {
        Judging.Refuse(context, LedgerMessages.BadJudgement.At(new Place(store.Name), what));
        return null;
    }
}
