using Chancery.Language.Models;

namespace Chancery.Language.Tagging;

/// <summary>What the linear tagger sees of a word and its surroundings.</summary>
internal static class TagFeatures
{
    public const int Count = 28;

    public static void Fill(Span<uint> f, ReadOnlySpan<WordAtoms> words, ReadOnlySpan<byte> tags, int at)
    {
        var w = words[at];
        WordAtoms p = At(words, at - 1), n = At(words, at + 1), pp = At(words, at - 2), nn = At(words, at + 2);
        uint t1 = at > 0 ? tags[at - 1] : 255u, t2 = at > 1 ? tags[at - 2] : 255u;
        f[0] = FeatureHash.Feature(1, w.Form);
        f[1] = FeatureHash.Feature(2, w.Form, w.Shape);
        f[2] = FeatureHash.Feature(3, w.Shape);
        f[3] = FeatureHash.Feature(4, w.Prefix1);
        f[4] = FeatureHash.Feature(5, w.Prefix3);
        f[5] = FeatureHash.Feature(6, w.Suffix1);
        f[6] = FeatureHash.Feature(7, w.Suffix2);
        f[7] = FeatureHash.Feature(8, w.Suffix3);
        f[8] = FeatureHash.Feature(9, w.Suffix4);
        f[9] = FeatureHash.Feature(10, t1);
        f[10] = FeatureHash.Feature(11, t1, t2);
        f[11] = FeatureHash.Feature(12, t1, w.Form);
        f[12] = FeatureHash.Feature(13, t1, t2, w.Form);
        f[13] = FeatureHash.Feature(14, p.Form);
        f[14] = FeatureHash.Feature(15, n.Form);
        f[15] = FeatureHash.Feature(16, p.Form, w.Form);
        f[16] = FeatureHash.Feature(17, w.Form, n.Form);
        f[17] = FeatureHash.Feature(18, p.Form, n.Form);
        f[18] = FeatureHash.Feature(19, pp.Form);
        f[19] = FeatureHash.Feature(20, nn.Form);
        f[20] = FeatureHash.Feature(21, n.Suffix3, w.Suffix3);
        f[21] = FeatureHash.Feature(22, p.Suffix3, w.Suffix3);
        f[22] = FeatureHash.Feature(23, w.Shape, p.Shape, n.Shape);
        f[23] = FeatureHash.Feature(24, w.Suffix3, w.Shape);
        f[24] = FeatureHash.Feature(25, t1, n.Form);
        f[25] = FeatureHash.Feature(26, t1, w.Suffix3, w.Shape);
        f[26] = FeatureHash.Feature(27, n.Form, nn.Form);
        f[27] = FeatureHash.Feature(28, t1, w.Suffix2, n.Suffix2);
    }

    private static WordAtoms At(ReadOnlySpan<WordAtoms> words, int at) =>
        (uint)at < (uint)words.Length ? words[at] : WordAtoms.Outside;
}
