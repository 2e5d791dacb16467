using Chancery.Dispatches;

namespace Chancery.Briefing;

/// <summary>A cited place as the Web Annotation model selects it: the words with those around them, and positions counted in characters, not in code units.</summary>
internal sealed record TextSelection(string Exact, string Prefix, string Suffix)
{
    private const int Around = 32;

    public required int Start { get; init; }

    public required int End { get; init; }

    public static TextSelection Of(string text, Span span)
    {
        var start = Characters(text.AsSpan(0, span.Start));
        var before = Whole(text, Math.Max(0, span.Start - Around));
        var after = Whole(text, Math.Min(text.Length, span.End + Around));
        return new TextSelection(SafeText.WellFormed(span.Of(text)), SafeText.WellFormed(text[Math.Min(before, span.Start)..span.Start]), SafeText.WellFormed(text[span.End..Math.Max(after, span.End)]))
        {
            Start = start,
            End = start + Characters(text.AsSpan(span.Start, span.Length)),
        };
    }

    // Never within a pair of surrogates.
    private static int Whole(string text, int place) => place > 0 && place < text.Length && char.IsSurrogatePair(text[place - 1], text[place]) ? place + 1 : place;

    private static int Characters(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var _ in text.EnumerateRunes())
        {
            count++;
        }

        return count;
    }
}
