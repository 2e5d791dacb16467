using System.Collections.Frozen;
using System.Globalization;
using Chancery.Dispatches;
using Chancery.Reading.Data;

namespace Chancery.Reading.Acts.Topics;

/// <summary>
/// How sure an act's first issue is: by the share that the model gives it, and by where it stands. What was told before the act is its issue
/// far less often than the model thinks.
/// </summary>
internal sealed class TopicConfidence
{
    private readonly FrozenDictionary<string, (int From, int Hundredths)[]> _steps;

    private TopicConfidence(Dictionary<string, List<(int From, int Hundredths)>> steps) =>
        _steps = steps.ToFrozenDictionary(s => s.Key, s => s.Value.ToArray(), StringComparer.Ordinal);

    /// <summary>The places that have a table each.</summary>
    public static string[] Places { get; } = ["encounter-own", "encounter-before", "encounter-after", "act-own", "act-before"];

    public static TopicConfidence Load(DataSource source, ICollection<DataError> errors)
    {
        var steps = new Dictionary<string, List<(int From, int Hundredths)>>(StringComparer.Ordinal);
        foreach (var row in source.Table("issue-confidence.csv", new TableSchema(["place", "from", "hundredths"], []), errors).Rows)
        {
            if (Array.IndexOf(Places, row["place"]) >= 0 && Whole(row["from"]) is { } from && Whole(row["hundredths"]) is { } hundredths)
            {
                (steps.TryGetValue(row["place"], out var known) ? known : steps[row["place"]] = []).Add((from, hundredths));
            }
            else
            {
                errors.Add(row.Error($"place is one of {string.Join(", ", Places)}; from and hundredths are whole numbers up to 100"));
            }
        }

        return new TopicConfidence(steps);
    }

    /// <summary>Where a phrase stands that is <paramref name="sentences"/> after the act's own.</summary>
    public static string Place(bool isEncounter, int sentences) =>
        sentences < 0 ? (isEncounter ? "encounter-before" : "act-before")
        : !isEncounter ? "act-own"
        : sentences > 0 ? "encounter-after" : "encounter-own";

    /// <summary>In hundredths, for a share in hundredths.</summary>
    public Confidence Of(string place, int share)
    {
        var hundredths = share;
        foreach (var (from, value) in _steps.GetValueOrDefault(place) ?? [])
        {
            hundredths = share >= from ? value : hundredths;
        }

        return new Confidence(hundredths);
    }

    private static int? Whole(string cell) => int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value <= 100 ? value : null;
}
