using System.CommandLine;
using Chancery.Cli.Commands;

namespace Chancery.Cli.Frame;

/// <summary>All commands, in the order in which help lists them. A new one is one file under Commands/ and one line here.</summary>
internal static class CommandList
{
    private static readonly Func<CommandContext, Command>[] Commands =
    [
        ReadCommand.Create,
        ActsCommand.Create,
        PartiesCommand.Create,
        ParseCommand.Create,
        AddCommand.Create,
        ServeCommand.Create,
        WatchCommand.Create,
        McpCommand.Create,
        UsersCommand.Create,
        TokensCommand.Create,
        BriefCommand.Create,
        OwedCommand.Create,
        DeadlinesCommand.Create,
        TimelineCommand.Create,
        TimelineCommand.CreateIssues,
        PositionsCommand.Create,
        TimelineCommand.CreateAccounts,
        AgendaCommand.Create,
        DayCommand.Create,
        DiffCommand.Create,
        SearchCommand.Create,
        WhyCommand.Create,
        RecordCommand.Create,
        ConfirmCommand.Create,
        CorrectCommand.Create,
        ConfirmCommand.CreateRetract,
        IssueCommands.CreateMerge,
        IssueCommands.CreateSplit,
        IssueCommands.CreateRename,
        IssueCommands.CreateAssign,
        IssueCommands.CreateUndo,
        ReviewCommand.Create,
        RereadCommand.Create,
        CheckCommand.Create,
        BackupCommand.Create,
        BackupCommand.CreateRestore,
        ExportCommand.Create,
        ExportCommand.CreateImport,
    ];

    public static RootCommand Root(CommandContext context)
    {
        var root = new RootCommand("Keeps the state of play between two parties from the dispatches that tell of it; every line leads back to its words.");
        root.Options.Add(OwnData.Option());
        foreach (var create in Commands)
        {
            root.Subcommands.Add(create(context));
        }

        return root;
    }
}
