namespace Chancery.Dispatches;

/// <summary>A half-open range [<paramref name="Start"/>, <paramref name="End"/>) of a dispatch's text, in UTF-16 code units of the text as read.</summary>
public readonly record struct Span(int Start, int End)
{
    public int Length => End - Start;

    /// <summary>The words that the span points at.</summary>
    public string Of(string text) => text[Start..End];

    public bool Overlaps(Span other) => Start < other.End && other.Start < End;

    public bool Contains(Span other) => Start <= other.Start && other.End <= End;

    public bool Contains(int position) => Start <= position && position < End;

    /// <summary>The shortest span that covers both.</summary>
    public Span Cover(Span other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));

    public override string ToString() => $"[{Start}..{End})";
}
