using Chancery.Language.Models;
using Chancery.Language.Tagging;

namespace Chancery.Language.Parsing;

/// <summary>What the linear labeller sees of a word's arc in a finished tree.</summary>
internal static class LabelFeatures
{
    public const int Count = 26;

    public static void Fill(Span<uint> f, ParseState tree, int word, ReadOnlySpan<WordAtoms> words, ReadOnlySpan<byte> tags)
    {
        var head = tree.Head(word);
        uint dw = Form(words, word), dt = Tag(tags, word), hw = Form(words, head), ht = Tag(tags, head);
        int l = tree.LeftChild(word), r = tree.RightChild(word), l2 = tree.SecondLeftChild(word);
        uint lw = Form(words, l), lt = Tag(tags, l), rt = Tag(tags, r), rw = Form(words, r), l2w = Form(words, l2);
        uint side = word < head ? 1u : 0u, distance = (uint)Math.Min(Math.Abs(head - word), 7) * 2 + side;
        uint v = (uint)tree.Valence(word), hv = (uint)tree.Valence(head);
        var first = (uint)(side == 1 ? tree.LeftChild(head) == word ? 1 : 0 : tree.RightChild(head) == word ? 1 : 0) * 2 + side;
        uint pt = Tag(tags, word - 1), nt = Tag(tags, word + 1), gt = Tag(tags, (uint)head < (uint)words.Length ? tree.Head(head) : -1);
        var n = 0;
        void Add2(Span<uint> f, uint a, uint b) => f[n] = FeatureHash.Feature((uint)++n, a, b);
        void Add3(Span<uint> f, uint a, uint b, uint c) => f[n] = FeatureHash.Feature((uint)++n, a, b, c);
        var arc = FeatureHash.Add(dt * 256 + ht, side);
        Add2(f, dw, dt); Add2(f, hw, side); Add2(f, dt, ht); Add2(f, arc, distance);
        Add3(f, dw, hw, side); Add3(f, dw, ht, side); Add3(f, dt, hw, side); Add3(f, arc, pt, nt);
        Add3(f, arc, lt, rt); Add3(f, arc, lw, l2w); Add3(f, dw, lw, side); Add3(f, hw, lw, dt);
        Add3(f, arc, v, hv); Add3(f, arc, first, hv); Add3(f, dt, lw, rt); Add3(f, arc, rw, rt);
        Add3(f, arc, gt, first); Add3(f, arc, Tag(tags, tree.RightChild(head)), Tag(tags, tree.LeftChild(head)));
        Add3(f, hw, dt, first); Add3(f, words[word].Suffix3, arc, distance); Add3(f, arc, Form(words, tree.LeftChild(head)), first);
        Add3(f, dw, Form(words, word + 1), side); Add3(f, dw, Form(words, word - 1), side); Add3(f, arc, Tag(tags, tree.SecondRightChild(head)), Tag(tags, tree.SecondLeftChild(head)));
        Add3(f, hw, first, hv); Add3(f, lt, arc, hw);
    }

    private static uint Tag(ReadOnlySpan<byte> tags, int at) => (uint)at < (uint)tags.Length ? tags[at] : at < 0 ? 254u : 253u;

    private static uint Form(ReadOnlySpan<WordAtoms> words, int at) => (uint)at < (uint)words.Length ? words[at].Form : at < 0 ? 5u : 6u;
}
