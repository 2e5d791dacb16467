using Chancery.Language.Models;

namespace Chancery.Language.Tokens;

/// <summary>Text to words and sentences in Universal Dependencies' conventions; every character is in a word or in white space.</summary>
internal sealed class Segmenter(LinearModel boundaries, LinearModel sentences, FusedWords fused)
{
    /// <summary>A sentence is closed after so many words even where nothing ends it, which bounds the memory of all later steps.</summary>
    public const int LongestSentence = 400;

    public void Segment(TextView text, Segmentation into)
    {
        into.Clear();
        FindWords(text, into);
        FindSentences(text, into);
    }

    private void FindWords(TextView text, Segmentation into)
    {
        int at = 0, gapStart = 0, blockEnd = 0, widest = 0;
        while (true)
        {
            while (at < text.Length && text.Kind(at) == CharKind.Space)
            {
                at++;
            }

            if (at >= text.Length)
            {
                return;
            }

            var gap = gapStart == 0 ? Gap.Break : LineEnds.Classify(text, gapStart, at, widest);
            while (at >= blockEnd)
            {
                (widest, blockEnd) = LineEnds.Block(text.Text, blockEnd);
            }

            var chunk = Chunk.At(text, at);
            SplitChunk(text, chunk, gap, into);
            at = gapStart = chunk.End;
        }
    }

    private void SplitChunk(TextView text, in Chunk chunk, Gap gap, Segmentation into)
    {
        Span<uint> features = stackalloc uint[BoundaryFeatures.Count];
        Span<int> scores = stackalloc int[3];
        var last = chunk.Start;
        var clitic = false;
        for (var at = chunk.Start + 1; at < chunk.End; at++)
        {
            if (!BoundaryFeatures.MayBreak(text, at))
            {
                continue;
            }

            BoundaryFeatures.Fill(features, text, chunk, at, last);
            var decision = (Boundary)boundaries.Best(features, scores);
            if (decision != Boundary.None)
            {
                AddWord(text, new Word(last, at, last == chunk.Start ? gap : Gap.None, clitic), into);
                last = at;
                clitic = decision == Boundary.Clitic;
            }
        }

        AddWord(text, new Word(last, chunk.End, last == chunk.Start ? gap : Gap.None, clitic), into);
    }

    private void AddWord(TextView text, Word word, Segmentation into)
    {
        var split = fused.SplitOf(text, word.Start, word.End);
        if (split == 0)
        {
            into.Add(word);
            return;
        }

        into.Add(word with { End = word.Start + split });
        into.Add(new Word(word.Start + split, word.End, Gap.None, true));
    }

    private void FindSentences(TextView text, Segmentation into)
    {
        Span<uint> features = stackalloc uint[SentenceFeatures.Count];
        Span<int> scores = stackalloc int[2];
        var words = into.Words;
        var state = SentenceState.At(0);
        for (var at = 1; at < words.Length; at++)
        {
            state.Read(text, words, at - 1);
            if (Ends(text, words, at, state, features, scores))
            {
                into.EndSentence(at);
                state = SentenceState.At(at);
            }
        }

        if (words.Length > 0)
        {
            into.EndSentence(words.Length);
        }
    }

    private bool Ends(TextView text, ReadOnlySpan<Word> words, int at, in SentenceState state, Span<uint> features, Span<int> scores)
    {
        if (words[at].Gap == Gap.Break)
        {
            return true;
        }

        if (words[at].Clitic)
        {
            return false;
        }

        SentenceFeatures.Fill(features, text, words, at, state);
        return sentences.Best(features, scores) == 1 || at - state.First >= LongestSentence;
    }
}
