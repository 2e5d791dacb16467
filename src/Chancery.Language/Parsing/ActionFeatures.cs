using Chancery.Language.Models;
using Chancery.Language.Tagging;

namespace Chancery.Language.Parsing;

/// <summary>What the linear parser sees of a configuration.</summary>
internal static class ActionFeatures
{
    public const int Count = 52;

    public static void Fill(Span<uint> f, ParseState state, ReadOnlySpan<WordAtoms> words, ReadOnlySpan<byte> tags)
    {
        int s0 = state.Stack(0), s1 = state.Stack(1), s2 = state.Stack(2), b0 = state.Buffer(0), b1 = state.Buffer(1), b2 = state.Buffer(2);
        uint s0t = Tag(tags, s0), s1t = Tag(tags, s1), s2t = Tag(tags, s2), b0t = Tag(tags, b0), b1t = Tag(tags, b1), b2t = Tag(tags, b2);
        uint s0w = Form(words, s0), s1w = Form(words, s1), b0w = Form(words, b0), b1w = Form(words, b1);
        uint s0l = Tag(tags, state.LeftChild(s0)), s0r = Tag(tags, state.RightChild(s0)), s1l = Tag(tags, state.LeftChild(s1)), s1r = Tag(tags, state.RightChild(s1));
        uint b0l = Tag(tags, state.LeftChild(b0)), b0l2 = Tag(tags, state.SecondLeftChild(b0)), s0l2 = Tag(tags, state.SecondLeftChild(s0)), s0r2 = Tag(tags, state.SecondRightChild(s0)), s1r2 = Tag(tags, state.SecondRightChild(s1));
        uint near = s0 < 0 ? 0u : (uint)Math.Min(b0 - s0, 10), far = s1 < 0 ? 0u : (uint)Math.Min(s0 - s1, 10);
        uint v0 = (uint)state.Valence(s0), v1 = (uint)state.Valence(s1), vb = (uint)state.Valence(b0);
        uint t00 = s0t * 256 + b0t, t10 = s1t * 256 + s0t;
        var n = 0;
        void Add(Span<uint> f, uint a) => f[n] = FeatureHash.Feature((uint)++n, a);
        void Add2(Span<uint> f, uint a, uint b) => f[n] = FeatureHash.Feature((uint)++n, a, b);
        void Add3(Span<uint> f, uint a, uint b, uint c) => f[n] = FeatureHash.Feature((uint)++n, a, b, c);
        Add2(f, s0w, s0t); Add(f, s0w); Add(f, s0t);
        Add2(f, b0w, b0t); Add(f, b0w); Add(f, b0t);
        Add2(f, s1w, s1t); Add(f, s1w); Add(f, s1t);
        Add2(f, b1w, b1t); Add(f, b1t); Add2(f, s2t, t10);
        Add3(f, s0w, s0t, FeatureHash.Add(b0w, b0t)); Add3(f, s0w, s0t, b0t); Add3(f, s0t, b0w, b0t); Add2(f, s0w, b0w); Add(f, t00);
        Add3(f, s1w, s1t, FeatureHash.Add(s0w, s0t)); Add3(f, s1w, s1t, s0t); Add3(f, s1t, s0w, s0t); Add2(f, s1w, s0w); Add(f, t10);
        Add3(f, s1t, t00, b1t); Add2(f, t00, b1t); Add2(f, t10, b0t); Add3(f, t00, b1t, b2t); Add3(f, s2t, s1t, t00);
        Add3(f, s1w, s0t, b0t); Add3(f, s1t, s0w, b0t); Add3(f, s1t, s0t, b0w);
        Add3(f, s0w, v0, s0t); Add2(f, s0t, v0); Add3(f, b0w, vb, b0t); Add2(f, b0t, vb); Add2(f, s1t, v1); Add3(f, s1w, v1, s0t);
        Add3(f, s0t, near, b0t); Add3(f, s0w, near, b0w); Add3(f, s1t, far, s0t); Add3(f, s1w, far, s0w);
        Add3(f, t00, s0l, s0r); Add3(f, t10, s1l, s1r); Add3(f, t10, s0l, s0r); Add3(f, t00, b0l, b0l2);
        Add3(f, s0t, s0l, s0l2); Add3(f, s0t, s0r, s0r2); Add3(f, t10, s1r, s1r2); Add3(f, t00, s1t, s0r);
        Add3(f, s0w, s0r, b0t); Add3(f, s1w, s1r, s0t); Add3(f, s0w, b0t, b1t); Add3(f, Form(words, state.LeftChild(s0)), t10, s1w);
    }

    private static uint Tag(ReadOnlySpan<byte> tags, int at) => (uint)at < (uint)tags.Length ? tags[at] : at < 0 ? 254u : 253u;

    private static uint Form(ReadOnlySpan<WordAtoms> words, int at) => (uint)at < (uint)words.Length ? words[at].Form : at < 0 ? 5u : 6u;
}
