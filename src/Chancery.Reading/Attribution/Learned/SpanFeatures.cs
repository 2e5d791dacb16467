using Chancery.Language;

namespace Chancery.Reading.Attribution.Learned;

/// <summary>What tells where a content or source begins and ends, seen from a cue.</summary>
internal sealed class SpanFeatures(SpeechView view, int[] lexicon)
{
    private const int MaxApart = 12;
    private readonly CuePath _path = new(view);
    private CueSpan _cue;
    private int _clauseFirst;
    private int _clauseEnd;
    private uint _sourceSide;
    private uint _cueLemma;
    private uint _cueTag;
    private int _cueQuotation;
    private Sentence _sentence;

    /// <summary>Looks from <paramref name="cue"/>; for a content its source is known, and the two together are what it stands beside.</summary>
    public void From(CueSpan cue, ScoredSpan source)
    {
        _cue = cue;
        (_clauseFirst, _clauseEnd) = Clause(cue, source);
        _sourceSide = source.IsEmpty ? 0u : source.First >= cue.End ? 1u : 2u;
        _path.From(cue);
        _cueLemma = view.Lemma[cue.Head];
        _cueTag = (uint)view.Text[cue.Head].Upos;
        _cueQuotation = view.Quotation[cue.Head];
        _sentence = view.Text.Sentences[view.Sentence[cue.Head]];
    }

    public void Start(int token, FeatureBag bag)
    {
        bag.Clear();
        Edge(token, token - 1, view.TopAtFirst[token], bag);
        var that = token > 0 && view.Text[token - 1].Upos is UniversalTag.Sconj ? 1u : 0u;
        bag.Add(30, that, Place(token));
        bag.Add(31, token == _clauseEnd ? 1u : 0u, _cueLemma);
        bag.Add(32, GapAfterCue(token), (uint)lexicon[_cue.Head]);
        bag.Add(33, token == _sentence.First ? 1u : 0u, view.Xpos[token]);
    }

    public void End(int last, FeatureBag bag)
    {
        bag.Clear();
        Edge(last, last + 1, view.TopAtEnd[last], bag);
        bag.Add(30, last + 1 < view.Count ? (uint)view.Text[last + 1].Relation : 99u, Place(last));
        bag.Add(31, last + 1 == _clauseFirst ? 1u : 0u, _cueLemma);
        bag.Add(32, GapBeforeCue(last), (uint)lexicon[_cue.Head]);
        bag.Add(33, last + 2 >= _sentence.End && last < _sentence.End ? 1u : 0u, Place(last));
        bag.Add(34, last + 2 < view.Count ? view.Xpos[last + 2] : 0u, last + 1 < view.Count ? view.Lemma[last + 1] : 0u);
    }

    public void Span(int first, int end, FeatureBag bag)
    {
        bag.Clear();
        var exact = Exact(first, end, out var top);
        var path = _path.Of(top);
        var side = first >= _clauseEnd ? 1u : end <= _clauseFirst ? 2u : 3u;
        var length = Bucket(end - first);
        bag.Add(1, side, length);
        bag.Add(2, exact, path);
        bag.Add(3, exact, path, _cueLemma);
        bag.Add(4, exact, (uint)lexicon[_cue.Head], path);
        bag.Add(5, Quotations(first, end), side);
        bag.Add(6, Quotations(first, end), _cueLemma);
        bag.Add(7, Sentences(first, end), Quotations(first, end));
        bag.Add(8, Gap(first, end), side, exact);
        bag.Add(9, (uint)Math.Min(view.Commas[end] - view.Commas[first], 3), exact, side);
        bag.Add(10, Math.Min((uint)(view.Verbs[end] - view.Verbs[first]), 2), _cueLemma, side);
        bag.Add(11, view.Xpos[first], view.Xpos[end - 1]);
        bag.Add(12, first > 0 ? view.Lemma[first - 1] : 0u, end < view.Count ? view.Lemma[end] : 0u, side);
        bag.Add(13, first == _sentence.First ? 1u : 0u, ReachesEnd(end), side);
        bag.Add(14, ReachesEnd(end), exact, path);
        bag.Add(15, Gap(first, end), _cueLemma, side);
        bag.Add(16, side, _cueTag, exact);
        bag.Add(17, view.Lemma[first], exact, path);
        bag.Add(18, top >= 0 ? view.Xpos[top] : 0u, path, exact);
        bag.Add(19, top >= 0 ? view.Lemma[top] : 0u, side);
        bag.Add(20, length, path, exact);
        bag.Add(21, (uint)view.Text[_cue.Head].Relation, side, ReachesEnd(end));
        bag.Add(22, _sourceSide, side, Gap(first, end));
        bag.Add(23, _sourceSide, side, _cueLemma);
        bag.Add(24, _sourceSide, side | ((uint)Math.Abs(view.Paragraph[first] - view.Paragraph[_cue.Head]) << 4), Quotations(first, end));
    }

