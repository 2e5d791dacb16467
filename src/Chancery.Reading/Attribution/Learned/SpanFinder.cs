namespace Chancery.Reading.Attribution.Learned;

/// <summary>Finds the content and the source of a cue: likely starts and ends first, then the best pair of them.</summary>
internal sealed class SpanFinder(SpeechModel model, SpeechView view, int[] lexicon)
{
    public const int Kept = 7;
    private const int MaxMore = 2;
    private readonly SpanFeatures _features = new(view, lexicon);
    private readonly FeatureBag _bag = new();
    private readonly Shortlist _starts = new(Kept);
    private readonly Shortlist _ends = new(Kept);

    /// <summary>The best stretch for <paramref name="role"/>; empty where a cue has none. For a content pass its source.</summary>
    public ScoredSpan Best(CueSpan cue, SpanRole role, ScoredSpan source)
    {
        Shortlist(cue, role, source);
        var spans = model[role == SpanRole.Content ? Decision.ContentSpan : Decision.SourceSpan];
        var best = new ScoredSpan(0, 0, int.MinValue);
        if (role == SpanRole.Source)
        {
            _features.None(_bag);
            best = new ScoredSpan(0, 0, spans.Score(_bag));
        }

        foreach (var (start, startScore) in _starts.Items)
        {
            foreach (var (last, lastScore) in _ends.Items)
            {
                if (last < start || IsForbidden(cue, source, start, last + 1))
                {
                    continue;
                }

                _features.Span(start, last + 1, _bag);
                var score = spans.Score(_bag) + startScore + lastScore;
                best = score > best.Score ? new ScoredSpan(start, last + 1, score) : best;
            }
        }

        return best;
    }

    /// <summary>Further stretches of a content: a quotation's other part, the sentence's other side.</summary>
    public void More(CueSpan cue, ScoredSpan source, ScoredSpan main, List<ScoredSpan> found)
    {
        _features.From(cue, source);
        for (var round = 0; round < MaxMore; round++)
        {
            var best = new ScoredSpan(0, 0, 0);
            foreach (var (first, end) in MoreCandidates(cue, source, main, found))
            {
                _features.More(first, end, main, _bag);
                var score = model[Decision.ContentMore].Score(_bag);
                best = score > best.Score ? new ScoredSpan(first, end, score) : best;
            }

            if (best.IsEmpty)
            {
                return;
            }

            found.Add(best);
        }
    }

    /// <summary>The likely starts and ends, as training sees them too.</summary>
    internal (Shortlist Starts, Shortlist Ends) Shortlist(CueSpan cue, SpanRole role, ScoredSpan source)
    {
        _features.From(cue, source);
        var window = role == SpanRole.Content ? SpanWindow.OfContent(view, cue) : SpanWindow.OfSource(view, cue);
        var (starts, ends) = role == SpanRole.Content ? (model[Decision.ContentStart], model[Decision.ContentEnd]) : (model[Decision.SourceStart], model[Decision.SourceEnd]);
        _starts.Clear();
        _ends.Clear();
        for (var at = window.First; at < window.End; at++)
        {
            if (!MayBound(cue, source, at))
            {
                continue;
            }

            _features.Start(at, _bag);
            _starts.Add(at, starts.Score(_bag));
            _features.End(at, _bag);
            _ends.Add(at, ends.Score(_bag));
        }

        return (_starts, _ends);
    }

    /// <summary>Whether a content or source can begin or end with the token.</summary>
    internal bool MayBound(CueSpan cue, ScoredSpan source, int token) =>
        !view.IsPunctuation(token) && (token < cue.First || token >= cue.End) && !source.Overlaps(token, token + 1);

    internal static bool IsForbidden(CueSpan cue, ScoredSpan source, int first, int end) => (first <= cue.First && end >= cue.End) || source.Overlaps(first, end);

    /// <summary>The stretches that may add to a content: quotations nearby, and what the cue's sentence holds on either side of what is taken.</summary>
    internal List<(int First, int End)> MoreCandidates(CueSpan cue, ScoredSpan source, ScoredSpan main, List<ScoredSpan> taken)
    {
        var candidates = new List<(int, int)>(8);
        var window = SpanWindow.OfContent(view, cue);
        AddQuotations(window, candidates);
        AddSides(cue, source, main, candidates);
        candidates.RemoveAll(c => c.Item1 >= c.Item2 || main.Overlaps(c.Item1, c.Item2) || source.Overlaps(c.Item1, c.Item2) || (c.Item1 < cue.End && cue.First < c.Item2) || taken.Exists(t => t.Overlaps(c.Item1, c.Item2)));
        return candidates;
    }

    private void AddQuotations(SpanWindow window, List<(int, int)> candidates)
    {
        var start = window.First;
        for (var at = window.First; at < window.End; at++)
        {
            var ends = at + 1 == window.End || view.Quotation[at + 1] != view.Quotation[at];
            if (ends && view.Quotation[at] >= 0)
            {
                candidates.Add(view.Trim(start, at + 1));
            }

            start = ends ? at + 1 : start;
        }
    }

    /// <summary>Beyond the cue and its source: from the next comma or mark to the sentence's end, and from its start to the cue clause.</summary>
    private void AddSides(CueSpan cue, ScoredSpan source, ScoredSpan main, List<(int, int)> candidates)
    {
        var sentence = view.Text.Sentences[view.Sentence[cue.Head]];
        if (main.End <= cue.First)
        {
            for (int at = cue.End, breaks = 0; at < sentence.End && breaks < 3; at++)
            {
                if (view.IsPunctuation(at))
                {
                    breaks++;
                    candidates.Add(view.Trim(at + 1, sentence.End));
                }
            }
        }
        else if (main.First >= cue.End)
        {
            candidates.Add(view.Trim(sentence.First, source.IsEmpty ? cue.First : Math.Clamp(Math.Min(cue.First, source.First), sentence.First, sentence.End)));
        }
    }
}
