using System.Globalization;
using System.Text;
using CsvHelper;

namespace Chancery.Reading.Data;

/// <summary>What is wrong with a data file, and where: file, one-based line, what to do.</summary>
public sealed record DataError(string File, int Line, string Message)
{
    public override string ToString() => FormattableString.Invariant($"{File}:{Line}: {Message}");
}

/// <summary>
/// A table of knowledge: comma-separated values with a header row, <c>#</c> comment lines, lists within a cell separated by <c>|</c>.
/// Columns are declared by the reader of the table, so that a missing, unknown or empty one is an error with file and line.
/// </summary>
internal sealed class DataTable
{
    private DataTable(IReadOnlyList<DataRow> rows) => Rows = rows;

    public IReadOnlyList<DataRow> Rows { get; }

    /// <summary>Reads a table. Rows that break the schema go to <paramref name="errors"/> and are left out; the rest is kept.</summary>
    public static DataTable Parse(string file, string text, TableSchema schema, ICollection<DataError> errors)
    {
        var options = new CsvReaderOptions { Separator = ',', CommentPrefix = '#', TrimWhitespace = true, TrackLineNumbers = true, HasHeader = false };
        using var reader = CsvReader.FromText(text, options);
        if (!reader.Read())
        {
            errors.Add(new DataError(file, 1, $"the table is empty: it needs a header row {string.Join(',', schema.Columns)}"));
            return new DataTable([]);
        }

        var header = reader.Current.ToArray();
        if (!schema.Accepts(file, (int)reader.LineNumber, header, errors))
        {
            return new DataTable([]);
        }

        var rows = new List<DataRow>();
        while (reader.Read())
        {
            var row = new DataRow(file, (int)reader.LineNumber, header, reader.Current.ToArray());
            if (schema.Accepts(row, errors))
            {
                rows.Add(row);
            }
        }

        return new DataTable(rows);
    }

    /// <summary>These rows, then those of <paramref name="more"/>.</summary>
    public DataTable With(DataTable more) => new([.. Rows, .. more.Rows]);

    /// <summary>Reads a table that is embedded in this assembly under <c>data/</c>.</summary>
    public static DataTable Embedded(string name, TableSchema schema, ICollection<DataError> errors) =>
        Parse(name, EmbeddedText(name), schema, errors);

    private static string EmbeddedText(string name)
    {
        using var stream = typeof(DataTable).Assembly.GetManifestResourceStream($"data/{name}")
            ?? throw new InvalidOperationException($"No embedded data file '{name}'.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}

/// <summary>The columns of a table: those that every row must fill, and those that may be empty.</summary>
internal sealed record TableSchema(string[] Required, string[] Optional)
{
    public IEnumerable<string> Columns => Required.Concat(Optional);

    public bool Accepts(string file, int line, string[] header, ICollection<DataError> errors)
    {
        var missing = Columns.Except(header).ToList();
        var unknown = header.Except(Columns).ToList();
        if (missing.Count > 0)
        {
            errors.Add(new DataError(file, line, $"the header lacks {string.Join(", ", missing)}"));
        }

        if (unknown.Count > 0)
        {
            errors.Add(new DataError(file, line, $"the header has unknown columns {string.Join(", ", unknown)}; known are {string.Join(", ", Columns)}"));
        }

        return missing.Count == 0 && unknown.Count == 0;
    }

    public bool Accepts(DataRow row, ICollection<DataError> errors)
    {
        if (row.Cells != row.Width)
        {
            errors.Add(row.Error($"{row.Cells} cells where the header has {row.Width}; quote a cell that holds a comma"));
            return false;
        }

        var empty = Required.FirstOrDefault(c => row[c].Length == 0);
        if (empty is not null)
        {
            errors.Add(row.Error($"{empty} is empty"));
        }

        return empty is null;
    }
}

/// <summary>One row, which knows where it stands.</summary>
internal sealed class DataRow(string file, int line, string[] header, string[] cells)
{
    private string? _where;

    public int Cells => cells.Length;

    public int Width => header.Length;

    /// <summary>File and line, as <c>because</c> cites it: 'own/parties.csv:3' for a desk's own table, wherever its folder lies.</summary>
    public string Where => _where ??= string.Create(CultureInfo.InvariantCulture, $"{(file.AsSpan().ContainsAny('/', '\\') ? "own/" + Path.GetFileName(file) : file)}:{line}");

    public string this[string column] => cells[Array.IndexOf(header, column)];

    public string[] List(string column) => this[column].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public DataError Error(string message) => new(file, line, message);
}
