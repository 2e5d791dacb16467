using Chancery.Dispatches;

namespace Chancery.Reading.Attribution;

/// <summary>The lines of a text that hold anything, without blanks at their ends. In dispatches a line is a paragraph.</summary>
internal static class Paragraphs
{
    public static List<Span> Of(string text)
    {
        var paragraphs = new List<Span>();
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is not ('\n' or '\r' or '\u2028' or '\u2029'))
            {
                continue;
            }

            var line = Trim(text, start, i);
            if (line.Length > 0)
            {
                paragraphs.Add(line);
            }

            start = i + 1;
        }

        return paragraphs;
    }

    /// <summary>The range without white space and marks of direction at its ends.</summary>
    public static Span Trim(string text, int start, int end)
    {
        while (start < end && IsBlank(text[start]))
        {
            start++;
        }

        while (end > start && IsBlank(text[end - 1]))
        {
            end--;
        }

        return new Span(start, end);
    }

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\u200e' or '\u200f' or '\u200b' or '\ufeff';
}
