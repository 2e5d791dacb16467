using Chancery.Reading.Attribution.Learned;

namespace Chancery.Training.Attribution;

/// <summary>Trains the attribution model on annotated articles.</summary>
internal sealed class SpeechTrainer(List<GoldArticle> articles)
{
    private const int Epochs = 4;
    private static readonly Dictionary<Decision, int> Bits = new()
    {
        [Decision.Cue] = 19,
        [Decision.CueLeft] = 15,
        [Decision.CueRight] = 16,
        [Decision.ContentStart] = 18,
        [Decision.ContentEnd] = 18,
        [Decision.ContentSpan] = 18,
        [Decision.ContentMore] = 16,
        [Decision.SourceStart] = 17,
        [Decision.SourceEnd] = 17,
        [Decision.SourceSpan] = 17,
    };

    public SpeechModel Train()
    {
        var tables = Enum.GetValues<Decision>().Select(d => new WeightTable(new sbyte[1])).ToArray();
        tables[(int)Decision.Cue] = TrainCues();
        (tables[(int)Decision.CueLeft], tables[(int)Decision.CueRight]) = TrainExtents();
        TrainSpans(tables, SpanRole.Content);
        TrainSpans(tables, SpanRole.Source);
        return new SpeechModel(tables);
    }

    private WeightTable TrainCues()
    {
        var trainer = new LogisticTrainer(Bits[Decision.Cue], 0.08f);
        var bag = new FeatureBag();
        ForEachArticle(article =>
        {
            var heads = article.Cues.Select(c => c.Cue.Head).ToHashSet();
            var features = new CueFeatures(article.View, article.Lexicon);
            for (var i = 0; i < article.View.Count; i++)
            {
                if (features.IsCandidate(i))
                {
                    features.Head(i, bag);
                    trainer.Learn(bag.Features, heads.Contains(i));
                }
            }
        });
        return trainer.Table();
    }

    private (WeightTable Left, WeightTable Right) TrainExtents()
    {
        var left = new LogisticTrainer(Bits[Decision.CueLeft], 0.08f);
        var right = new LogisticTrainer(Bits[Decision.CueRight], 0.08f);
        var bag = new FeatureBag();
        ForEachArticle(article =>
        {
            var features = new CueFeatures(article.View, article.Lexicon);
            foreach (var (cue, _, _) in article.Cues)
            {
                for (var at = cue.Head - 1; at >= Math.Max(0, cue.First - 1); at--)
                {
                    features.Extend(cue.Head, at, cue.Head - at - 1, bag);
                    left.Learn(bag.Features, at >= cue.First);
                }

                for (var at = cue.Head + 1; at <= Math.Min(cue.End, article.View.Count - 1); at++)
                {
                    features.Extend(cue.Head, at, at - cue.Head - 1, bag);
                    right.Learn(bag.Features, at < cue.End);
                }
            }
        });
        return (left.Table(), right.Table());
    }

    /// <summary>Starts and ends first, then pairs of them and further stretches; these see the shortlists of models that did not see their article.</summary>
    private void TrainSpans(WeightTable[] tables, SpanRole role)
    {
        var (start, end, span) = role == SpanRole.Content
            ? (Decision.ContentStart, Decision.ContentEnd, Decision.ContentSpan)
            : (Decision.SourceStart, Decision.SourceEnd, Decision.SourceSpan);
        var half = articles.Count / 2;
        var (first, second) = (articles[..half], articles[half..]);
        var halves = new[] { (Learn: second, Use: first), (Learn: first, Use: second) };
        var pairs = new LogisticTrainer(Bits[span], 0.08f);
        var more = new LogisticTrainer(Bits[Decision.ContentMore], 0.08f);
        var models = halves.Select(h =>
        {
            var own = (WeightTable[])tables.Clone();
            (own[(int)start], own[(int)end]) = TrainEdges(h.Learn, role, start, end);
            return new SpeechModel(own);
        }).ToArray();
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            for (var h = 0; h < halves.Length; h++)
            {
                halves[h].Use.ForEach(a => LearnPairs(a, new SpanFinder(models[h], a.View, a.Lexicon), role, pairs, more));
            }
        }

        tables[(int)span] = pairs.Table();
        if (role == SpanRole.Content)
        {
            tables[(int)Decision.ContentMore] = more.Table();
        }

