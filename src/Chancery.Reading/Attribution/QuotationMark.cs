namespace Chancery.Reading.Attribution;

/// <summary>Which way a mark can point where it stands.</summary>
internal enum MarkSide
{
    /// <summary>An apostrophe, a sign of feet or inches, no quotation mark.</summary>
    None,
    Opens,
    Closes,
    Either,
}

/// <summary>The marks that open and close one another; single ones are told from apostrophes by what stands around them.</summary>
internal enum MarkFamily
{
    None,
    Double,
    Single,
    Guillemet,
}

/// <summary>Reads single characters as quotation marks.</summary>
internal static class QuotationMark
{
    public static MarkFamily FamilyOf(char c) => c switch
    {
        '"' or '“' or '”' or '„' or '‟' or '＂' => MarkFamily.Double,
        '«' or '»' => MarkFamily.Guillemet,
        '\'' or '‘' or '’' or '‚' or '‛' or '`' => MarkFamily.Single,
        _ => MarkFamily.None,
    };

    /// <summary>How many characters the mark at <paramref name="at"/> has: wires write <c>``no''</c> for “no”.</summary>
    public static int WidthAt(string text, int at) => text[at] is '\'' or '`' && at + 1 < text.Length && text[at + 1] == text[at] ? 2 : 1;

    /// <summary>The family of the mark that begins at <paramref name="at"/>.</summary>
    public static MarkFamily FamilyAt(string text, int at) => WidthAt(text, at) == 2 ? MarkFamily.Double : FamilyOf(text[at]);

    /// <summary>Which way the mark at <paramref name="at"/> points, by its shape and its neighbours.</summary>
    public static MarkSide SideOf(string text, int at)
    {
        var before = at > 0 ? text[at - 1] : ' ';
        var width = WidthAt(text, at);
        var after = at + width < text.Length ? text[at + width] : ' ';
        return FamilyAt(text, at) switch
        {
            MarkFamily.Double => IsInches(text, at) ? MarkSide.None : Double(text[at], before, after),
            MarkFamily.Guillemet => text[at] == '«' ? MarkSide.Opens : MarkSide.Closes,
            MarkFamily.Single => Single(text[at], before, after),
            _ => MarkSide.None,
        };
    }

    /// <summary>6'2" or 12"x9".</summary>
    private static bool IsInches(string text, int at)
    {
        if (text[at] != '"' || at < 2 || !char.IsDigit(text[at - 1]))
        {
            return false;
        }

        var beforeDigits = char.IsDigit(text[at - 2]) && at > 2 ? text[at - 3] : text[at - 2];
        return beforeDigits is '\'' or '’' || (at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]));
    }

    private static MarkSide Double(char mark, char before, char after)
    {
        var mayOpen = IsBoundaryBefore(before) && !char.IsWhiteSpace(after);
        var mayClose = !char.IsWhiteSpace(before) && !char.IsLetterOrDigit(after);
        return mark switch
        {
            '“' or '„' or '`' => mayClose && !mayOpen ? MarkSide.Either : MarkSide.Opens,
            '”' => mayOpen && !mayClose ? MarkSide.Either : MarkSide.Closes,
            _ => mayOpen == mayClose ? MarkSide.Either : mayOpen ? MarkSide.Opens : MarkSide.Closes,
        };
    }

    private static MarkSide Single(char mark, char before, char after)
    {
        if (char.IsLetterOrDigit(before))
        {
            return char.IsLetterOrDigit(after) || mark is '‘' or '`' ? MarkSide.None : MarkSide.Closes;
        }

        if (IsBoundaryBefore(before) && char.IsLetter(after) && mark != '’')
        {
            return MarkSide.Opens;
        }

        return mark is '\'' or '’' && before is '.' or ',' or '!' or '?' or '…' ? MarkSide.Closes : MarkSide.None;
    }

    private static bool IsBoundaryBefore(char c) =>
        char.IsWhiteSpace(c) || c is '(' or '[' or '{' or '—' or '–' or '-' or '/' or ':' || FamilyOf(c) != MarkFamily.None;
}
