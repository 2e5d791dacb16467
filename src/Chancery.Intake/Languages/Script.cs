namespace Chancery.Intake.Languages;

/// <summary>The writing systems that languages.csv names, by their Unicode blocks.</summary>
internal static class Script
{
    private static readonly (char First, char Last, string Name)[] Blocks =
    [
        ('A', 'Z', "latin"), ('a', 'z', "latin"), ('\u00C0', '\u024F', "latin"), ('\u1E00', '\u1EFF', "latin"),
        ('\u0370', '\u03FF', "greek"), ('\u0400', '\u052F', "cyrillic"), ('\u0531', '\u058F', "armenian"), ('\u0591', '\u05F4', "hebrew"),
        ('\u0620', '\u06FF', "arabic"), ('\u0750', '\u077F', "arabic"), ('\u0900', '\u097F', "devanagari"), ('\u0980', '\u09FF', "bengali"),
        ('\u0B80', '\u0BFF', "tamil"), ('\u0E00', '\u0E7F', "thai"), ('\u10A0', '\u10FF', "georgian"), ('\u3040', '\u30FF', "kana"),
        ('\u3400', '\u9FFF', "han"), ('\uAC00', '\uD7AF', "hangul"),
    ];

    /// <summary>The script of a letter; null where it is of none of these.</summary>
    public static string? Of(char letter)
    {
        foreach (var (first, last, name) in Blocks)
        {
            if (first <= letter && letter <= last)
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>The script of most letters; null where there is no letter. A Han character counts as three, for it is about a word.</summary>
    public static string? Dominant(ReadOnlySpan<char> text)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var letter in text)
        {
            if (Of(letter) is { } script)
            {
                counts[script] = counts.GetValueOrDefault(script) + (script is "han" or "kana" or "hangul" ? 3 : 1);
            }
        }

        // Japanese is written in Han characters as well, and only Japanese has kana.
        if (counts.TryGetValue("kana", out var kana) && counts.TryGetValue("han", out var han) && kana * 10 > han)
        {
            (counts["kana"], counts["han"]) = (kana + han, 0);
        }

        return counts.Count == 0 ? null : counts.MaxBy(c => c.Value).Key;
    }
}
