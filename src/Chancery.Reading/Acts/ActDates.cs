using Chancery.Dispatches;
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
        var options = _options.Of(candidate);
        var scores = options.ConvertAll(o => ScoreOf(candidate, o));
        var best = scores.IndexOf(scores.Max());
        var chosen = options[best];
        return candidate with { When = chosen.Value, WhenShare = ShareOf(chosen.Value, options, scores), Dated = chosen.Origin is DateOrigin.Clause or DateOrigin.Sentence };
    }

    private int ScoreOf(ActCandidate candidate, DateOption option)
    {
        _sum.Clear();
        _features.Tell(candidate, option, _sum);
        return _sum.Total;
    }

    // Two expressions of one date speak for it together.
    private static int ShareOf(Edtf? value, List<DateOption> options, List<int> scores)
    {
        var (own, total) = (LogSum.Least, LogSum.Least);
        for (var i = 0; i < options.Count; i++)
        {
            total = LogSum.Add(total, scores[i]);
            own = Equals(options[i].Value, value) ? LogSum.Add(own, scores[i]) : own;
        }

        return LogSum.ShareOf(own, total);
    }

    /// <summary>The dates that it may have, for training.</summary>
    public List<DateOption> Of(ActCandidate candidate) => _options.Of(candidate);

    /// <summary>What is plain about one of them, for training.</summary>
    public void Tell(ActCandidate candidate, DateOption option, FeatureSink sink) => _features.Tell(candidate, option, sink);
}
