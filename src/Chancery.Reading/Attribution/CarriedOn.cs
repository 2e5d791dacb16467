using Chancery.Dispatches;
using Chancery.Language;
using Chancery.Reading.Attribution.Learned;

namespace Chancery.Reading.Attribution;

/// <summary>
/// Reported speech that carries on in a government's readout: it tells what was said in the past tense ('The Minister stressed that …'), so
/// that a next sentence in the present ('The two countries need …') is still the speaker's.
/// </summary>
internal static class CarriedOn
{
    private const int MaxSentences = 4;

    public static List<StatementParts> Read(SpeechView view, List<StatementParts> frame, List<StatementParts> cited)
    {
        var taken = new CoveredText(view.Text.Text.Length, frame.Concat(cited));
        var carried = new List<StatementParts>();
        foreach (var statement in cited)
        {
            if (statement.CueToken < 0 || statement.Mode == SpeechMode.Direct || view.Text[statement.CueToken].Xpos is not "VBD" || view.Quotation[statement.CueToken] >= 0)
            {
                continue;
            }

            var sentence = view.Sentence[statement.CueToken] + 1;
            for (var count = 0; count < MaxSentences && sentence < view.Text.Sentences.Length && Content(view, sentence, statement.CueToken) is { } content && !taken.Touches(content); count++, sentence++)
            {
                carried.Add(statement with { Content = [content], Mode = SpeechMode.Indirect, Confidence = 60, Because = $"carries on from '{statement.Cue?.Of(view.Text.Text)}' in the present tense" });
            }
        }

        return carried;
    }

    /// <summary>The sentence without its stop, where it stands in the cue's paragraph and in the present tense.</summary>
    private static Span? Content(SpeechView view, int sentence, int cue)
    {
        var tokens = view.Text.Sentences[sentence];
        if (view.Paragraph[tokens.First] != view.Paragraph[cue] || !IsPresent(view.Text, tokens))
        {
            return null;
        }

        var (first, end) = view.Trim(tokens.First, tokens.End);
        return first < end ? new Span(view.Text[first].Start, view.Text[end - 1].End) : null;
    }

    private static bool IsPresent(AnnotatedText text, Sentence tokens)
    {
        for (var i = tokens.First; i < tokens.End; i++)
        {
            if (text[i].Head >= 0)
            {
                continue;
            }

            var auxiliary = text.Child(i, Relation.Aux, Relation.Cop, Relation.AuxPass);
            return text[auxiliary >= 0 ? auxiliary : i].Xpos is "VBZ" or "VBP" or "MD";
        }

        return false;
    }
}
