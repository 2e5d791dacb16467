using Chancery.Dispatches;
using Chancery.Reading.Attribution.Learned;

namespace Chancery.Reading.Attribution;

/// <summary>Turns stretches of tokens into spans of characters, with the stop within a quotation's marks, and tells the mode.</summary>
internal static class ContentSpans
{
    public static List<Span> Of(SpeechView view, List<ScoredSpan> content)
    {
        var spans = new List<Span>(content.Count);
        foreach (var stretch in content)
        {
            var span = Of(view, stretch.First, stretch.End);
            if (spans.Count == 0 || !spans[^1].Overlaps(span))
            {
                spans.Add(span);
            }
        }

        return spans;
    }

    public static Span Of(SpeechView view, int first, int end)
    {
        var span = new Span(view.Text[first].Start, view.Text[end - 1].End);
        var quotation = view.Quotation[end - 1];
        if (quotation < 0)
        {
            return span;
        }

        var inner = view.Quotations[quotation].Inner;
        return span.Start >= inner.Start && span.End < inner.End && OnlyMarks(view.Text.Text, span.End, inner.End) ? span with { End = inner.End } : span;
    }

    public static SpeechMode Mode(SpeechView view, List<ScoredSpan> content)
    {
        int quoted = 0, all = 0;
        foreach (var span in content)
        {
            quoted += view.Quoted[span.End] - view.Quoted[span.First];
            all += span.End - span.First;
        }

        return quoted == 0 ? SpeechMode.Indirect : quoted >= all ? SpeechMode.Direct : SpeechMode.Mixed;
    }

    private static bool OnlyMarks(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!char.IsPunctuation(text[i]) && !char.IsWhiteSpace(text[i]))
            {
                return false;
            }
        }

        return true;
    }
}
