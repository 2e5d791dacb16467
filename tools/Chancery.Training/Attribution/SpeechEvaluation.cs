using System.Globalization;
using Chancery.Reading.Attribution.Learned;

namespace Chancery.Training.Attribution;

/// <summary>Measures each decision of the model on annotated articles, by exact spans in tokens.</summary>
internal sealed class SpeechEvaluation(SpeechModel model, List<GoldArticle> articles)
{
    private static readonly int[] Thresholds = [-36, -24, -18, -12, -6, 0, 6, 12, 24];

    public void Print(TextWriter writer)
    {
        foreach (var threshold in Thresholds)
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"threshold {threshold,4}  {Whole(threshold)}"));
        }

        writer.WriteLine(GivenCues());
    }

    private string Whole(int threshold)
    {
        Tally heads = new(), cues = new(), sources = new(), contents = new();
        foreach (var article in articles)
        {
            var found = Find(article, threshold);
            heads.Count([.. article.Cues.Select(c => (c.Cue.Head, 0))], [.. found.Select(f => (f.Cue.Head, 0))]);
            cues.Count([.. article.Cues.Select(c => (c.Cue.First, c.Cue.End))], [.. found.Select(f => (f.Cue.First, f.Cue.End))]);
            sources.Count([.. article.Cues.Where(c => c.Source is not null).Select(c => c.Source!.Value)], [.. found.Where(f => f.Source is not null).Select(f => f.Source!.Value)]);
            contents.Count([.. article.Cues.SelectMany(c => c.Content)], [.. found.SelectMany(f => f.Content)]);
        }

        return $"heads {heads}  cue {cues}  source {sources}  content {contents}";
    }

    private string GivenCues()
    {
        Tally sources = new(), contents = new();
        int reachable = 0, all = 0, firstOf = 0;
        foreach (var article in articles)
        {
            var finder = new SpanFinder(model, article.View, article.Lexicon);
            foreach (var gold in article.Cues)
            {
                var (content, source) = Spans(finder, gold.Cue);
                contents.Count([.. gold.Content], [.. content]);
                sources.Count(gold.Source is { } s ? [s] : [], source is { } t ? [t] : []);
                var (starts, ends) = finder.Shortlist(gold.Cue, SpanRole.Content, source is { } known ? new ScoredSpan(known.First, known.End, 0) : default);
                var (first, last) = (starts.Items.ToArray().Select(i => i.Token).ToArray(), ends.Items.ToArray().Select(i => i.Token).ToArray());
                all += gold.Content.Count > 0 ? 1 : 0;
                reachable += gold.Content.Exists(c => first.Contains(c.First) && last.Contains(c.End - 1)) ? 1 : 0;
                firstOf += gold.Content.Exists(c => content.Count > 0 && content[0] == c) ? 1 : 0;
            }
        }

        return $"cues given: source {sources}  content {contents}  reachable {reachable}/{all}  first right {firstOf}";
    }

    private List<GoldCue> Find(GoldArticle article, int threshold)
    {
        var cues = new CueFinder(model, article.View, article.Lexicon);
        var finder = new SpanFinder(model, article.View, article.Lexicon);
        var found = new List<GoldCue>();
        for (var i = 0; i < article.View.Count; i++)
        {
            var score = cues.Score(i);
            if (score > threshold)
            {
                var cue = cues.Grow(i, score);
                var (content, source) = Spans(finder, cue);
                found.Add(new GoldCue(cue, content, source));
            }
        }

        return found;
    }

    private static (List<(int First, int End)> Content, (int First, int End)? Source) Spans(SpanFinder finder, CueSpan cue)
    {
        var source = finder.Best(cue, SpanRole.Source, default);
        var main = finder.Best(cue, SpanRole.Content, source);
        var more = new List<ScoredSpan>();
        if (!main.IsEmpty)
        {
            finder.More(cue, source, main, more);
            more.Insert(0, main);
        }

        return (more.ConvertAll(s => (s.First, s.End)), source.IsEmpty ? null : (source.First, source.End));
    }

    private sealed class Tally
    {
        private int _hits;
        private int _found;
        private int _gold;

        public void Count(HashSet<(int, int)> gold, HashSet<(int, int)> found)
        {
            _gold += gold.Count;
            _found += found.Count;
            _hits += gold.Count(found.Contains);
        }

        public override string ToString()
        {
            var f1 = _found + _gold == 0 ? 0 : 200.0 * _hits / (_found + _gold);
            return string.Create(CultureInfo.InvariantCulture, $"{f1:F1} (P {100.0 * _hits / Math.Max(_found, 1):F0} R {100.0 * _hits / Math.Max(_gold, 1):F0})");
        }
    }
}
