using Chancery.Dispatches;
using NodaTime;

namespace Chancery.Training.Acts;

/// <summary>The sentences of <c>acts.md</c> as dispatches, each with the act that it tells of; near misses tell of none.</summary>
internal static class SpecDispatches
{
    private static readonly LocalDate Published = new(2025, 3, 5);

    public static IEnumerable<GoldDispatch> Read(string path)
    {
        foreach (var line in File.ReadLines(path))
        {
            var cells = line.Split('|', StringSplitOptions.TrimEntries);
            if (cells.Length == 5 && Codes.TryParse(cells[1], out ActKind kind))
            {
                var expected = cells[3].Replace(", known miss", "", StringComparison.Ordinal);
                var dispatch = new Dispatch { Id = cells[2], Text = cells[2], Published = Published };
                yield return new GoldDispatch(dispatch, expected == "none" ? [] : [.. expected.Split("; ").Select(e => ActOf(kind, e, cells[2].Length))], "specs");
            }
        }
    }

    // 'JOR>SYR done', 'FRA,JPN planned'
    private static GoldAct ActOf(ActKind kind, string expected, int length)
    {
        var words = expected.Split(' ');
        var sides = words[0].Split('>');
        return new GoldAct(kind, Set(sides[0]), sides.Length > 1 ? Set(sides[1]) : Parties.None, new Span(0, length))
        {
            Status = Codes.TryParse(words[1], out ActStatus status) ? status : ActStatus.Done,
        };
    }

    private static Parties Set(string list) => Parties.Of(list.Split(',', StringSplitOptions.RemoveEmptyEntries));
}
