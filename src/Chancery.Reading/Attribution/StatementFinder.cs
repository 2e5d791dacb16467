using Chancery.Reading.Attribution.Learned;

namespace Chancery.Reading.Attribution;

/// <summary>Finds cues with their contents and sources in a text.</summary>
internal sealed class StatementFinder(SpeechModel model, CueLexicon lexicon, AttributionConvention convention)
{
    public List<FoundStatement> Find(SpeechView view)
    {
        var codes = LexiconCodes.Of(view, lexicon);
        var cues = new CueFinder(model, view, codes);
        var spans = new SpanFinder(model, view, codes);
        var found = new List<FoundStatement>();
        for (var i = 0; i < view.Count; i++)
        {
            var match = codes[i] == 0 ? null : lexicon.Match(view.Text, i);
            var row = match?.Row;
            var score = cues.Score(i);
            if (score > (row is null ? convention.Threshold : convention.LexiconThreshold) && Read(spans, Cut(cues.Grow(i, score), match), row) is { } statement)
            {
                found.Add(statement);
            }
        }

        return convention.IsCorpus ? found : Judge(view, found);
    }

    /// <summary>The codebook leaves the object to the content ('expressed ⟦readiness …⟧'); the corpus may take it into the cue.</summary>
    private CueSpan Cut(CueSpan cue, (CueRow Row, int Last)? match) =>
        !convention.IsCorpus && match is { } known && known.Row.Takes.HasFlag(CueTakes.Object) && cue.End > known.Last + 1 ? cue with { End = known.Last + 1 } : cue;

    private List<FoundStatement> Judge(SpeechView view, List<FoundStatement> found)
    {
        var rulings = new CodebookRulings(view, lexicon, convention);
        found.RemoveAll(f => !rulings.Accepts(f));
        return [.. found.Select((_, i) => rulings.Extend(found, i))];
    }

    private static FoundStatement? Read(SpanFinder spans, CueSpan cue, CueRow? row)
    {
        var source = spans.Best(cue, SpanRole.Source, default);
        var main = spans.Best(cue, SpanRole.Content, source);
        if (main.IsEmpty)
        {
            return null;
        }

        var content = new List<ScoredSpan>();
        spans.More(cue, source, main, content);
        content.Add(main);
        content.Sort((a, b) => a.First.CompareTo(b.First));
        return new FoundStatement(cue, content, source, row);
    }
}
