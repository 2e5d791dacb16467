using Chancery.Dispatches;
using Chancery.Reading.Acts.Ranking;
using Chancery.Reading.Data;

namespace Chancery.Reading.Exchanges.Headlines;

/// <summary>How a headline tells an act.</summary>
/// <param name="Verb">The words between who did it and to whom: <c>imposed sanctions on</c>.</param>
/// <param name="Alone">The same where nobody is named: <c>imposed sanctions</c>.</param>
/// <param name="On">The word before the topics.</param>
internal sealed record HeadlineVerb(string Verb, string Alone, string On);

/// <summary>The verbs of <c>data/headline-verbs.csv</c> by kind of act, and the weights by which topics are chosen.</summary>
internal sealed class HeadlineLexicon
{
    private readonly Dictionary<ActKind, HeadlineVerb> _verbs = [];

    private HeadlineLexicon(FeatureWeights weights) => Weights = weights;

    public FeatureWeights Weights { get; }

    public static HeadlineLexicon Load(DataSource source, ICollection<DataError> errors)
    {
        var lexicon = new HeadlineLexicon(FeatureWeights.Load(source, "headline-weights.csv", errors));
        foreach (var row in source.Table("headline-verbs.csv", new TableSchema(["kind", "alone", "on"], ["verb"]), errors).Rows)
        {
            if (Codes.TryParse(row["kind"], out ActKind kind))
            {
                lexicon._verbs[kind] = new HeadlineVerb(row["verb"], row["alone"], row["on"]);
            }
            else
            {
                errors.Add(row.Error($"'{row["kind"]}' is no kind of act"));
            }
        }

        return lexicon;
    }

    /// <summary>How the kind is told; null where a headline does not tell it.</summary>
    public HeadlineVerb? Of(ActKind kind) => _verbs.GetValueOrDefault(kind);
}
