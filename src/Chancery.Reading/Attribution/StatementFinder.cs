using Chancery.Language;
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
            var row = codes[i] == 0 ? null : lexicon.Match(view.Text, i)?.Row;
            var score = cues.Score(i);
            if (score > (row is null ? convention.Threshold : convention.LexiconThreshold) && Read(spans, cues.Grow(i, score), row) is { } statement
                && (convention.IsCorpus || IsStatement(view, statement)))
            {
                found.Add(statement);
            }
        }

        return found;
    }

    private static FoundStatement? Read(SpanFinder spans, CueSpan cue, CueRow? row)
    {
        var main = spans.Best(cue, SpanRole.Content);
        if (main.IsEmpty)
        {
            return null;
        }

        var content = new List<ScoredSpan>();
        spans.More(cue, main, content);
        content.Add(main);
        content.Sort((a, b) => a.First.CompareTo(b.First));
        return new FoundStatement(cue, content, spans.Best(cue, SpanRole.Source), row);
    }

    /// <summary>The codebook's rulings on what is a statement.</summary>
    private bool IsStatement(SpeechView view, FoundStatement found)
    {
        if (IsFuture(view.Text, found.Cue.Head))
        {
            return false;
        }

        if (found.Row is not { } row)
        {
            return found.Cue.Score > convention.Threshold && IsMostlyQuoted(view, found);
        }

        return row.Takes switch
        {
            CueTakes.Nothing or CueTakes.Attitude => IsMostlyQuoted(view, found) && !row.Takes.HasFlag(CueTakes.Attitude),
            _ when row.Takes.HasFlag(CueTakes.Position) => HasPosition(view, found),
            _ => row.Tag != CueTag.Noun || IsClause(view, found) || IsMostlyQuoted(view, found),
        };
    }

    /// <summary>'will urge': announced, not said.</summary>
    private static bool IsFuture(AnnotatedText text, int cue) =>
        text.Child(cue, Relation.Aux) is var aux and >= 0 && text[aux].Lemma is "will" or "shall" or "wo" && text[cue].Upos is UniversalTag.Verb;

    private static bool IsMostlyQuoted(SpeechView view, FoundStatement found)
    {
        int quoted = 0, all = 0;
        foreach (var span in found.Content)
        {
            quoted += view.Quoted[span.End] - view.Quoted[span.First];
            all += span.End - span.First;
        }

        return all > 2 && quoted * 10 >= all * 7;
    }

    private bool HasPosition(SpeechView view, FoundStatement found)
    {
        var limit = Math.Min(found.First + 6, found.Content[0].End);
        for (var i = found.First; i < limit; i++)
        {
            if (view.Text[i].Upos is UniversalTag.Noun && lexicon.IsPosition(view.Text[i].Lemma))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsClause(SpeechView view, FoundStatement found) => view.Verbs[found.Content[0].End] > view.Verbs[found.First];
}
