using System.Globalization;
using Chancery.Dispatches;
using Chancery.Reading.Data;

namespace Chancery.Reading.Acts;

/// <summary>
/// The linear model in integers that chooses how a trigger is read, and how sure that is. Its weights, threshold and the table from score
/// to confidence are data, learnt by <c>tools/Chancery.Training acts</c>.
/// </summary>
internal sealed class ActScorer
{
    private readonly (int Score, int Hundredths)[] _confidence;
    private readonly int _threshold;

    public ActScorer(ActWeights weights, int threshold, (int Score, int Hundredths)[] confidence) =>
        (Weights, _threshold, _confidence) = (weights, threshold, confidence);

    public ActWeights Weights { get; }

    public static ActScorer Load(DataSource source, ICollection<DataError> errors)
    {
        var rows = source.Table("act-weights.csv", new TableSchema(["kind", "name", "value"], []), errors).Rows;
        var weights = new Dictionary<string, int>(StringComparer.Ordinal);
        var confidence = new List<(int, int)>();
        var threshold = int.MinValue;
        foreach (var row in rows)
        {
            if (!int.TryParse(row["value"], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
            {
                errors.Add(row.Error("value is a whole number"));
                continue;
            }

            switch (row["kind"])
            {
                case "weight": weights[row["name"]] = value; break;
                case "threshold": threshold = value; break;
                case "confidence": confidence.Add((int.Parse(row["name"], CultureInfo.InvariantCulture), value)); break;
                default: errors.Add(row.Error("kind is weight, threshold or confidence")); break;
            }
        }

        return new ActScorer(new ActWeights(weights), threshold, [.. confidence.OrderBy(c => c.Item1)]);
    }

    public bool Keeps(int score) => score >= _threshold;

    /// <summary>The share of acts with such a score that were right when it was measured.</summary>
    public Confidence ConfidenceOf(int score)
    {
        var hundredths = 50;
        foreach (var (from, value) in _confidence)
        {
            hundredths = score >= from ? value : hundredths;
        }

        return new Confidence(hundredths);
    }
}
