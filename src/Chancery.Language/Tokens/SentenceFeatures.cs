using Chancery.Language.Models;

namespace Chancery.Language.Tokens;

/// <summary>What the classifier sees between two words when it decides whether a sentence ends there.</summary>
internal static class SentenceFeatures
{
    public const int Count = 20;

    /// <summary>Fills the features of the place before word <paramref name="at"/>.</summary>
    public static void Fill(Span<uint> f, Segmentation text, int at, in SentenceState state)
    {
        uint p1 = Form(text, at - 1), p2 = Form(text, at - 2), p3 = Form(text, at - 3);
        uint n1 = Form(text, at), n2 = Form(text, at + 1);
        uint s1 = Shape(text, at - 1), s2 = Shape(text, at - 2);
        uint t1 = Shape(text, at), t2 = Shape(text, at + 1), t3 = Shape(text, at + 2);
        var gap = (uint)text.Words[at].Gap;
        var quotes = (uint)(state.Quotes & 1) + (uint)(Math.Min(state.Depth, 1) * 2);
        var length = (uint)Math.Min(at - state.First, 30) / 2;
        f[0] = FeatureHash.Feature(1, p1, t1, gap);
        f[1] = FeatureHash.Feature(2, n1, s1, gap);
        f[2] = FeatureHash.Feature(3, p1, n1);
        f[3] = FeatureHash.Feature(4, p2, p1, t1);
        f[4] = FeatureHash.Feature(5, FeatureHash.Add(s2, s1), FeatureHash.Add(t1, t2), gap);
        f[5] = FeatureHash.Feature(6, s1, t1, quotes);
        f[6] = FeatureHash.Feature(7, p1, t1, quotes);
        f[7] = FeatureHash.Feature(8, p1, t1, length);
        f[8] = FeatureHash.Feature(9, FeatureHash.Add(Shape(text, at - 3), s2), s1, FeatureHash.Add(t1, gap));
        f[9] = FeatureHash.Feature(10, FeatureHash.Add(s2, s1), FeatureHash.Add(t1, t2), t3);
        f[10] = FeatureHash.Feature(11, p1, FeatureHash.Add(n1, n2));
        f[11] = FeatureHash.Feature(12, p2, p1);
        f[12] = FeatureHash.Feature(13, p3, p2, FeatureHash.Add(p1, t1));
        f[13] = FeatureHash.Feature(14, gap, s1, t1);
        f[14] = FeatureHash.Feature(15, length, s1, t1);
        f[15] = FeatureHash.Feature(16, n1, p1, FeatureHash.Add(s2, gap));
        f[16] = FeatureHash.Feature(17, state.Opening, s1, t1);
        f[17] = FeatureHash.Feature(18, n1, n2, FeatureHash.Add(s1, p1));
        f[18] = FeatureHash.Feature(19, FeatureHash.Add(quotes, gap), FeatureHash.Add(p1, s2), FeatureHash.Add(t1, t2));
        f[19] = FeatureHash.Feature(20, state.AllCaps ? 1u : 0u, p1, t1);
    }

    /// <summary>Whether a sentence may end before word <paramref name="at"/>: not between a plain word and one in small letters.</summary>
    public static bool MayEnd(TextView text, ReadOnlySpan<Word> words, int at) =>
        words[at].Gap == Gap.Break
        || !words[at].Clitic && (text.Kind(words[at].Start) != CharKind.Lower || !(CharKinds.IsWordChar(text.Kind(words[at - 1].End - 1)) || text.Kind(words[at - 1].End - 1) == CharKind.Comma));

    /// <summary>Whether no mark stands between word <paramref name="at"/> and the one before it.</summary>
    public static bool IsWithinText(TextView text, ReadOnlySpan<Word> words, int at)
    {
        CharKind last = text.Kind(words[at - 1].End - 1), next = text.Kind(words[at].Start);
        return CharKinds.IsWordChar(next) && (CharKinds.IsWordChar(last) || last is CharKind.Comma or CharKind.Currency or CharKind.Hyphen or CharKind.Dash);
    }

    /// <summary>The kinds of a word's first and last characters, and how long it is.</summary>
    internal static uint Shape(TextView text, Word word)
    {
        var length = (uint)Math.Min(word.Length, 3);
        var inner = word.Length > 2 ? (uint)text.Kind(word.Start + 1) : 0;
        return FeatureHash.Add(FeatureHash.Add(length, (uint)text.Kind(word.Start)), (uint)text.Kind(word.End - 1) * 32 + inner);
    }

    private static uint Form(Segmentation words, int at) => (uint)at >= (uint)words.WordCount ? 7u : words.Forms[at];

    private static uint Shape(Segmentation words, int at) => (uint)at >= (uint)words.WordCount ? 3u : words.Shapes[at];
}
