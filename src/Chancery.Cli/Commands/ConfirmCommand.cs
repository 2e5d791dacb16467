using System.CommandLine;
using Chancery.Cli.Frame;
using Chancery.Ledger;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery confirm</c> and <c>chancery retract</c>: a person vouches for a claim, or takes it out of the pages.</summary>
internal static class ConfirmCommand
{
    public static Command Create(CommandContext context) =>
        Judge(context, ("confirm", "Records that a claim is right: it is shown whatever its confidence."), id => new ClaimConfirmed(id));

    public static Command CreateRetract(CommandContext context) =>
        Judge(context, ("retract", "Records that a claim is wrong: it is shown no more, and stays in the chain."), id => new ClaimRetracted(id));

    private static Command Judge(CommandContext context, (string Name, string Description) command, Func<ClaimId, Judgement> judgement)
    {
        var id = LedgerOptions.Id();
        var judging = new Judging();
        var made = judging.On(new Command(command.Name, command.Description) { id });
        made.SetAction(parsed => judging.Record(context, parsed, store => LedgerSession.ClaimOf(store, context, parsed.GetValue(id)!) is { } claim ? judgement(claim) : null));
        return made;
    }
}
