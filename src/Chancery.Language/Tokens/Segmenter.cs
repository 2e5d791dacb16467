using Chancery.Language.Models;

namespace Chancery.Language.Tokens;

/// <summary>Text to words and sentences in Universal Dependencies' conventions; every character is in a word or in white space.</summary>
internal sealed class Segmenter(LinearModel boundaries, LinearModel sentences, FusedWords fused)
{
    /// <summary>A sentence is closed after so many words even where nothing ends it, which bounds the memory of all later steps.</summary>
    public const int LongestSentence = 400;

    /// <summary>By how much a sentence's end must win where no mark stands; measured on the development treebanks.</summary>
    private const int UnmarkedMargin = 200;

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

            into.Decisions++;
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
        into.HashWords(text);
        var words = into.Words;
        var state = SentenceState.At(0);
        for (var at = 1; at < words.Length; at++)
        {
            state.Read(text, words, at - 1);
            if (Ends(text, into, at, state))
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

    private bool Ends(TextView text, Segmentation words, int at, in SentenceState state)
    {
        if (words.Words[at].Gap == Gap.Break || at - state.First >= LongestSentence)
        {
            return true;
        }

        if (!SentenceFeatures.MayEnd(text, words.Words, at))
        {
            return false;
        }

        Span<uint> features = stackalloc uint[SentenceFeatures.Count];
        Span<int> scores = stackalloc int[2];
        words.Decisions++;
        SentenceFeatures.Fill(features, words, at, state);
        sentences.Score(features, scores);
        return scores[1] - scores[0] > (SentenceFeatures.IsWithinText(text, words.Words, at) ? UnmarkedMargin : 0);
    }
}
