using System.CommandLine;
using Chancery.Briefing;
using Chancery.Cli.Frame;
using Chancery.Ledger;
using Chancery.Reading.Data;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery brief</c>: the state of play between two parties, every line with its words.</summary>
internal static class BriefCommand
{
    public static Command Create(CommandContext context)
    {
        var parties = LedgerOptions.Parties(new ArgumentArity(2, 2));
        var all = new Option<bool>("--all") { Description = "Shows every issue and line; else the first, with the rest counted." };
        var query = new QueryOptions();
        var command = query.On(new Command("brief", "Prints the state of play between two parties: open issues, whose move each is, what was agreed, contacts, deadlines.") { parties, all });
        command.SetAction((parsed, cancellation) => Task.Run(
            () => LedgerSession.Answer(context, query.Of(parsed), s => Page(s, parsed.GetValue(parties)!, parsed.GetValue(all)), cancellation), cancellation));
        return command;
    }

    private static Page Page(LedgerSession session, Dispatches.PartyCode[] parties, bool all)
    {
        var directory = ReaderData.Shared.Parties;
        var names = (directory.NameOf(parties[0]), directory.NameOf(parties[1]));
        return BriefPage.Of(session.Play(new Dossier(parties[0], parties[1])), names, session.Lines, all ? PageLimits.None : PageLimits.Usual);
    }
}
