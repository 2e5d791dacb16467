using System.Globalization;
using System.Text;

namespace Chancery.Briefing;

/// <summary>
/// Text of dispatches as it may stand in a file of others' making: what a format cannot hold, or what would make words read as what they are
/// not, is shown in its place. Control characters become their pictures, marks that turn the direction of writing become <c>⟨U+202E⟩</c>,
/// halves of characters become U+FFFD.
/// </summary>
internal static class SafeText
{
    private const char Replacement = '\uFFFD';

    /// <summary>The marks that turn the direction of writing.</summary>
    public static ReadOnlySpan<char> DirectionMarks => "\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

    public static string Of(string text)
    {
        var first = FirstUnsafe(text);
        if (first < 0)
        {
            return text;
        }

        var safe = new StringBuilder(text, 0, first, text.Length + 16);
        for (var i = first; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                safe.Append(text[i]).Append(text[++i]);
            }
            else
            {
                Append(safe, text[i]);
            }
        }

        return safe.ToString();
    }

    /// <summary>The text on one line.</summary>
    public static string Line(string text) => string.Join(' ', Of(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The text with halves of characters replaced and nothing else: for formats that escape, and where positions count.</summary>
    public static string WellFormed(string text)
    {
        var fixedUp = text.ToCharArray();
        for (var i = 0; i < fixedUp.Length; i++)
        {
            if (char.IsHighSurrogate(fixedUp[i]) && i + 1 < fixedUp.Length && char.IsLowSurrogate(fixedUp[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(fixedUp[i]))
            {
                fixedUp[i] = Replacement;
            }
        }

        return new string(fixedUp);
    }

    private static int FirstUnsafe(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) || IsShown(text[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsShown(char c) => (char.IsControl(c) && c is not ('\n' or '\t')) || TurnsDirection(c) || c is '\u2028' or '\u2029' or '\uFFFE' or '\uFFFF';

    private static bool TurnsDirection(char c) => DirectionMarks.Contains(c);

    private static void Append(StringBuilder safe, char c) => _ = c switch
    {
        '\r' => safe,
        '\u2028' or '\u2029' or '\u0085' => safe.Append('\n'),
        < ' ' and not ('\n' or '\t') => safe.Append((char)('\u2400' + c)),
        '\u007F' => safe.Append('\u2421'),
        _ when char.IsSurrogate(c) || c is '\uFFFE' or '\uFFFF' => safe.Append(Replacement),
        _ when IsShown(c) => safe.Append(CultureInfo.InvariantCulture, $"⟨U+{(int)c:X4}⟩"),
        _ => safe.Append(c),
    };
}
