using Chancery.Dispatches;
using Chancery.Reading.Actors;
using Chancery.Reading.Attribution.Learned;

namespace Chancery.Reading.Attribution;

/// <summary>Gives quotations that no cue claims to the speaker whose quotation they continue or whose paragraph they stand in.</summary>
internal sealed class LooseQuotations(SpeechView view, Referent? titled)
{
    private const int MinWords = 5;
    private const int MinUnowned = 12;

    public List<StatementParts> Read(List<StatementParts> frame, List<StatementParts> cited)
    {
        var loose = new List<StatementParts>();
        var outer = cited.FindAll(c => !IsInside(c));
        foreach (var quotation in view.Quotations)
        {
            var inner = quotation.Inner;
            if (quotation.Depth > 0 || Words(inner) < MinWords || Covers(frame, inner) || Covers(outer, inner))
            {
                continue;
            }

            if (Owner(quotation, outer, loose) is { } owner)
            {
                loose.Add(owner with
                {
                    Content = [inner],
                    Mode = SpeechMode.Direct,
                    Confidence = quotation.Continues ? 85 : 70,
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

    private StatementParts? Owner(Quotation quotation, List<StatementParts> cited, List<StatementParts> loose)
    {
        var paragraph = ParagraphOf(quotation.Inner.Start);
        StatementParts? best = null;
        foreach (var statement in cited.Concat(loose))
        {
            var other = ParagraphOf(statement.Content[^1].Start);
            var near = other == paragraph || (other == paragraph - 1 && (quotation.Continues || StartsParagraph(quotation)));
            if (near && statement.Content[^1].Start < quotation.Inner.Start && (best is null || statement.Content[^1].Start >= best.Content[^1].Start))
            {
                best = statement;
            }
        }

        return best ?? cited.Find(s => ParagraphOf(s.Content[0].Start) == paragraph) ?? Titled(quotation);
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

    private static bool Covers(List<StatementParts> statements, Span inner) => statements.Exists(s => s.Content.Exists(c => c.Overlaps(inner)));
}
