using System.Globalization;
using Chancery.Reading.Data;

namespace Chancery.Reading.Actors;

/// <summary>Words by which a phrase points at somebody named before, or at the speaker: 'our side', 'the two', 'the diplomat'.</summary>
internal sealed class ReferenceWords
{
    private static readonly TableSchema Schema = new(["word", "kind", "source"], ["value"]);
    private static readonly string[] Kinds = ["own", "leader", "diplomat", "number", "place", "group", "memorial"];
    private readonly Dictionary<string, HashSet<string>> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _number;

    private ReferenceWords() => _number = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    public static ReferenceWords Empty { get; } = new();

    public static ReferenceWords Load(DataSource source, ICollection<DataError> errors)
    {
        var words = new ReferenceWords();
        foreach (var row in source.Table("reference-words.csv", Schema, errors).Rows)
        {
            words.Add(row, errors);
        }

        return words;
    }

    /// <summary>Whether <paramref name="word"/>, in small letters, is of this kind.</summary>
    public bool Is(string kind, string word) => _words.TryGetValue(kind, out var words) && words.Contains(word);

    /// <summary>Whether a role ('deputy prime minister') holds a word of this kind.</summary>
    public bool Holds(string kind, string role)
    {
        foreach (var word in _words.GetValueOrDefault(kind) ?? [])
        {
            if (role.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How many 'two', 'both', 'Three' are; 0 where the word is no number.</summary>
    public int NumberOf(ReadOnlySpan<char> form)
    {
        if (form.Length > 16)
        {
            return 0;
        }

        Span<char> small = stackalloc char[form.Length];
        form.ToLowerInvariant(small);
        return _number.TryGetValue(small, out var number) ? number : 0;
    }

    private void Add(DataRow row, ICollection<DataError> errors)
    {
        if (Array.IndexOf(Kinds, row["kind"]) < 0)
        {
            errors.Add(row.Error($"kind '{row["kind"]}' is none of {string.Join(", ", Kinds)}"));
            return;
        }

        if (row["kind"] != "number")
        {
            var words = _words.TryGetValue(row["kind"], out var known) ? known : _words[row["kind"]] = new(StringComparer.Ordinal);
            words.Add(row["word"]);
        }
        else if (int.TryParse(row["value"], NumberStyles.None, CultureInfo.InvariantCulture, out var value))
        {
            _numbers[row["word"]] = value;
        }
        else
        {
            errors.Add(row.Error($"value '{row["value"]}' is no number"));
        }
    }
}
