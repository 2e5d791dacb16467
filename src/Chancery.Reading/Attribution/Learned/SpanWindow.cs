namespace Chancery.Reading.Attribution.Learned;

/// <summary>The tokens among which a content or source is looked for: the cue's sentence, and whole quotations that touch it or stand beside it.</summary>
internal readonly record struct SpanWindow(int First, int End)
{
    private const int MaxBeyond = 160;
    private const int MaxSentence = 120;
    private const int MaxMarks = 3;

    public static SpanWindow OfContent(SpeechView view, CueSpan cue)
    {
        var sentence = OfSource(view, cue);
        var first = Backwards(view, sentence.First);
        var end = Forwards(view, sentence.End);
        return new SpanWindow(Math.Max(first, sentence.First - MaxBeyond), Math.Min(end, sentence.End + MaxBeyond));
    }

    /// <summary>The cue's sentence; of a very long one what stands near the cue.</summary>
    public static SpanWindow OfSource(SpeechView view, CueSpan cue)
    {
        var sentence = view.Text.Sentences[view.Sentence[cue.Head]];
        return new SpanWindow(Math.Max(sentence.First, cue.First - MaxSentence), Math.Min(sentence.End, cue.End + MaxSentence));
    }

    /// <summary>The quotation that the sentence begins in, or that ends just before it.</summary>
    private static int Backwards(SpeechView view, int first)
    {
        var at = first;
        while (view.Quotation[first] < 0 && at > 0 && first - at < MaxMarks && view.Quotation[at - 1] < 0 && view.IsPunctuation(at - 1))
        {
            at--;
        }

        var quotation = at > 0 ? view.Quotation[at - 1] : -1;
        at = quotation < 0 ? first : at;
        while (quotation >= 0 && at > 0 && first - at < MaxBeyond && view.Quotation[at - 1] == quotation)
        {
            at--;
        }

        return at;
    }

    private static int Forwards(SpeechView view, int end)
    {
        var quotation = view.Quotation[end - 1] >= 0 ? view.Quotation[end - 1] : end < view.Count ? view.Quotation[end] : -1;
        if (quotation < 0 || (end < view.Count && view.Quotation[end] != quotation))
        {
            quotation = end < view.Count ? view.Quotation[end] : -1;
        }

        var at = end;
        while (quotation >= 0 && at < view.Count && at - end < MaxBeyond && view.Quotation[at] == quotation)
        {
            at++;
        }

        return at;
    }
}
