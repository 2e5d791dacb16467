using System.Collections.Immutable;
using Chancery.Dispatches;
using Chancery.Language;
using Chancery.Reading.Acts.Ranking;
using Chancery.Reading.Acts.Topics;

namespace Chancery.Reading.Acts;

/// <summary>
/// What an act is about, as short noun phrases in the dispatch's own words: of the phrases near it the one that a learnt model ranks first,
/// and a second one, of other words, that it ranks almost as high.
/// </summary>
internal sealed class IssueReader(Draft draft, Trees trees, SlotReader slots, ActLexicon lexicon)
{
    private const int Opening = 4;
    private const int Onward = 5;
    private const int Back = 2;
    private const int Lead = 2;

    /// <summary>How far below the first a second phrase may stand, in hundredths of a logit; chosen on left-out dispatches.</summary>
    public const int Close = 110;

    private readonly TopicPhrases _phrases = new(draft, trees, lexicon);
    private readonly SpokenTurns _turns = new(draft);
    private readonly TopicFeatures _features = new(draft, trees, slots, lexicon);
    private readonly WeightSum _sum = new(lexicon.TopicWeights);

    public ActCandidate Complete(ActCandidate act)
    {
        var phrases = Near(act);
        if (phrases.Count == 0)
        {
            return act;
        }

        var scores = new int[phrases.Count];
        for (var i = 0; i < scores.Length; i++)
        {
            _sum.Clear();
            _features.Tell(act, phrases[i], _sum);
            scores[i] = _sum.Total;
        }

        var told = Told(act, phrases, scores);
        return told.IsEmpty ? act : act with { Issues = told, IssueConfidence = lexicon.TopicConfidence.Of(PlaceOf(act, phrases, scores), ShareOf(phrases, scores)) };
    }

    /// <summary>Where the likeliest phrase stands from the act.</summary>
    public string PlaceOf(ActCandidate act, IReadOnlyList<TopicPhrase> phrases, ReadOnlySpan<int> scores) =>
        TopicConfidence.Place(IsEncounter(act), draft.Text.SentenceOf(phrases[FirstOf(scores)].Head) - draft.Text.SentenceOf(act.Trigger));

    /// <summary>The share that the likeliest phrase has of all, together with those that share a word with it.</summary>
    public static int ShareOf(IReadOnlyList<TopicPhrase> phrases, ReadOnlySpan<int> scores)
    {
        var first = phrases[FirstOf(scores)];
        var (own, total) = (LogSum.Least, LogSum.Least);
        for (var i = 0; i < scores.Length; i++)
        {
            total = LogSum.Add(total, scores[i]);
            own = phrases[i].Head == first.Head || SharesWord(first.Names, phrases[i].Names) ? LogSum.Add(own, scores[i]) : own;
        }

        return LogSum.ShareOf(own, total);
    }

    /// <summary>The phrases that are told, given scores: none where the likeliest stands beside the act.</summary>
    public ImmutableArray<string> Told(ActCandidate act, IReadOnlyList<TopicPhrase> phrases, ReadOnlySpan<int> scores)
    {
        var (first, second) = Choose(act, phrases, scores);
        return _features.IsBeside(act, phrases[first]) ? []
            : second < 0 || _features.IsBeside(act, phrases[second]) ? phrases[first].Names
            : phrases[first].Names.AddRange(phrases[second].Names);
    }

    /// <summary>The phrases that may name it: of its sentence and the two before; for the encounter that opens a dispatch of the sentences after it; of the lead; all in the same turn of a transcript.</summary>
    public List<TopicPhrase> Near(ActCandidate act)
    {
        var at = draft.Text.SentenceOf(act.Trigger);
        var end = IsEncounter(act) && at < Opening ? at + Onward : at + 1;
        var first = Math.Max(0, at - Back);
        var actors = act.By.Union(act.To);
        var phrases = _phrases.In(first, Math.Min(end, draft.Text.Sentences.Length), actors);
        if (first > 0)
        {
            phrases.AddRange(_phrases.In(0, Math.Min(first, Lead), actors));
        }

        var turn = _turns.At(trees.Text[act.Trigger].Start);
        return [.. phrases.Where((p, i) => _turns.At(trees.Text[p.Head].Start) == turn && !IsThin(p, i + 1 < phrases.Count && phrases[i + 1].Head == p.Head && phrases[i + 1].Form == TopicForm.Long))];
    }

    /// <summary>What is plain about a phrase, for training.</summary>
    public void Tell(ActCandidate act, TopicPhrase phrase, FeatureSink sink) => _features.Tell(act, phrase, sink);

    /// <summary>
    /// The phrase with the highest score, and the next one that shares no word with it and comes close; -1 where none does. An encounter has
    /// many topics; any other act has those of its own sentence.
    /// </summary>
    private (int First, int Second) Choose(ActCandidate act, IReadOnlyList<TopicPhrase> phrases, ReadOnlySpan<int> scores)
    {
        var first = FirstOf(scores);
        var second = -1;
        var sentence = draft.Text.SentenceOf(act.Trigger);
        for (var i = 0; i < scores.Length; i++)
        {
            if ((IsEncounter(act) || draft.Text.SentenceOf(phrases[i].Head) == sentence) && scores[i] > scores[first] - Close && (second < 0 || scores[i] > scores[second]) && !SharesWord(phrases[first].Names, phrases[i].Names))
            {
                second = i;
            }
        }

        return (first, second);
    }

    private static int FirstOf(ReadOnlySpan<int> scores)
    {
        var first = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            first = scores[i] > scores[first] ? i : first;
        }

        return first;
    }

    // A bare noun where a longer phrase says more, or that says nothing by itself ('person', 'side').
    private bool IsThin(TopicPhrase phrase, bool hasLonger)
    {
        if (phrase.Form != TopicForm.Short || phrase.Names[0].Contains(' ', StringComparison.Ordinal) || trees.Text[phrase.Head].Upos != UniversalTag.Noun)
        {
            return false;
        }

        var lemma = trees.Lemma(phrase.Head);
        return lexicon.Is("no-issue", lemma) || lexicon.TopicNouns.Of(lemma) == "never" || hasLonger;
    }

    private static bool IsEncounter(ActCandidate act) => act.Kind is ActKind.Meet or ActKind.Call or ActKind.Consult or ActKind.Visit;

    private static bool SharesWord(ImmutableArray<string> a, ImmutableArray<string> b)
    {
        foreach (var one in a)
        {
            foreach (var range in one.AsSpan().Split(' '))
            {
                if (Holds(b, one.AsSpan(range)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool Holds(ImmutableArray<string> names, ReadOnlySpan<char> word)
    {
        foreach (var name in names)
        {
            foreach (var range in name.AsSpan().Split(' '))
            {
                if (word.Length > 3 && name.AsSpan(range).Equals(word, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
