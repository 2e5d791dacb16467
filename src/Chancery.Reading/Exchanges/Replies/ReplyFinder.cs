using Chancery.Dispatches;
using Chancery.Reading.Acts;
using Chancery.Reading.Acts.Ranking;

namespace Chancery.Reading.Exchanges.Replies;

/// <summary>A pair chosen for a sentence, and by how much it beats 'nobody owes'.</summary>
internal readonly record struct ChosenReply(ReplyOption Option, int Lead, ReplyState State);

/// <summary>Which sentences show an answer as owed, by whom, to whom and how far it has come: a learnt choice among pairs.</summary>
internal sealed class ReplyFinder
{
    /// <summary>By how much a pair has to beat 'nobody owes', in hundredths of a logit; chosen on left-out dispatches.</summary>
    public const int Least = -50;

    private static readonly ReplyState[] States = Enum.GetValues<ReplyState>();
    private readonly Draft _draft;
    private readonly ReplyOptions _options;
    private readonly ReplyFeatures _features;
    private readonly Scope _scope;
    private readonly WeightSum _sum;
    private readonly WeightSum _stateSum;

    public ReplyFinder(Draft draft, ActLexicon acts, ReplyLexicon lexicon)
    {
        Ruled = new ActFinder(draft, acts, acts.Owed, ActComponent.SceneOf(draft, acts)).Find(0, draft.Text.Sentences.Length);
        _draft = draft;
        _scope = new Scope(draft);
        _options = new ReplyOptions(draft, lexicon);
        _features = new ReplyFeatures(draft, lexicon, Ruled);
        (_sum, _stateSum) = (new WeightSum(lexicon.Weights), new WeightSum(lexicon.StateWeights));
    }

    /// <summary>What the rows of <c>replies-owed.csv</c> find.</summary>
    public List<ActCandidate> Ruled { get; }

    public ReplyOptions Options => _options;

    public ReplyFeatures Features => _features;

    /// <summary>The index of the statement in which the sentence of an option stands; -1 in the dispatch's own voice.</summary>
    public int StatementAt(in ReplyOption option)
    {
        var sentence = _draft.Text.Sentences[option.Sentence];
        return _scope.IndexAt(sentence.First + (sentence.Length / 2));
    }

    /// <summary>The chosen pairs in the order of the text, one a sentence at most.</summary>
    public IEnumerable<ChosenReply> Find()
    {
        for (var sentence = 0; sentence < _draft.Text.Sentences.Length; sentence++)
        {
            var options = _options.In(sentence);
            var (best, lead) = (-1, int.MinValue);
            for (var i = 0; i < options.Count; i++)
            {
                _sum.Clear();
                _features.Tell(options[i], _sum);
                (best, lead) = _sum.Total > lead ? (i, _sum.Total) : (best, lead);
            }

            if (best >= 0 && lead >= Least)
            {
                yield return new ChosenReply(options[best], lead, StateOf(options[best]));
            }
        }
    }

    private ReplyState StateOf(in ReplyOption option)
    {
        var (best, chosen) = (int.MinValue, ReplyState.None);
        foreach (var state in States)
        {
            _stateSum.Clear();
            _features.TellState(option, state, _stateSum);
            (best, chosen) = _stateSum.Total > best ? (_stateSum.Total, state) : (best, chosen);
        }

        return chosen;
    }
}
