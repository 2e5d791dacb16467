using System.Collections.Frozen;
using System.Globalization;
using Chancery.Reading.Data;

namespace Chancery.Reading.Acts.Topics;

/// <summary>How much more often than other nouns a noun is what is talked about; counted over plain dispatches.</summary>
internal sealed class TopicNouns
{
    private const int Bin = 5;
    private static readonly string[] Names = ["never", "seldom", "less", "usual", "more", "often", "always"];
    private static readonly string[] Sizes = ["few", "few", "few", "few", "few", "some", "some", "many", "many", "very-many", "very-many", "most"];
    private readonly FrozenDictionary<string, (int Tenths, int Seen)> _nouns;

    private TopicNouns(Dictionary<string, (int Tenths, int Seen)> nouns) => _nouns = nouns.ToFrozenDictionary(StringComparer.Ordinal);

    public static TopicNouns Load(DataSource source, ICollection<DataError> errors)
    {
        var tenths = new Dictionary<string, (int, int)>(StringComparer.Ordinal);
        foreach (var row in source.Table("topic-nouns.csv", new TableSchema(["lemma", "tenths", "seen"], []), errors).Rows)
        {
            if (int.TryParse(row["tenths"], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
                && int.TryParse(row["seen"], NumberStyles.None, CultureInfo.InvariantCulture, out var seen))
            {
                tenths[row["lemma"]] = (value, seen);
            }
            else
            {
                errors.Add(row.Error("tenths and seen are whole numbers"));
            }
        }

        return new TopicNouns(tenths);
    }

    /// <summary>How often, in a word; <c>rare</c> where the noun was hardly seen.</summary>
    public string Of(string lemma) =>
        _nouns.TryGetValue(lemma, out var noun) ? Names[Math.Clamp((noun.Tenths + 17) / Bin, 0, Names.Length - 1)] : "rare";

    /// <summary>How common the noun is.</summary>
    public string SeenOf(string lemma) => _nouns.TryGetValue(lemma, out var noun) ? Sizes[Math.Min(noun.Seen, Sizes.Length - 1)] : "rare";
}