        (tables[(int)start], tables[(int)end]) = TrainEdges(articles, role, start, end);
    }

    private static (WeightTable Start, WeightTable End) TrainEdges(List<GoldArticle> articles, SpanRole role, Decision start, Decision end)
    {
        var starts = new LogisticTrainer(Bits[start], 0.08f);
        var ends = new LogisticTrainer(Bits[end], 0.08f);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            articles.ForEach(a => LearnEdges(a, role, starts, ends));
        }

        return (starts.Table(), ends.Table());
    }

    private static void LearnEdges(GoldArticle article, SpanRole role, LogisticTrainer starts, LogisticTrainer ends)
    {
        var features = new SpanFeatures(article.View, article.Lexicon);
        var finder = new SpanFinder(null!, article.View, article.Lexicon);
        var bag = new FeatureBag();
        foreach (var gold in article.Cues)
        {
            var spans = Spans(gold, role);
            if (spans.Count == 0)
            {
                continue;
            }

            var source = SourceFor(gold, role);
            features.From(gold.Cue, source);
            var window = role == SpanRole.Content ? SpanWindow.OfContent(article.View, gold.Cue) : SpanWindow.OfSource(article.View, gold.Cue);
            List<Candidate> first = [], last = [];
            for (var at = window.First; at < window.End; at++)
            {
                if (finder.MayBound(gold.Cue, source, at))
                {
                    features.Start(at, bag);
                    first.Add(new Candidate(bag.Features.ToArray(), spans.Exists(s => s.First == at), 0));
                    features.End(at, bag);
                    last.Add(new Candidate(bag.Features.ToArray(), spans.Exists(s => s.End == at + 1), 0));
                }
            }

            Learn(starts, first);
            Learn(ends, last);
        }
    }

    private static void LearnPairs(GoldArticle article, SpanFinder finder, SpanRole role, LogisticTrainer pairs, LogisticTrainer more)
    {
        var features = new SpanFeatures(article.View, article.Lexicon);
        var bag = new FeatureBag();
        foreach (var gold in article.Cues)
        {
            var spans = Spans(gold, role);
            if (spans.Count == 0 && role == SpanRole.Content)
            {
                continue;
            }

            features.From(gold.Cue, SourceFor(gold, role));
            var candidates = Pairs(gold, finder, role, features, bag);
            if (role == SpanRole.Source)
            {
                features.None(bag);
                candidates.Add((new Candidate(bag.Features.ToArray(), spans.Count == 0, 0), default));
            }

            var list = candidates.ConvertAll(c => c.Candidate);
            Learn(pairs, list);
            if (role == SpanRole.Content && candidates.Count > 0)
            {
                LearnMore(article, gold, finder, features, candidates.MaxBy(c => c.Candidate.Score), more);
            }
        }
    }

    private static List<(Candidate Candidate, ScoredSpan Span)> Pairs(GoldCue gold, SpanFinder finder, SpanRole role, SpanFeatures features, FeatureBag bag)
    {
        var spans = Spans(gold, role);
        var candidates = new List<(Candidate, ScoredSpan)>();
        var source = SourceFor(gold, role);
        var (starts, ends) = finder.Shortlist(gold.Cue, role, source);
        foreach (var (start, startScore) in starts.Items)
        {
            foreach (var (last, lastScore) in ends.Items)
            {
                if (last >= start && !SpanFinder.IsForbidden(gold.Cue, source, start, last + 1))
                {
                    features.Span(start, last + 1, bag);
                    var isGold = spans.Exists(s => s.First == start && s.End == last + 1);
                    candidates.Add((new Candidate(bag.Features.ToArray(), isGold, (startScore + lastScore) / LogisticTrainer.Unit), new ScoredSpan(start, last + 1, 0)));
                }
            }
        }

        return candidates;
    }

    private static void LearnMore(GoldArticle article, GoldCue gold, SpanFinder finder, SpanFeatures features, (Candidate Candidate, ScoredSpan Span) best, LogisticTrainer more)
    {
        if (!best.Candidate.IsGold)
        {
            return;
        }

        var bag = new FeatureBag();
        foreach (var (first, end) in finder.MoreCandidates(gold.Cue, SourceFor(gold, SpanRole.Content), best.Span, []))
        {
            features.More(first, end, best.Span, bag);
            more.Learn(bag.Features, gold.Content.Contains((first, end)));
        }
    }

    private static void Learn(LogisticTrainer trainer, List<Candidate> candidates)
    {
        if (candidates.Exists(c => c.IsGold))
        {
            trainer.LearnBest(candidates);
        }
    }

    private static List<(int First, int End)> Spans(GoldCue gold, SpanRole role) =>
        role == SpanRole.Content ? gold.Content : gold.Source is { } source ? [source] : [];

    /// <summary>A content is looked for with its source known; a source alone.</summary>
    private static ScoredSpan SourceFor(GoldCue gold, SpanRole role) => role == SpanRole.Content && gold.Source is { } s ? new ScoredSpan(s.First, s.End, 0) : default;

    private void ForEachArticle(Action<GoldArticle> learn)
    {
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            articles.ForEach(learn);
        }
    }
}
