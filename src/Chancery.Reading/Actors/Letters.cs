namespace Chancery.Reading.Actors;

/// <summary>Letters without case and accents, so that 'Erdoğan' and 'ERDOGAN' are one name.</summary>
internal static class Letters
{
    // From U+00C0 to U+017F, each letter's plain form; a blank keeps the letter itself.
    private const string Plain =
        "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty"
        + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
        + "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    public static bool IsWord(char c) => char.IsLetterOrDigit(c) || c == '+';

    public static char Fold(char c)
    {
        if (c < 0x80)
        {
            return char.ToLowerInvariant(c);
        }

        var index = c - 0xC0;
        if (index >= 0 && index < Plain.Length && Plain[index] != ' ')
        {
            return Plain[index];
        }

        return c switch
        {
            'ș' or 'Ș' => 's',
            'ț' or 'Ț' => 't',
            'ə' or 'Ə' => 'a',
            'ǎ' or 'ǧ' => c == 'ǎ' ? 'a' : 'g',
            _ => char.ToLowerInvariant(c),
        };
    }

    /// <summary>Folds <paramref name="word"/> into <paramref name="buffer"/>; what does not fit is cut.</summary>
    public static ReadOnlySpan<char> Fold(ReadOnlySpan<char> word, Span<char> buffer)
    {
        var length = Math.Min(word.Length, buffer.Length);
        for (var i = 0; i < length; i++)
        {
            buffer[i] = Fold(word[i]);
        }

        return buffer[..length];
    }

    public static string Fold(string word) => string.Create(word.Length, word, static (buffer, w) => Fold(w, buffer));

    public static bool IsUpper(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsLower(c))
            {
                return false;
            }
        }

        return true;
    }
}
