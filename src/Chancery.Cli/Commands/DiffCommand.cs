using System.CommandLine;
using Chancery.Briefing;
using Chancery.Cli.Frame;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery diff</c>: what changed in a dossier between two days.</summary>
internal static class DiffCommand
{
    public static Command Create(CommandContext context)
    {
        var from = PairCommand.Day("--from", "The earlier day.");
        var to = PairCommand.Day("--to", "The later day; else as --as-of.");
        from.Required = true;
        return PairCommand.Create(
            context,
            new Command("diff", "Prints what changed in a dossier between two days."),
            [from, to],
            q => DiffPage.Of(q.Session.Play(q.Dossier, q.Parsed.GetValue(from)!.Value), q.Session.Play(q.Dossier, q.Parsed.GetValue(to) ?? q.Session.AsOf), q.Named, q.Session.Lines));
    }
}
