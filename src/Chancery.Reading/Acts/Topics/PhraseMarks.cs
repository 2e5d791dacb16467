namespace Chancery.Reading.Acts.Topics;

/// <summary>The marks of a phrase that is cut out of its sentence.</summary>
internal static class PhraseMarks
{
    private static readonly (char Open, char Close)[] Pairs = [('“', '”'), ('«', '»'), ('"', '"')];

    /// <summary>The phrase without marks at its ends and without a quotation mark that has lost its fellow; null where a bracket has, or nothing is left.</summary>
    public static string? Closed(string phrase)
    {
        var text = phrase.Trim(',', ';', ':', ' ', '-', '–', '—');
        if (text.Length == 0 || text.Contains('(', StringComparison.Ordinal) != text.Contains(')', StringComparison.Ordinal))
        {
            return null;
        }

        foreach (var (open, close) in Pairs)
        {
            if (IsOpen(text, open, close))
            {
                text = text.Replace(open.ToString(), "", StringComparison.Ordinal).Replace(close.ToString(), "", StringComparison.Ordinal).Trim();
            }
        }

        return text.Length == 0 ? null : text;
    }

    private static bool IsOpen(ReadOnlySpan<char> text, char open, char close) =>
        open == close ? text.Count(open) % 2 == 1 : text.Count(open) != text.Count(close);
}
