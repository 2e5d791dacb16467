using System.Globalization;
using Chancery.Reading.Acts.Certainty;
using Chancery.Reading.Data;

namespace Chancery.Reading.Acts;

/// <summary>
/// How a trigger is read and how sure that is: a linear model in integers chooses, another judges what was chosen. Both are data, learnt by
/// <c>tools/Chancery.Training acts</c>.
/// </summary>
internal sealed class ActScorer(ActWeights weights, int floor, CertaintyModel certainty)
{
    public ActWeights Weights { get; } = weights;

    public CertaintyModel Certainty { get; } = certainty;

    public static ActScorer Load(DataSource source, ICollection<DataError> errors)
    {
        var rows = source.Table("act-weights.csv", new TableSchema(["kind", "name", "value"], []), errors).Rows;
        var weights = new Dictionary<string, int>(StringComparer.Ordinal);
        var floor = int.MinValue;
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
                case "floor": floor = value; break;
                default: errors.Add(row.Error("kind is weight or floor")); break;
            }
        }

        return new ActScorer(new ActWeights(weights), floor, CertaintyModel.Load(source, errors));
    }

    /// <summary>Whether a reading with this score is worth completing.</summary>
    public bool Considers(int score) => score >= floor;
}
