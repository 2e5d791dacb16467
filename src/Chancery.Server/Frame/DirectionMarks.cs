using System.Buffers;
using System.Globalization;
using System.Text;

namespace Chancery.Server.Frame;

/// <summary>
/// Characters that turn the direction of writing and can make a text read as what it is not. On a page each is shown by its number; it
/// turns nothing.
/// </summary>
internal static class DirectionMarks
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\u200E\u200F\u061C");

    public static string Shown(string html)
    {
        var at = html.AsSpan().IndexOfAny(Marks);
        if (at < 0)
        {
            return html;
        }

        var shown = new StringBuilder(html.Length + 64).Append(html, 0, at);
        foreach (var letter in html.AsSpan(at))
        {
            if (Marks.Contains(letter))
            {
                shown.Append(CultureInfo.InvariantCulture, $"⟨U+{(int)letter:X4}⟩");
            }
            else
            {
                shown.Append(letter);
            }
        }

        return shown.ToString();
    }
}
