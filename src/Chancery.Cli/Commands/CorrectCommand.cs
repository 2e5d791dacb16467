using System.Collections.Immutable;
using System.CommandLine;
using Chancery.Cli.Frame;
using Chancery.Dispatches;
using Chancery.Ledger;
using Chancery.Storage;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery correct</c>: a person puts fields of a claim right; what it said before stays in the chain.</summary>
internal static class CorrectCommand
{
    public static Command Create(CommandContext context)
    {
        var id = LedgerOptions.Id();
        var fields = new Argument<string[]>("FIELD=VALUE") { Arity = ArgumentArity.OneOrMore, Description = "What is right: when=2025-09, by=USA, issues=\"air service, visas\"." };
        var judging = new Judging(reasonRequired: true);
        var command = judging.On(new Command("correct", "Records what is right in place of what was read.") { id, fields });
        command.SetAction(parsed => judging.Record(context, parsed, store => Correction(context, store, parsed.GetValue(id)!, parsed.GetValue(fields)!)));
        return command;
    }

    private static ClaimCorrected? Correction(CommandContext context, ILedgerStore store, string digits, string[] fields)
    {
        if (LedgerSession.ClaimOf(store, context, digits) is not { } id)
        {
            return null;
        }

        var values = fields.Select(f => f.Split('=', 2)).ToLookup(f => f[0], f => f.Length == 2 ? f[1] : null, StringComparer.Ordinal);
        var fault = values.FirstOrDefault(v => v.Last() is null) is { } bare ? $"'{bare.Key}' has no value: write {bare.Key}=VALUE" : null;
        var corrected = values.Where(v => v.Last() is not null).ToImmutableSortedDictionary(v => v.Key, v => v.Last()!, StringComparer.Ordinal);
        fault ??= Ledger.Correction.Apply(store.Find(id, long.MaxValue)!.Claim, corrected).Fault;
        if (fault is not null)
        {
            Judging.Refuse(context, LedgerMessages.BadField.At(new Place(id.ToString()), fault));
            return null;
        }

        return new ClaimCorrected(id, corrected);
    }
}
