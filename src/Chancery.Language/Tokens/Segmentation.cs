namespace Chancery.Language.Tokens;

/// <summary>A text's words and where its sentences end; a buffer that is filled again for each text.</summary>
internal sealed class Segmentation
{
    private Word[] _words = new Word[256];
    private int[] _ends = new int[32];

    public int WordCount { get; private set; }

    public int SentenceCount { get; private set; }

    public ReadOnlySpan<Word> Words => _words.AsSpan(0, WordCount);

    /// <summary>For each sentence the index of the word after its last.</summary>
    public ReadOnlySpan<int> SentenceEnds => _ends.AsSpan(0, SentenceCount);

    public void Clear() => (WordCount, SentenceCount) = (0, 0);

    public void Add(Word word)
    {
        if (WordCount == _words.Length)
        {
            Array.Resize(ref _words, WordCount * 2);
        }

        _words[WordCount++] = word;
    }

    public void EndSentence(int end)
    {
        if (SentenceCount == _ends.Length)
        {
            Array.Resize(ref _ends, SentenceCount * 2);
        }

        _ends[SentenceCount++] = end;
    }
}
