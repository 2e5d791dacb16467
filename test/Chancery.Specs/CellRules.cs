namespace Chancery.Specs;

/// <summary>How a spec's cell is held against the reading's.</summary>
internal static class CellRules
{
    private static readonly char[] Edges = [' ', '.', ',', ';', ':', '!', '?', '"', '\'', '“', '”', '’', '‘'];

    public static bool Matches(Column column, string expected, string read) => column switch
    {
        Column.Party or Column.By or Column.To => Codes(expected).SetEquals(Codes(read)),
        Column.Claimant => read == expected || read.StartsWith($"{expected} (", StringComparison.Ordinal) || read.EndsWith($"({expected})", StringComparison.Ordinal),
        Column.Says => Fits($"{expected}", Plain(read)),
        Column.Words => Fits($"…{expected}…", Plain(read)),
        Column.Issue or Column.What when expected != ReadEntry.Nothing => Words(read).IsSupersetOf(Words(expected)),
        _ => read == expected,
    };

    /// <summary>Whether <paramref name="text"/> holds the pattern's pieces in order; '…' stands for any words, and where the pattern has none at an end the text ends there too.</summary>
    private static bool Fits(string pattern, string text)
    {
        var pieces = pattern.Split('…').Select(Plain).ToArray();
        var from = 0;
        foreach (var piece in pieces.Where(p => p.Length > 0))
        {
            var at = text.IndexOf(piece, from, StringComparison.Ordinal);
            if (at < 0)
            {
                return false;
            }

            from = at + piece.Length;
        }

        return text.StartsWith(pieces[0], StringComparison.Ordinal) && text.EndsWith(pieces[^1], StringComparison.Ordinal);
    }

    /// <summary>Whether the words that a cell cites stand in the dispatch at all; a line that cites others could never be met.</summary>
    public static bool StandIn(Column column, string expected, string dispatch) =>
        column is not (Column.Says or Column.Words) || Fits($"…{expected}…", Plain(dispatch));

    private static string Plain(string text) => string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)).Trim(Edges);

    private static HashSet<string> Codes(string cell) => [.. cell.Split(", ")];

    private static HashSet<string> Words(string cell) =>
        new(cell.Split([' ', ';', ',', '-'], StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase);
}
