using Chancery.Language.Models;

namespace Chancery.Language.Tokens;

/// <summary>What is remembered of the sentence that is being read: quotation marks, brackets, how it began.</summary>
internal struct SentenceState
{
    private int _capitals;
    private int _small;

    public int First { get; private set; }

    public int Quotes { get; private set; }

    public int Depth { get; private set; }

    /// <summary>The shape of its first word.</summary>
    public uint Opening { get; private set; }

    public readonly bool AllCaps => _capitals > 2 && _small == 0;

    public static SentenceState At(int first) => new() { First = first };

    public void Read(TextView text, ReadOnlySpan<Word> words, int at)
    {
        var word = words[at];
        if (at == First)
        {
            Opening = FeatureHash.Mix(SentenceFeatures.Shape(text, word));
        }

        var kind = text.Kind(word.Start);
        Quotes += kind is CharKind.StraightQuote or CharKind.OpenQuote or CharKind.CloseQuote ? 1 : 0;
        Depth = Math.Max(0, Depth + (kind == CharKind.Open ? 1 : kind == CharKind.Close ? -1 : 0));
        var last = text.Kind(word.End - 1);
        _capitals += last == CharKind.Upper ? 1 : 0;
        _small += last == CharKind.Lower ? 1 : 0;
    }
}
