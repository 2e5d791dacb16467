using System.Text;

namespace Chancery.Intake.Data;

/// <summary>A table embedded under <c>data/</c>: a header row, <c>#</c> comments, cells split at commas, none quoted.</summary>
internal static class EmbeddedTable
{
    /// <summary>The rows after the header, which must be <paramref name="header"/>.</summary>
    /// <exception cref="InvalidDataException">A row has another number of cells; the message gives file and line.</exception>
    public static IReadOnlyList<string[]> Rows(string name, params string[] header)
    {
        using var stream = typeof(EmbeddedTable).Assembly.GetManifestResourceStream($"data/{name}")
            ?? throw new InvalidDataException($"No embedded data file '{name}'.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Parse(name, reader.ReadToEnd(), header);
    }

    internal static IReadOnlyList<string[]> Parse(string name, string text, string[] header)
    {
        var rows = new List<string[]>();
        var isHeader = true;
        foreach (var (index, line) in text.ReplaceLineEndings("\n").Split('\n').Index())
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var cells = line.Split(',');
            if (isHeader ? !cells.SequenceEqual(header) : cells.Length != header.Length)
            {
                throw new InvalidDataException(FormattableString.Invariant($"{name}:{index + 1}: the columns must be {string.Join(',', header)}"));
            }

            if (!isHeader)
            {
                rows.Add(cells);
            }

            isHeader = false;
        }

        return rows;
    }
}
