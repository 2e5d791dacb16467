using System.CommandLine;
using Chancery.Briefing;
using Chancery.Cli.Frame;
using Chancery.Dispatches;
using Chancery.Ledger;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery owed</c>: the replies that are awaited, the longest first.</summary>
internal static class OwedCommand
{
    public static Command Create(CommandContext context)
    {
        var parties = LedgerOptions.Parties(context, new ArgumentArity(0, 2));
        var query = new QueryOptions();
        var command = query.On(new Command("owed", "Prints the replies that are owed: by anybody, by one party, or between two.") { parties });
        command.SetAction((parsed, cancellation) => Task.Run(
            () => LedgerSession.Answer(context, query.Of(parsed), s => Page(s, parsed.GetValue(parties) ?? []), cancellation), cancellation));
        return command;
    }

    private static Page Page(LedgerSession session, PartyCode[] parties)
    {
        var plays = Dossiers.Of(session, parties).Select(session.Play).ToList();
        return OwedPage.Of(plays, parties.Length == 1 ? parties[0] : null, session.Lines);
    }
}

/// <summary>The dossiers that a command's parties mean: all, those of one party, or the one between two.</summary>
internal static class Dossiers
{
    public static IEnumerable<Dossier> Of(LedgerSession session, PartyCode[] parties) => parties.Length == 2
        ? [new Dossier(parties[0], parties[1])]
        : session.Queries.Dossiers().Select(d => d.Dossier).Where(d => parties.Length == 0 || d.Has(parties[0]));
}
