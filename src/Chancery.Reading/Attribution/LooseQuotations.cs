using Chancery.Dispatches;
using Chancery.Reading.Actors;
using Chancery.Reading.Attribution.Learned;

namespace Chancery.Reading.Attribution;

/// <summary>Gives quotations that no cue claims to the speaker whose quotation they continue or whose paragraph they stand in.</summary>
internal sealed class LooseQuotations(SpeechView view, Referent? titled)
{
    private const int MinWords = 5;
    private const int MinUnowned = 12;
    private int _next;

    public List<StatementParts> Read(List<StatementParts> frame, List<StatementParts> cited)
    {
        var loose = new List<StatementParts>();
        var outer = cited.FindAll(c => !IsInside(c));
        outer.Sort((a, b) => a.Content[^1].Start.CompareTo(b.Content[^1].Start));
        var taken = new CoveredText(view.Text.Text.Length, frame.Concat(outer));
        foreach (var quotation in view.Quotations)
        {
            var inner = quotation.Inner;
            if (quotation.Depth > 0 || Words(inner) < MinWords || taken.Touches(inner))
            {
                continue;
            }

            if (Owner(quotation, outer, loose) is { } owner)
            {
                loose.Add(owner with
                {
                    Content = [inner],
                    Mode = SpeechMode.Direct,
                    Confidence = quotation.Continues ? 90 : 65,
                    Because = owner.Because.Length == 0 ? "quotation that only the title gives a speaker" : quotation.Continues ? "quotation carried on from the paragraph before" : "quotation beside one by the same speaker",
                });
            }
        }

        return loose;
    }

    /// <summary>Somebody cited within a quotation: cue and content lie in the same one, and more of it stands before the content.</summary>
    private bool IsInside(StatementParts cited)
    {
        if (cited.CueToken < 0 || view.Quotation[cited.CueToken] is not (>= 0 and var quotation))
        {
            return false;
        }

        return view.Quotations[quotation].Outer.Contains(cited.Content[0]);
    }

    /// <summary>The last speaker before it in its paragraph, or in the one before where it takes that up; else the next in its paragraph.</summary>
    private StatementParts? Owner(Quotation quotation, List<StatementParts> outer, List<StatementParts> loose)
    {
        var paragraph = ParagraphOf(quotation.Inner.Start);
        var least = quotation.Continues || StartsParagraph(quotation) ? paragraph - 1 : paragraph;
        while (_next < outer.Count && outer[_next].Content[^1].Start < quotation.Inner.Start)
        {
            _next++;
        }

        var last = _next > 0 ? outer[_next - 1] : null;
        var before = loose.Count > 0 && (last is null || loose[^1].Content[^1].Start > last.Content[^1].Start) ? loose[^1] : last;
        var near = before is not null && ParagraphOf(before.Content[^1].Start) >= least ? before : null;
        var next = _next < outer.Count && ParagraphOf(outer[_next].Content[0].Start) == paragraph ? outer[_next] : null;
        return near ?? next ?? Titled(quotation);
    }

    /// <summary>A long quotation that nobody in the text is given: whom the title names.</summary>
    private StatementParts? Titled(Quotation quotation) => titled is null || Words(quotation.Inner) < MinUnowned
        ? null
        : new StatementParts { Speaker = titled, Content = [quotation.Inner], Mode = SpeechMode.Direct, Confidence = 60, Because = "" };

    private bool StartsParagraph(Quotation quotation) => view.Paragraphs[ParagraphOf(quotation.Inner.Start)].Start >= quotation.Outer.Start;

    private int ParagraphOf(int position)
    {
        int low = 0, high = view.Paragraphs.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = view.Paragraphs[middle].Start <= position ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    private int Words(Span span) => span.Of(view.Text.Text).Split(' ').Length;
}
