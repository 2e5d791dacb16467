using System.CommandLine;
using Chancery.Briefing;
using Chancery.Cli.Frame;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery brief</c>: the state of play between two parties, every line with its words.</summary>
internal static class BriefCommand
{
    public static Command Create(CommandContext context)
    {
        var all = new Option<bool>("--all") { Description = "Shows every issue and line; else the first, with the rest counted." };
        var since = PairCommand.Day("--since", "Shows what changed since that day instead.");
        var command = new Command("brief", "Prints the state of play between two parties: open issues, whose move each is, what was agreed, contacts, deadlines.");
        return PairCommand.Create(context, command, [all, since], q =>
            q.Parsed.GetValue(since) is { } day
                ? DiffPage.Of(q.Session.Play(q.Dossier, day), q.Play, q.Named, q.Session.Lines)
                : BriefPage.Of(q.Play, q.Named, q.Session.Lines, q.Parsed.GetValue(all) ? PageLimits.None : PageLimits.Usual));
    }
}
