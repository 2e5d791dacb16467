using Chancery.Reading.Acts.Ranking;
using Chancery.Reading.Acts.Timing;

namespace Chancery.Reading.Acts;

/// <summary>Dates acts: of the dates that an act may have, the one that a learnt model ranks first.</summary>
internal sealed class ActDates(Draft draft, Trees trees, ActLexicon lexicon, Scene scene)
{
    private readonly DateOptions _options = new(draft, new WhenReader(draft, trees), scene);
    private readonly DateFeatures _features = new(draft, trees, lexicon, scene);
    private readonly WeightSum _sum = new(lexicon.WhenWeights);

    public ActCandidate Complete(ActCandidate candidate)
    {
        var (best, chosen) = (int.MinValue, default(DateOption));
        foreach (var option in _options.Of(candidate))
        {
            _sum.Clear();
            _features.Tell(candidate, option, _sum);
            (best, chosen) = _sum.Total > best ? (_sum.Total, option) : (best, chosen);
        }

        return candidate with { When = chosen.Value, Dated = chosen.Origin is DateOrigin.Clause or DateOrigin.Sentence };
    }

    /// <summary>The dates that it may have, for training.</summary>
    public List<DateOption> Of(ActCandidate candidate) => _options.Of(candidate);

    /// <summary>What is plain about one of them, for training.</summary>
    public void Tell(ActCandidate candidate, DateOption option, FeatureSink sink) => _features.Tell(candidate, option, sink);
}
