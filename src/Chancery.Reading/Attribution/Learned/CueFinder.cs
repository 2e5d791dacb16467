namespace Chancery.Reading.Attribution.Learned;

/// <summary>Finds cues: scores each token as a head, then grows the cue to both sides.</summary>
internal sealed class CueFinder(SpeechModel model, SpeechView view, int[] lexicon)
{
    private const int MaxTaken = 7;
    private readonly CueFeatures _features = new(view, lexicon);
    private readonly FeatureBag _bag = new();

    /// <summary>The score of <paramref name="token"/> as the head of a cue; <see cref="int.MinValue"/> where it cannot be one.</summary>
    public int Score(int token)
    {
        if (!_features.IsCandidate(token))
        {
            return int.MinValue;
        }

        _features.Head(token, _bag);
        return model[Decision.Cue].Score(_bag);
    }

    /// <summary>The cue around <paramref name="head"/>.</summary>
    public CueSpan Grow(int head, int score)
    {
        var sentence = view.Text.Sentences[view.Sentence[head]];
        var first = head;
        while (first > sentence.First && head - first < MaxTaken && Takes(Decision.CueLeft, head, first - 1, head - first))
        {
            first--;
        }

        var end = head + 1;
        while (end < sentence.End && end - head <= MaxTaken && Takes(Decision.CueRight, head, end, end - head - 1))
        {
            end++;
        }

        return new CueSpan(first, end, head, score);
    }

    private bool Takes(Decision side, int head, int next, int taken)
    {
        _features.Extend(head, next, taken, _bag);
        return model[side].Score(_bag) > 0;
    }
}
