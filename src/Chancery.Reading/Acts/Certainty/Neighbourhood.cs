namespace Chancery.Reading.Acts.Certainty;

/// <summary>What the other acts and words of a dispatch say about one: how much diplomacy it tells of, whether others have the same parties.</summary>
internal sealed class Neighbourhood
{
    private const int Floor = -500;
    private const int Ceiling = 300;
    private int _triggers;
    private long _sum;

    /// <summary>Takes note of how likely a trigger is to name an act.</summary>
    public void Add(int raw)
    {
        _triggers++;
        _sum += Math.Clamp(raw, Floor, Ceiling);
    }

    /// <summary>Completes the evidence of all acts that were found.</summary>
    public void Relate(List<ScoredAct> acts, int words)
    {
        var parties = new Dictionary<(string, string), int>();
        var kinds = new Dictionary<(string, string, int), int>();
        var sentences = new Dictionary<int, int>();
        foreach (var act in acts)
        {
            var (by, to) = KeyOf(act.Candidate);
            parties[(by, to)] = parties.GetValueOrDefault((by, to)) + 1;
            kinds[(by, to, (int)act.Candidate.Kind)] = kinds.GetValueOrDefault((by, to, (int)act.Candidate.Kind)) + 1;
            sentences[act.Candidate.Sentence] = sentences.GetValueOrDefault(act.Candidate.Sentence) + 1;
        }

        foreach (var act in acts)
        {
            var (by, to) = KeyOf(act.Candidate);
            act.Sheet[Evidence.SameParties] = parties[(by, to)] - 1;
            act.Sheet[Evidence.SameKind] = kinds[(by, to, (int)act.Candidate.Kind)] - 1;
            act.Sheet[Evidence.Neighbours] = sentences[act.Candidate.Sentence] - 1;
            act.Sheet[Evidence.DispatchMean] = (int)(_sum / Math.Max(1, _triggers));
            act.Sheet[Evidence.Density] = 1000 * acts.Count / Math.Max(1, words);
        }
    }

    // The same two parties whoever acts: in the order of their codes.
    private static (string, string) KeyOf(ActCandidate act)
    {
        var by = act.By.IsEmpty ? "" : act.By[0].Value;
        var to = act.To.IsEmpty ? act.By.Count > 1 ? act.By[1].Value : "" : act.To[0].Value;
        return string.CompareOrdinal(by, to) <= 0 ? (by, to) : (to, by);
    }
}
