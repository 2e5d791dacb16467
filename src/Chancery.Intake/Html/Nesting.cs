namespace Chancery.Intake.Html;

/// <summary>
/// Tells from the tags alone, in one pass, how deep a page nests: parsing costs the square of the depth, and no real page is deeper than
/// some hundreds.
/// </summary>
internal static class Nesting
{
    /// <summary>Elements open at once before a page is refused.</summary>
    public const int Deepest = 3_000;

    /// <summary>Elements that have no end, or whose end may be left out.</summary>
    private static readonly HashSet<string> Endless = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "li", "p", "dt", "dd",
        "option", "optgroup", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup", "html", "head", "body", "rt", "rp",
    };

    public static bool IsTooDeep(ReadOnlySpan<char> page)
    {
        var open = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var names = open.GetAlternateLookup<ReadOnlySpan<char>>();
        var endless = Endless.GetAlternateLookup<ReadOnlySpan<char>>();
        var depth = 0;
        for (var at = page.IndexOf('<'); at >= 0 && depth <= Deepest; at = Next(page, at + 1))
        {
            var isEnd = at + 1 < page.Length && page[at + 1] == '/';
            var name = Name(page[(at + (isEnd ? 2 : 1))..]);
            if (name.IsEmpty || endless.Contains(name))
            {
                continue;
            }

            names.TryGetValue(name, out var count);
            if (!isEnd || count > 0)
            {
                names[name] = count + (isEnd ? -1 : 1);
                depth += isEnd ? -1 : 1;
            }
        }

        return depth > Deepest;
    }

    private static int Next(ReadOnlySpan<char> page, int from)
    {
        var next = page[from..].IndexOf('<');
        return next < 0 ? -1 : from + next;
    }

    private static ReadOnlySpan<char> Name(ReadOnlySpan<char> tag)
    {
        var length = 0;
        while (length < tag.Length && length < 32 && char.IsAsciiLetterOrDigit(tag[length]))
        {
            length++;
        }

        return length > 0 && char.IsAsciiLetter(tag[0]) ? tag[..length] : default;
    }
}
