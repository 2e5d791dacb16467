using System.Collections.Frozen;
using Chancery.Reading.Data;

namespace Chancery.Reading.Acts;

/// <summary>Lexicon rows by the part of speech and first word of their triggers.</summary>
internal sealed class RowIndex
{
    private readonly FrozenDictionary<(TriggerClass Class, string Lemma), ActRow[]> _rows;

    private RowIndex(IReadOnlyList<ActRow> rows)
    {
        Rows = rows;
        AnyVerb = [.. rows.Where(r => r.Lemmas is ["@any"] && !r.Has(ActFlags.Clause))];
        AnyClause = [.. rows.Where(r => r.Has(ActFlags.Clause))];
        _rows = rows.SelectMany(r => r.Lemmas.Select(l => (Key: (r.Class, l.Split(' ')[0]), Row: r)))
            .Distinct()
            .GroupBy(p => p.Key)
            .ToFrozenDictionary(g => g.Key, g => g.Select(p => p.Row).ToArray());
    }

    public IReadOnlyList<ActRow> Rows { get; }

    /// <summary>Rows that any verb can trigger.</summary>
    public IReadOnlyList<ActRow> AnyVerb { get; }

    /// <summary>Rows for the head of a clause that somebody says, whatever its word.</summary>
    public IReadOnlyList<ActRow> AnyClause { get; }

    public ReadOnlySpan<ActRow> Find(TriggerClass position, string lemma) => _rows.TryGetValue((position, lemma), out var rows) ? rows : [];

    /// <summary>Reads a table of rows.</summary>
    public static RowIndex Load(DataSource source, string name, ICollection<DataError> errors, bool owed)
    {
        string[] optional = ["obj", "prep", "comp", "light", "to", "issue", "flags", "plover", "cameo", .. owed ? ["state"] : Array.Empty<string>()];
        var rows = new List<ActRow>();
        foreach (var row in source.Table(name, new TableSchema(["id", "pos", "lemma", "kind", "by"], optional), errors).Rows)
        {
            if (ActRow.Parse(row, rows.Count, errors, owed) is { } parsed)
            {
                rows.Add(parsed);
            }
        }

        return new RowIndex(rows);
    }
}
