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
    private readonly (PartyGround Ground, int Score, int Hundredths)[] _confidence;
    private readonly int _threshold;

    public ActScorer(ActWeights weights, int threshold, (PartyGround Ground, int Score, int Hundredths)[] confidence) =>
        (Weights, _threshold, _confidence) = (weights, threshold, confidence);

    public ActWeights Weights { get; }

    public static ActScorer Load(DataSource source, ICollection<DataError> errors)
    {
        var rows = source.Table("act-weights.csv", new TableSchema(["kind", "name", "value"], []), errors).Rows;
        var weights = new Dictionary<string, int>(StringComparer.Ordinal);
        var confidence = new List<(PartyGround, int Score, int)>();
        var threshold = int.MinValue;
        foreach (var row in rows)
        {
            if (!int.TryParse(row["value"], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
            {
                errors.Add(row.Error("value is a whole number"));
                continue;
            }

            void Add(PartyGround ground) => confidence.Add((ground, int.Parse(row["name"], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture), value));
            switch (row["kind"])
            {
                case "weight": weights[row["name"]] = value; break;
                case "threshold": threshold = value; break;
                case "named": Add(PartyGround.Named); break;
                case "encounter": Add(PartyGround.Encounter); break;
                case "understood": Add(PartyGround.Understood); break;
                default: errors.Add(row.Error("kind is weight, threshold, named, encounter or understood")); break;
            }
        }

        return new ActScorer(new ActWeights(weights), threshold, [.. confidence.OrderBy(c => c.Score)]);
    }

    public bool Keeps(int score) => score >= _threshold;

    /// <summary>The share of acts with such a score, whose parties rest on the same, that were right when it was measured.</summary>
    public Confidence ConfidenceOf(int score, PartyGround ground)
    {
        var hundredths = 0;
        foreach (var (of, from, value) in _confidence)
        {
            hundredths = of == ground && (score >= from || hundredths == 0) ? value : hundredths;
        }

        return new Confidence(hundredths);
    }
}
