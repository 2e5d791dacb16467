using System.Globalization;
using Chancery.Dispatches;
using Chancery.Ledger;

namespace Chancery.Briefing;

/// <summary>What an answer rests on, as pages print it.</summary>
internal static class BasisLine
{
    public static string Of(Basis basis)
    {
        var question = basis.Question;
        var known = question.Known == 0 ? "nothing recorded" : string.Create(CultureInfo.InvariantCulture, $"known {question.Known} (chain {basis.Head.Abbreviated})");
        var counted = basis.CountedOut == 0 ? "none counted out" : string.Create(CultureInfo.InvariantCulture, $"{basis.CountedOut} below it counted out");
        var retracted = basis.Retracted == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {basis.Retracted} retracted");
        return $"Basis: as of {Edtf.Of(question.AsOf)}; {known}; claims of confidence {question.Threshold} or confirmed, {counted}{retracted}.";
    }

    /// <summary>One line for several dossiers: the question is the same, what was counted out is added up.</summary>
    public static string Of(IEnumerable<Basis> several)
    {
        var all = several.ToList();
        return all.Count == 0 ? "" : Of(all[0] with { CountedOut = all.Sum(b => b.CountedOut), Retracted = all.Sum(b => b.Retracted) });
    }

    public static IReadOnlyList<PageField> Fields(Basis basis) =>
    [
        new("asOf", Edtf.Of(basis.Question.AsOf).Value),
        new("known", basis.Question.Known.ToString(CultureInfo.InvariantCulture)),
        new("chain", basis.Head.ToString()),
        new("threshold", basis.Question.Threshold.ToString()),
        new("countedOut", basis.CountedOut.ToString(CultureInfo.InvariantCulture)),
        new("retracted", basis.Retracted.ToString(CultureInfo.InvariantCulture)),
    ];
}
