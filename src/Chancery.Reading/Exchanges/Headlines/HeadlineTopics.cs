using System.Buffers;
using Chancery.Dispatches;
using Chancery.Language;
using Chancery.Reading.Acts;
using Chancery.Reading.Acts.Ranking;
using Chancery.Reading.Acts.Topics;

namespace Chancery.Reading.Exchanges.Headlines;

/// <summary>What a dispatch is about: of all its noun phrases up to five that share no word, one from each question before a second from any.</summary>
internal sealed class HeadlineTopics
{
    private const int MostTopics = 5;
    private const int MostSentences = 120;
    private static readonly SearchValues<char> Marks = SearchValues.Create("“”\"(),;:…@<>/");

    /// <summary>How far below the best a topic may stand, in hundredths of a logit; chosen on left-out dispatches.</summary>
    public const int Reach = 300;

    /// <summary>What a second topic of one turn or sentence loses; chosen on left-out dispatches.</summary>
    public const int Repeated = 25;

    private readonly Draft _draft;
    private readonly ActLexicon _acts;
    private readonly HeadlineFeatures _features;
    private readonly WeightSum _sum;

    public HeadlineTopics(Draft draft, ActLexicon acts, HeadlineLexicon lexicon)
    {
        (_draft, _acts, _features, _sum) = (draft, acts, new HeadlineFeatures(draft, acts), new WeightSum(lexicon.Weights));
    }

    /// <summary>The topics in the order of the text; none where nothing is named.</summary>
    public List<string> Of()
    {
        var phrases = Phrases();
        var scores = new int[phrases.Count];
        for (var i = 0; i < scores.Length; i++)
        {
            _sum.Clear();
            _features.Tell(phrases[i], _sum);
            scores[i] = _sum.Total;
        }

        return [.. Choose(phrases, scores).Order().Select(i => phrases[i].Words)];
    }

    /// <summary>Every phrase that may be one.</summary>
    public List<HeadlinePhrase> Phrases()
    {
        var found = new List<HeadlinePhrase>();
        var topics = new TopicPhrases(_draft, _draft.Trees, _acts);
        var turns = Turns();
        for (var sentence = 0; sentence < Math.Min(MostSentences, turns.Length); sentence++)
        {
            foreach (var phrase in topics.In(sentence, sentence + 1, Parties.None))
            {
                if (phrase.Form is TopicForm.Short or TopicForm.Long or TopicForm.Whole && IsTopic(phrase))
                {
                    found.Add(new HeadlinePhrase(phrase, sentence, turns[sentence]));
                }
            }
        }

        return found;
    }

    private bool IsTopic(TopicPhrase phrase) =>
        char.IsLetterOrDigit(phrase.Names[0][0]) && phrase.Names[0].AsSpan().IndexOfAny(Marks) < 0 && !IsAuthor(phrase.Head)
        && _draft.Text[_draft.Trees.Extent(phrase.Head).First].Upos is not (UniversalTag.Cconj or UniversalTag.Sconj);

    // 'Office of the Spokesperson' above a release, 'the Foreign Ministry' in its own words.
    private bool IsAuthor(int head) =>
        _draft.Actors.At(head) is { Kind: MentionKind.Body or MentionKind.Office } mention && _draft.Actors.Issuer is { } issuer && mention.Referent.Parties.SetEquals(issuer.Parties);

    /// <summary>What is plain about a phrase, for training.</summary>
    public void Tell(in HeadlinePhrase phrase, FeatureSink sink) => _features.Tell(phrase, sink);

    /// <summary>The indices of the chosen phrases, best first.</summary>
    public static List<int> Choose(List<HeadlinePhrase> phrases, int[] scores)
    {
        var chosen = new List<int>();
        while (chosen.Count < MostTopics)
        {
            var (best, most) = (-1, int.MinValue);
            for (var i = 0; i < scores.Length; i++)
            {
                var score = scores[i] - (Repeated * Sharing(phrases, chosen, i));
                if (score > most && !chosen.Exists(c => SharesWord(phrases[c].Words, phrases[i].Words)))
                {
                    (best, most) = (i, score);
                }
            }

            if (best < 0 || (chosen.Count > 0 && most < scores[chosen[0]] - Reach))
            {
                break;
            }

            chosen.Add(best);
        }

        return chosen;
    }

    // How many of the chosen stand in the same turn, or outside of turns in the same sentence.
    private static int Sharing(List<HeadlinePhrase> phrases, List<int> chosen, int at)
    {
        var sharing = 0;
        foreach (var one in chosen)
        {
            var (a, b) = (phrases[one], phrases[at]);
            sharing += a.Turn.Number == b.Turn.Number && (a.Turn.Number >= 0 || a.Sentence == b.Sentence) ? 1 : 0;
        }

        return sharing;
    }

    // The turn of each sentence.
    private HeadlineTurn[] Turns()
    {
        var turns = new HeadlineTurn[_draft.Text.Sentences.Length];
        Array.Fill(turns, HeadlineTurn.None);
        var number = 0;
        foreach (var told in _draft.Statements)
        {
            if (!Claimants.IsTurn(told))
            {
                continue;
            }

            var into = 0;
            foreach (var span in told.Statement.Content)
            {
                for (var at = First(span.Start); at < turns.Length && Start(at) < span.End; at++)
                {
                    turns[at] = new HeadlineTurn(number, into++, told.Statement.Speaker.Parties.IsEmpty);
                }
            }

            number++;
        }

        return turns;
    }

    private int Start(int sentence) => _draft.Text[_draft.Text.Sentences[sentence].First].Start;

    // The first sentence that ends after a position.
    private int First(int position)
    {
        int low = 0, high = _draft.Text.Sentences.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _draft.Text[_draft.Text.Sentences[middle].End - 1].End <= position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static bool SharesWord(string one, string other)
    {
        if (one.Equals(other, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        foreach (var a in one.AsSpan().Split(' '))
        {
            foreach (var b in other.AsSpan().Split(' '))
            {
                if (IsSame(one.AsSpan(a), other.AsSpan(b)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // Short words that are no names and a plural's ending aside.
    private static bool IsSame(ReadOnlySpan<char> one, ReadOnlySpan<char> other) =>
        (one.Length > 3 || (one.Length > 0 && char.IsUpper(one[0]))) && one.TrimEnd("s’'").Equals(other.TrimEnd("s’'"), StringComparison.OrdinalIgnoreCase);
}
