using Chancery.Dispatches;
using NodaTime;

namespace Chancery.Reading.Tests.Acts;

/// <summary>A row of <c>acts.md</c>: a sentence, the kind looked at, the acts of that kind that it tells of, and whether the reader is known to get it wrong.</summary>
internal sealed record ActSpec(int Line, string Kind, string Sentence, string Expected, bool KnownMiss)
{
    private const string Mark = ", known miss";
    private static readonly LocalDate Published = new(2025, 3, 5);

    /// <summary>The row as it stands in the table.</summary>
    public string Row => $"| {Kind} | {Sentence} | {Expected}{(KnownMiss ? Mark : "")} |";

    /// <summary>The rows of a table; other lines are skipped.</summary>
    public static IEnumerable<ActSpec> Parse(string[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            var cells = lines[i].Split('|', StringSplitOptions.TrimEntries);
            if (cells.Length == 5 && Codes.TryParse(cells[1], out ActKind _))
            {
                var missed = cells[3].EndsWith(Mark, StringComparison.Ordinal);
                yield return new ActSpec(i, cells[1], cells[2], missed ? cells[3][..^Mark.Length] : cells[3], missed);
            }
        }
    }

    /// <summary>What the reader makes of the sentence, in the table's form.</summary>
    public string ReadBy(Reader reader)
    {
        var reading = reader.Read(new Dispatch { Id = "spec", Text = Sentence, Published = Published });
        var acts = reading.Acts.Where(a => Codes.Of(a.Kind) == Kind).Select(Shown).ToList();
        return acts.Count == 0 ? "none" : string.Join("; ", acts);
    }

    /// <summary>Whether <paramref name="read"/> is what the row expects; the order in which parties stand does not count.</summary>
    public bool IsMetBy(string read) => Sorted(read) == Sorted(Expected);

    private static string Sorted(string acts) =>
        string.Join("; ", acts.Split("; ").Select(a => string.Join(' ', a.Split(' ').Select(w => string.Join('>', w.Split('>').Select(Parties))))));

    private static string Parties(string list) => string.Join(',', list.Split(',').Order(StringComparer.Ordinal));

    private static string Shown(Act act)
    {
        var by = string.Join(',', act.By);
        var mutual = act.Kind is ActKind.Meet or ActKind.Call or ActKind.Consult or ActKind.Agree or ActKind.Sign;
        return mutual && act.To.IsEmpty ? $"{by} {Codes.Of(act.Status)}" : $"{by}>{string.Join(',', act.To)} {Codes.Of(act.Status)}";
    }
}
