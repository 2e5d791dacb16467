using Chancery.Dispatches;
using Chancery.Language;
using Chancery.Reading.Attribution;
using Chancery.Reading.Attribution.Learned;

namespace Chancery.Training.Attribution;

/// <summary>A cue with its annotated content and source, in tokens.</summary>
/// <param name="Source">Null where the article names none.</param>
internal sealed record GoldCue(CueSpan Cue, List<(int First, int End)> Content, (int First, int End)? Source);

/// <summary>An article as the model sees it, with its annotation.</summary>
internal sealed class GoldArticle
{
    public GoldArticle(AttributedArticle article, IAnnotator annotator, CueLexicon cues)
    {
        var paragraphs = Paragraphs.Of(article.Text);
        View = new SpeechView(annotator.Annotate(article.Text), paragraphs, QuotationScanner.Scan(article.Text, paragraphs));
        Lexicon = LexiconCodes.Of(View, cues);
        foreach (var attribution in article.Attributions)
        {
            if (attribution.Cue.Count > 0 && Tokens(attribution.Cue[0]) is { } cue)
            {
                Cues.Add(new GoldCue(
                    new CueSpan(cue.First, cue.End, HeadOf(cue.First, cue.End), 0),
                    [.. attribution.Content.Select(Tokens).OfType<(int, int)>()],
                    attribution.Source.Count > 0 ? Tokens(attribution.Source[0]) : null));
            }
        }
    }

    public SpeechView View { get; }

    public int[] Lexicon { get; }

    public List<GoldCue> Cues { get; } = [];

    private (int First, int End)? Tokens(Span span)
    {
        int first = -1, end = -1;
        for (var i = 0; i < View.Count; i++)
        {
            if (View.Text[i].End > span.Start && View.Text[i].Start < span.End)
            {
                first = first < 0 ? i : first;
                end = i + 1;
            }
        }

        if (first < 0)
        {
            return null;
        }

        var trimmed = View.Trim(first, end);
        return trimmed.First < trimmed.End ? trimmed : (first, end);
    }

    /// <summary>The token that the cue's others hang from: the one nearest the root; of several a verb, else the first.</summary>
    private int HeadOf(int first, int end)
    {
        var best = first;
        for (var i = first; i < end; i++)
        {
            best = Rank(i) < Rank(best) ? i : best;
        }

        return best;
    }

    private int Rank(int token) => (View.Depth[token] * 4) + (View.Text[token].Upos switch { UniversalTag.Verb => 0, UniversalTag.Noun or UniversalTag.Adj => 1, UniversalTag.Punct => 60, _ => 2 });
}
