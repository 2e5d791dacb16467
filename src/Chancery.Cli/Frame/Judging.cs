using System.CommandLine;
using System.Globalization;
using Chancery.Dispatches;
using Chancery.Ledger;
using Chancery.Storage;
using Spectre.Console;

namespace Chancery.Cli.Frame;

/// <summary>What the commands that record a person's judgement share: ledger, author, reason.</summary>
internal sealed class Judging
{
    private readonly Option<string?> _ledger = LedgerOptions.Ledger();
    private readonly Option<string?> _author = LedgerOptions.Author();
    private readonly Option<string?> _reason;

    public Judging(bool reasonRequired = false) => _reason = LedgerOptions.Reason(reasonRequired);

    public Command On(Command command)
    {
        command.Options.Add(_reason);
        command.Options.Add(_author);
        command.Options.Add(_ledger);
        return command;
    }

    /// <summary>Records what <paramref name="judge"/> makes; null where it has said what is wrong.</summary>
    public int Record(CommandContext context, ParseResult parsed, Func<ILedgerStore, Judgement?> judge) => LedgerSession.Guarded(context, () =>
    {
        var path = LedgerOptions.PathOf(context, parsed.GetValue(_ledger));
        if (!Ledgers.IsThere(path))
        {
            return Refuse(context, LedgerMessages.NotThere.At(new Place(path), "there is no ledger here"));
        }

        using var store = Ledgers.Open(path, context.Clock);
        if (judge(store) is not { } judgement)
        {
            return ExitCode.NotFound;
        }

        var note = new Note(LedgerOptions.AuthorOf(context, parsed.GetValue(_author)), parsed.GetValue(_reason), judgement);
        var recorded = store.Append([new Addition(note)]).Recordings[0];
        context.Terminal.Write(string.Create(CultureInfo.InvariantCulture, $"recorded as {recorded.Sequence} by {note.Author}, chain {recorded.Hash.Abbreviated}\n"));
        return ExitCode.Done;
    });

    public static int Refuse(CommandContext context, Message message)
    {
        context.Terminal.Say(message.ToString(), Color.Red);
        return ExitCode.NotFound;
    }
}
