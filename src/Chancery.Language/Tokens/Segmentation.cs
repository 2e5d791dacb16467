namespace Chancery.Language.Tokens;

/// <summary>A text's words and where its sentences end; a buffer that is filled again for each text.</summary>
internal sealed class Segmentation
{
    private const int LongestKept = 1 << 20;

    private Word[] _words = new Word[256];
    private int[] _ends = new int[32];
    private uint[] _forms = new uint[256];
    private uint[] _shapes = new uint[256];

    public int WordCount { get; private set; }

    public int SentenceCount { get; private set; }

    public ReadOnlySpan<Word> Words => _words.AsSpan(0, WordCount);

    /// <summary>For each sentence the index of the word after its last.</summary>
    public ReadOnlySpan<int> SentenceEnds => _ends.AsSpan(0, SentenceCount);

    /// <summary>Hashes of the words' forms, after <see cref="HashWords"/>.</summary>
    public ReadOnlySpan<uint> Forms => _forms.AsSpan(0, WordCount);

    /// <summary>Hashes of the words' shapes, after <see cref="HashWords"/>.</summary>
    public ReadOnlySpan<uint> Shapes => _shapes.AsSpan(0, WordCount);

    public void HashWords(TextView text)
    {
        if (_forms.Length < WordCount)
        {
            (_forms, _shapes) = (new uint[_words.Length], new uint[_words.Length]);
        }

        for (var i = 0; i < WordCount; i++)
        {
            var word = _words[i];
            _forms[i] = BoundaryFeatures.Hash(text, word.Start, Math.Min(word.End, word.Start + 24));
            _shapes[i] = SentenceFeatures.Shape(text, word);
        }
    }

    /// <summary>How often a classifier was asked, for tests of cost against length.</summary>
    public long Decisions { get; set; }

    /// <summary>Empties the buffers; those of an unusually long text are given back.</summary>
    public void Clear()
    {
        (WordCount, SentenceCount, Decisions) = (0, 0, 0);
        if (_words.Length > LongestKept)
        {
            (_words, _ends, _forms, _shapes) = (new Word[256], new int[32], new uint[256], new uint[256]);
        }
    }

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
