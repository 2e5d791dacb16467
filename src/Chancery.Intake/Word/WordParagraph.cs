namespace Chancery.Intake.Word;

/// <summary>A paragraph of a Word file.</summary>
/// <param name="Number">Its place among all paragraphs, empty ones included, from 1.</param>
/// <param name="Text">Its words as they show; a line break is a line's end.</param>
/// <param name="IsHeading">Whether its style is a heading's or a title's.</param>
internal sealed record WordParagraph(int Number, string Text, bool IsHeading)
{
    /// <summary>Where its first link leads.</summary>
    public string? Url { get; init; }

    /// <summary>How many of its characters are a link's, and how many stand before the first that is.</summary>
    public (int Length, int Before) Linked { get; init; }

    /// <summary>Whether it opens with a link that makes up most of it.</summary>
    public bool IsLinkedLine => Url is not null && 2 * Linked.Length >= Text.Length && string.IsNullOrWhiteSpace(Text[..Math.Min(Linked.Before, Text.Length)]);
}
