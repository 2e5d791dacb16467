namespace Chancery.Language.Tokens;

/// <summary>Tells line ends that only wrap a paragraph from those that close a heading, an item or a paragraph.</summary>
internal static class LineEnds
{
    /// <summary>Wider lines were not wrapped by hand or by a wire service.</summary>
    private const int WidestWrap = 110;

    /// <summary>What the white space in [start, end) between two words is.</summary>
    public static Gap Classify(TextView text, int start, int end, int widest)
    {
        var lines = 0;
        var lineEnd = end;
        for (var i = start; i < end; i++)
        {
            if (text.Text[i] is '\n' or '\u2028' or '\u2029' or '\f' || text.Text[i] == '\r' && !(i + 1 < text.Length && text.Text[i + 1] == '\n'))
            {
                lines += text.Text[i] is '\u2029' or '\f' ? 2 : 1;
                lineEnd = Math.Min(lineEnd, i);
            }
        }

        return lines switch
        {
            0 => Gap.Space,
            1 => IsWrap(text, lineEnd, end, widest) ? Gap.Wrap : Gap.Break,
            _ => Gap.Break,
        };
    }

    /// <summary>The longest line of the block (lines without a blank one between) that starts at <paramref name="start"/>, and the block's end.</summary>
    public static (int Widest, int End) Block(string text, int start)
    {
        int widest = 0, lineStart = start;
        while (lineStart < text.Length)
        {
            var offset = text.AsSpan(lineStart).IndexOf('\n');
            var end = offset < 0 ? text.Length : lineStart + offset;
            var length = text.AsSpan(lineStart, end - lineStart).Trim().Length;
            if (length == 0)
            {
                return (widest, Math.Min(end + 1, text.Length));
            }

            widest = Math.Max(widest, length);
            lineStart = end + 1;
        }

        return (widest, text.Length);
    }

    private static bool IsWrap(TextView text, int lineEnd, int next, int widest)
    {
        if (text.Kind(next) == CharKind.Lower && text.Kind(LastBefore(text, lineEnd)) is CharKind.Lower or CharKind.Upper or CharKind.Comma or CharKind.Digit)
        {
            return true;
        }

        if (widest is < 50 or > WidestWrap)
        {
            return false;
        }

        return LengthBefore(text, lineEnd) + 1 + LengthAfter(text, next) > widest;
    }

    private static int LastBefore(TextView text, int at)
    {
        while (at > 0 && text.Kind(at - 1) == CharKind.Space)
        {
            at--;
        }

        return at - 1;
    }

    private static int LengthBefore(TextView text, int lineEnd)
    {
        var from = lineEnd;
        while (from > 0 && lineEnd - from <= WidestWrap && text.Text[from - 1] != '\n')
        {
            from--;
        }

        return text.Text.AsSpan(from, lineEnd - from).Trim().Length;
    }

    private static int LengthAfter(TextView text, int next)
    {
        var to = next;
        while (to < text.Length && to - next <= WidestWrap && text.Kind(to) != CharKind.Space)
        {
            to++;
        }

        return to - next;
    }
}