    /// <summary>Why a further stretch may belong to the content whose first stretch is [<paramref name="first"/>, <paramref name="end"/>).</summary>
    public void More(int first, int end, ScoredSpan main, FeatureBag bag)
    {
        Span(first, end, bag);
        var same = view.Sentence[first] == view.Sentence[main.First] ? 1u : 0u;
        var order = first >= main.End ? 1u : 2u;
        var between = order == 1 ? first - main.End : main.First - end;
        var cueBetween = order == 1 ? _clauseFirst >= main.End && _clauseEnd <= first : _clauseFirst >= end && _clauseEnd <= main.First;
        var kinds = (view.Quotation[first] >= 0 ? 1u : 0u) | (view.Quotation[main.First] >= 0 ? 2u : 0u) | (cueBetween ? 4u : 0u) | (same << 3) | (order << 4);
        var paragraph = (uint)Math.Clamp(view.Paragraph[first] - view.Paragraph[main.First] + 2, 0, 4);
        bag.Add(40, kinds);
        bag.Add(41, kinds, _cueLemma);
        bag.Add(42, kinds, paragraph, Bucket(between));
        bag.Add(43, kinds, Quotations(first, end), Quotations(main.First, main.End));
        bag.Add(44, kinds, Exact(first, end, out _));
        bag.Add(45, kinds, ReachesEnd(end), first == view.Text.Sentences[view.Sentence[first]].First ? 1u : 0u);
        bag.Add(46, kinds, view.Lemma[Math.Min(main.End, view.Count - 1)]);
    }

    /// <summary>Why there may be no source.</summary>
    public void None(FeatureBag bag)
    {
        bag.Clear();
        bag.Add(60);
        bag.Add(61, _cueLemma);
        bag.Add(62, _cueTag, (uint)view.Text[_cue.Head].Relation);
        bag.Add(63, (uint)lexicon[_cue.Head]);
        bag.Add(64, view.Text.Child(_cue.Head, Relation.AuxPass) >= 0 ? 1u : 0u, view.Text.Child(_cue.Head, Relation.Nsubj) >= 0 ? 1u : 0u);
        bag.Add(65, view.Xpos[_cue.Head], view.Text.Child(_cue.Head, Relation.Nsubj, Relation.NsubjPass, Relation.NmodPoss) >= 0 ? 1u : 0u);
        bag.Add(66, (uint)view.Text[_cue.Head].Relation, view.Xpos[_cue.Head], _clauseFirst > _sentence.First ? view.Lemma[_clauseFirst - 1] : 0u);
    }

    /// <summary>Cue and source together, where they stand near one another.</summary>
    private static (int First, int End) Clause(CueSpan cue, ScoredSpan source)
    {
        var apart = source.IsEmpty ? 0 : Math.Max(source.First - cue.End, cue.First - source.End);
        return source.IsEmpty || apart > MaxApart ? (cue.First, cue.End) : (Math.Min(cue.First, source.First), Math.Max(cue.End, source.End));
    }

    private void Edge(int token, int beyond, int top, FeatureBag bag)
    {
        var place = Place(token);
        var path = _path.Of(top);
        var outside = beyond >= 0 && beyond < view.Count;
        var beyondLemma = outside ? view.Lemma[beyond] : 0u;
        var beyondXpos = outside ? view.Xpos[beyond] : 0u;
        var quote = Quote(token, beyond);
        var commas = (uint)Math.Min(Math.Abs(view.Commas[token] - view.Commas[_cue.Head]), 3);
        bag.Add(1, place);
        bag.Add(2, path);
        bag.Add(3, path, _cueLemma);
        bag.Add(4, path, place);
        bag.Add(5, view.Lemma[token], place & 0x300);
        bag.Add(6, view.Xpos[token], path);
        bag.Add(7, beyondLemma, place);
        bag.Add(8, beyondXpos, view.Xpos[token]);
        bag.Add(9, beyondLemma, path);
        bag.Add(10, view.Lemma[token], path);
        bag.Add(11, place, _cueLemma);
        bag.Add(12, place, _cueTag, (uint)view.Text[_cue.Head].Relation);
        bag.Add(13, quote, place & 0x300);
        bag.Add(14, quote, path);
        bag.Add(15, quote, _cueLemma, place & 0x300);
        bag.Add(16, quote, beyondLemma, place & 0x300);
        bag.Add(17, commas, place);
        bag.Add(18, beyondLemma, view.Lemma[token]);
        bag.Add(19, path, (uint)lexicon[_cue.Head]);
        bag.Add(20, top >= 0 ? view.Xpos[top] : 0u, path);
        bag.Add(21, (uint)Math.Min(Math.Abs(view.Verbs[token] - view.Verbs[_cue.Head]), 3), path);
        bag.Add(22, beyondXpos, view.Xpos[token], place & 0x300);
        bag.Add(23, _sourceSide, place);
        bag.Add(24, _sourceSide, quote, place & 0xF00);
        bag.Add(25, _sourceSide, _cueLemma, place & 0x700);
    }

