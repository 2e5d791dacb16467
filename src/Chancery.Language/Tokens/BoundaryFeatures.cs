using Chancery.Language.Models;

namespace Chancery.Language.Tokens;

/// <summary>Whether a word ends inside a chunk (a run without white space): where to ask, and what the classifier sees there.</summary>
internal static class BoundaryFeatures
{
    public const int Count = 21;

    /// <summary>How far runs and chunks are read; beyond it they count as equal, so that cost stays linear.</summary>
    private const int Reach = 24;

    /// <summary>Whether the position before <paramref name="at"/> may be a boundary; letters inside a run never are.</summary>
    public static bool MayBreak(TextView text, int at)
    {
        CharKind left = text.Kind(at - 1), right = text.Kind(at);
        if (CharKinds.IsLetter(left) && CharKinds.IsLetter(right))
        {
            return text.Char(at) == 'n' && text.Char(at + 1) == '\'' && text.Char(at + 2) == 't' && !CharKinds.IsWordChar(text.Kind(at + 3));
        }

        return (left != CharKind.Digit || right != CharKind.Digit)
            && !(char.IsHighSurrogate(text.Text[at - 1]) && char.IsLowSurrogate(text.Text[at]));
    }

    /// <summary>The features of the position before <paramref name="at"/> in the chunk [start, end), whose last boundary is <paramref name="last"/>.</summary>
    public static void Fill(Span<uint> features, TextView text, in Chunk chunk, int at, int last)
    {
        FillWindow(features, text, at);
        FillRuns(features[11..], text, chunk, at, last);
    }

    private static void FillWindow(Span<uint> f, TextView text, int at)
    {
        uint a = text.Char(at - 3), b = text.Char(at - 2), c = text.Char(at - 1);
        uint d = text.Char(at), e = text.Char(at + 1), g = text.Char(at + 2);
        uint cd = FeatureHash.Add(c, d), near = Shape(text, at - 2, at + 2), far = Shape(text, at - 4, at + 4);
        f[0] = FeatureHash.Feature(1, cd);
        f[1] = FeatureHash.Feature(2, b, cd);
        f[2] = FeatureHash.Feature(3, cd, e);
        f[3] = FeatureHash.Feature(4, b, cd, e);
        f[4] = FeatureHash.Feature(5, a, b, cd);
        f[5] = FeatureHash.Feature(6, cd, e, g);
        f[6] = FeatureHash.Feature(7, FeatureHash.Add(text.Char(at - 4), a), b, cd);
        f[7] = FeatureHash.Feature(8, cd, e, FeatureHash.Add(g, text.Char(at + 3)));
        f[8] = FeatureHash.Feature(9, near);
        f[9] = FeatureHash.Feature(10, far);
        f[10] = FeatureHash.Feature(11, near, cd);
    }

    private static void FillRuns(Span<uint> f, TextView text, in Chunk chunk, int at, int last)
    {
        int leftStart = RunStart(text, chunk.Start, at), rightEnd = RunEnd(text, chunk.End, at);
        uint left = Hash(text, leftStart, at), right = Hash(text, at, rightEnd);
        uint c = text.Char(at - 1), d = text.Char(at), kind = (uint)text.Kind(at);
        var tail = (uint)(at == chunk.End - 1 ? 1 : 0);
        var next = Shape(text, chunk.End, chunk.End + 2);
        f[0] = FeatureHash.Feature(12, left, d, (uint)text.Kind(at + 1));
        f[1] = FeatureHash.Feature(13, right, c);
        f[2] = FeatureHash.Feature(14, left, right, FeatureHash.Add(c, d));
        f[3] = FeatureHash.Feature(15, Hash(text, Math.Max(last, at - Reach), at), d, tail);
        f[4] = FeatureHash.Feature(16, chunk.Flags, (uint)text.Kind(at - 1), kind);
        f[5] = FeatureHash.Feature(17, chunk.Hash, (uint)Math.Min(at - chunk.Start, Reach + 1));
        f[6] = FeatureHash.Feature(18, left, d, FeatureHash.Add(next, tail));
        f[7] = FeatureHash.Feature(19, (uint)(at - leftStart), (uint)(rightEnd - at), FeatureHash.Add(c, d));
        f[8] = FeatureHash.Feature(20, (uint)Math.Min(at - last, 8), Shape(text, last - 1, last + 1), FeatureHash.Add(kind, c));
        f[9] = FeatureHash.Feature(21, Hash(text, Math.Max(chunk.Start, at - Reach), at), Hash(text, at, Math.Min(chunk.End, at + 4)));
    }

    private static int RunStart(TextView text, int start, int at)
    {
        var from = at - 1;
        var digits = text.Kind(from) == CharKind.Digit;
        while (from > start && at - from < Reach && InRun(text.Kind(from - 1), digits))
        {
            from--;
        }

        return from;
    }

    private static int RunEnd(TextView text, int end, int at)
    {
        var to = at + 1;
        var digits = text.Kind(at) == CharKind.Digit;
        while (to < end && to - at < Reach && InRun(text.Kind(to), digits))
        {
            to++;
        }

        return to;
    }

    private static bool InRun(CharKind kind, bool digits) => digits ? kind == CharKind.Digit : CharKinds.IsLetter(kind);

    private static uint Shape(TextView text, int from, int to)
    {
        var hash = FeatureHash.Seed;
        for (var i = from; i < to; i++)
        {
            hash = FeatureHash.Add(hash, (uint)text.Kind(i));
        }

        return hash;
    }

    internal static uint Hash(TextView text, int from, int to)
    {
        var hash = FeatureHash.Seed;
        for (var i = from; i < to; i++)
        {
            hash = FeatureHash.Add(hash, text.Kind(i) == CharKind.Digit ? '0' : text.Char(i));
        }

        return hash;
    }
}
