using Chancery.Reading.Data;

namespace Chancery.Reading.Actors;

/// <summary>Capitalised words that are no part of a person's name, and small words that can be.</summary>
internal sealed class NameWords
{
    private static readonly TableSchema Schema = new(["word", "kind", "source"], []);
    private readonly Dictionary<string, string> _kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private NameWords() => _lookup = _kinds.GetAlternateLookup<ReadOnlySpan<char>>();

    public static NameWords Empty { get; } = new();

    public static NameWords Load(DataSource source, ICollection<DataError> errors)
    {
        var words = new NameWords();
        foreach (var row in source.Table("namewords.csv", Schema, errors).Rows)
        {
            words._kinds.TryAdd(row["word"], row["kind"]);
        }

        return words;
    }

    /// <summary>Whether the word ends a name: 'Affairs', 'November', 'The'.</summary>
    public bool Bars(ReadOnlySpan<char> form)
    {
        if (form.Length is < 3 or > 32 || !Letters.IsUpper(form))
        {
            return Barred(form);
        }

        Span<char> title = stackalloc char[form.Length];
        form.ToLowerInvariant(title);
        title[0] = form[0];
        return Barred(title);
    }

    private bool Barred(ReadOnlySpan<char> form) => _lookup.TryGetValue(form, out var kind) && kind is "institution" or "calendar" or "function" or "house";

    /// <summary>'November', 'Monday'.</summary>
    public bool IsCalendar(ReadOnlySpan<char> form) => _lookup.TryGetValue(form, out var kind) && kind == "calendar";

    /// <summary>'Hotel': what stands after it is the house's name.</summary>
    public bool IsHouse(ReadOnlySpan<char> form) => _lookup.TryGetValue(form, out var kind) && kind == "house";

    /// <summary>'de', 'bin', 'van'.</summary>
    public bool IsParticle(ReadOnlySpan<char> form) => _lookup.TryGetValue(form, out var kind) && kind == "particle";

    /// <summary>'Jr', 'III'.</summary>
    public bool IsSuffix(ReadOnlySpan<char> form) => _lookup.TryGetValue(form.TrimEnd('.'), out var kind) && kind == "suffix";
}