    /// <summary>Distance from the cue and side of it: bits 8 and 9 tell the side (1 before, 2 after), bit 10 another sentence, bit 11 another paragraph.</summary>
    private uint Place(int token)
    {
        var side = token < _clauseFirst ? 0x100u : token >= _clauseEnd ? 0x200u : 0x300u;
        var distance = token < _clauseFirst ? _clauseFirst - token : token >= _clauseEnd ? token - _clauseEnd : 0;
        return side | Bucket(distance) | (token < _sentence.First || token >= _sentence.End ? 0x400u : 0u) | (view.Paragraph[token] != view.Paragraph[_cue.Head] ? 0x800u : 0u);
    }

    /// <summary>Whether a quotation begins or ends between the token and the one beside it, and whether the cue is in it.</summary>
    private uint Quote(int token, int beyond)
    {
        var here = view.Quotation[token];
        var there = beyond >= 0 && beyond < view.Count ? view.Quotation[beyond] : -1;
        var marked = beyond >= 0 && beyond < view.Count && here >= 0 && here == there && IsMarkOf(here, beyond);
        return (here >= 0 ? 1u : 0u) | (here >= 0 && here != there ? 2u : 0u) | (marked ? 4u : 0u) | (here >= 0 && here == _cueQuotation ? 8u : 0u) | (_cueQuotation >= 0 ? 16u : 0u);
    }

    private bool IsMarkOf(int quotation, int token)
    {
        var q = view.Quotations[quotation];
        return view.Text[token].End <= q.Inner.Start || view.Text[token].Start >= q.Inner.End;
    }

    private uint Exact(int first, int end, out int top)
    {
        var fromStart = view.TopAtFirst[first];
        var fromEnd = view.TopAtEnd[end - 1];
        if (fromStart >= 0 && view.End[fromStart] == end)
        {
            top = fromStart;
            return 3;
        }

        if (fromEnd >= 0 && view.First[fromEnd] == first)
        {
            top = fromEnd;
            return 3;
        }

        return Descend(first, end, fromStart, out top);
    }

    /// <summary>A lower token whose subtree is just this stretch, or that which the stretch begins.</summary>
    private uint Descend(int first, int end, int from, out int top)
    {
        top = from;
        for (var steps = 0; steps < 4 && top >= 0; steps++)
        {
            var next = -1;
            foreach (var child in view.Text.Children(top))
            {
                if (view.First[child] == first)
                {
                    next = child;
                    break;
                }

                if (view.First[child] > first)
                {
                    break;
                }
            }

            if (next < 0)
            {
                break;
            }

            if (view.End[next] == end)
            {
                top = next;
                return 2;
            }

            top = next;
        }

        top = from;
        return from >= 0 && view.End[from] > end ? 1u : 0u;
    }

    /// <summary>How the stretch stands to quotations: inside one, just one, several, or cutting one.</summary>
    private uint Quotations(int first, int end)
    {
        var (a, b) = (view.Quotation[first], view.Quotation[end - 1]);
        if (a < 0 && b < 0)
        {
            return view.Quoted[end] > view.Quoted[first] ? 1u : 0u;
        }

        var start = view.Text[first].Start;
        var last = view.Text[end - 1].End;
        var opens = a >= 0 && start <= view.Quotations[a].Inner.Start;
        var closes = b >= 0 && last >= LastWordEnd(b);
        return a == b ? 2u + (opens ? 1u : 0u) + (closes ? 2u : 0u) : 6u + (a >= 0 ? opens ? 1u : 2u : 0u) + (b >= 0 ? closes ? 3u : 6u : 0u);
    }

    /// <summary>Where the last word of a quotation ends, without the stop or comma before its closing mark.</summary>
    private int LastWordEnd(int quotation)
    {
        var end = view.Quotations[quotation].Inner.End;
        while (end > view.Quotations[quotation].Inner.Start && char.IsPunctuation(view.Text.Text[end - 1]))
        {
            end--;
        }

        return end;
    }

    private uint Sentences(int first, int end) => (uint)Math.Min(view.Sentence[end - 1] - view.Sentence[first], 3) | (view.Sentence[first] == view.Sentence[_cue.Head] ? 4u : 0u) | (view.Sentence[end - 1] == view.Sentence[_cue.Head] ? 8u : 0u);

    private uint ReachesEnd(int end) => view.Trim(end, Math.Max(end, view.Text.Sentences[view.Sentence[end - 1]].End)) is var (f, e) && f >= e ? 1u : 0u;

    private uint Gap(int first, int end) => first >= _clauseEnd ? GapAfterCue(first) : end <= _clauseFirst ? GapBeforeCue(end - 1) : 99u;

    private uint GapAfterCue(int first) => first < _clauseEnd ? 50u : Bucket(first - _clauseEnd);

    private uint GapBeforeCue(int last) => last >= _clauseFirst ? 50u : Bucket(_clauseFirst - last - 1);

    private static uint Bucket(int distance) => distance switch
    {
        < 6 => (uint)distance,
        < 8 => 6,
        < 12 => 7,
        < 18 => 8,
        < 30 => 9,
        < 60 => 10,
        _ => 11,
    };
}
