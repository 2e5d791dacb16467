using System.CommandLine;
using Chancery.Briefing;
using Chancery.Cli.Frame;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery deadlines</c>: what lapses, takes effect, falls due or is to be held, the nearest first.</summary>
internal static class DeadlinesCommand
{
    public static Command Create(CommandContext context)
    {
        var parties = LedgerOptions.Parties(context, new ArgumentArity(0, 2));
        var query = new QueryOptions();
        var command = query.On(new Command("deadlines", "Prints the dates still to come: in every dossier, those of one party, or between two.") { parties });
        command.SetAction((parsed, cancellation) => Task.Run(
            () => LedgerSession.Answer(
                context,
                query.Of(parsed),
                s => DeadlinesPage.Of([.. Dossiers.Of(s, parsed.GetValue(parties) ?? []).Select(s.Play)], s.Lines),
                cancellation),
            cancellation));
        return command;
    }
}
