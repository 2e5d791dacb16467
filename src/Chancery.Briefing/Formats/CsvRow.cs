namespace Chancery.Briefing;

/// <summary>Rows of comma-separated values: quoted where they must be, and never a formula to a spreadsheet.</summary>
public static class CsvRow
{
    private const string FormulaStarts = "=+-@\t\r";

    public static string Of(IEnumerable<string> cells) => string.Join(',', cells.Select(Cell)) + "\n";

    // A spreadsheet runs a cell that begins so; an apostrophe makes it text, and is seen.
    private static string Cell(string cell)
    {
        var plain = SafeText.WellFormed(cell);
        var text = plain.Length > 0 && FormulaStarts.Contains(plain[0]) ? $"'{plain}" : plain;
        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
