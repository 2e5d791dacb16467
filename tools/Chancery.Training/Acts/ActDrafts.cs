using Chancery.Reading;
using Chancery.Reading.Acts;
using Chancery.Reading.Data;

namespace Chancery.Training.Acts;

/// <summary>Gold dispatches read once up to their statements, so that acts can be read again with other weights.</summary>
internal sealed class ActDrafts(Reader reader, ReaderData data)
{
    // What is composed resembles what is read only so far.
    private const double Composed = 0.3;
    private readonly Dictionary<string, Draft> _drafts = new(StringComparer.Ordinal);

    /// <summary>The names of the features that samples hold.</summary>
    public Dictionary<ulong, string> Names { get; } = [];

    public List<TriggerSample> Samples(List<GoldDispatch> gold)
    {
        var samples = new List<TriggerSample>();
        var alternatives = new List<Alternative>();
        for (var i = 0; i < gold.Count; i++)
        {
            var draft = Of(gold[i]);
            var search = new ActSearch(draft, data.Acts.Lexicon, ActComponent.SceneOf(draft, data.Acts.Lexicon), new FeatureWriter(ActWeights.None, Names));
            foreach (var trigger in search.Triggers)
            {
                search.Read(trigger, alternatives);
                if (alternatives.Count > 0)
                {
                    samples.Add(TriggerSample.Of(i, trigger, (draft.Text[trigger.Token].Start, search.SpanOf(trigger)), alternatives));
                    samples[^1].Weight = gold[i].OnlyLearnt ? Composed : 1;
                }
            }
        }

        return samples;
    }

    /// <summary>What is read of the dispatch by this scorer.</summary>
    public IReadOnlyList<ScoredAct> Read(GoldDispatch gold, ActScorer scorer) => new ActComponent(data.Acts.Lexicon, scorer, data.Dates).Scored(Of(gold));

    private Draft Of(GoldDispatch gold)
    {
        if (!_drafts.TryGetValue(gold.Dispatch.Id, out var draft))
        {
            draft = _drafts[gold.Dispatch.Id] = reader.Lay(gold.Dispatch);
        }

        return draft;
    }
}
