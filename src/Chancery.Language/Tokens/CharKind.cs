using System.Globalization;

namespace Chancery.Language.Tokens;

/// <summary>What a UTF-16 code unit is to the tokenizer.</summary>
internal enum CharKind : byte
{
    Space,
    Upper,
    Lower,
    Digit,
    Period,
    Apostrophe,
    Hyphen,
    Dash,
    OpenQuote,
    CloseQuote,
    StraightQuote,
    Open,
    Close,
    Comma,
    Final,
    Colon,
    Slash,
    Currency,
    Symbol,
    Other,
}

/// <summary>Kinds of characters, from a table for the Basic Multilingual Plane.</summary>
internal static class CharKinds
{
    private static readonly CharKind[] Table = Build();

    public static CharKind Of(char c) => Table[c];

    public static bool IsLetter(CharKind kind) => kind is CharKind.Upper or CharKind.Lower;

    public static bool IsWordChar(CharKind kind) => kind is CharKind.Upper or CharKind.Lower or CharKind.Digit;

    public static char Fold(char c) => c switch
    {
        '\u2019' or '\u2018' or '`' or '\u00B4' or '\u02BC' => '\'',
        '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB' => '"',
        '\u2010' or '\u2011' => '-',
        '\u2012' or '\u2014' or '\u2015' => '\u2013',
        '\u00A0' => ' ',
        _ => char.ToLowerInvariant(c),
    };

    private static CharKind[] Build()
    {
        var table = new CharKind[char.MaxValue + 1];
        for (var c = 0; c < table.Length; c++)
        {
            table[c] = Classify((char)c);
        }

        return table;
    }

    private static CharKind Classify(char c) => c switch
    {
        '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\uFEFF' => CharKind.Lower,
        '.' or '\u2026' => CharKind.Period,
        '\'' or '\u2019' or '`' or '\u00B4' or '\u02BC' => CharKind.Apostrophe,
        '-' or '\u2010' or '\u2011' => CharKind.Hyphen,
        '\u2012' or '\u2013' or '\u2014' or '\u2015' or '\u2212' => CharKind.Dash,
        '\u201C' or '\u201E' or '\u2018' or '\u00AB' => CharKind.OpenQuote,
        '\u201D' or '\u00BB' => CharKind.CloseQuote,
        '"' => CharKind.StraightQuote,
        '(' or '[' or '{' or '<' => CharKind.Open,
        ')' or ']' or '}' or '>' => CharKind.Close,
        ',' => CharKind.Comma,
        '!' or '?' => CharKind.Final,
        ':' or ';' => CharKind.Colon,
        '/' or '\\' => CharKind.Slash,
        _ => ByCategory(c),
    };

    private static CharKind ByCategory(char c)
    {
        if (char.IsWhiteSpace(c))
        {
            return CharKind.Space;
        }

        return char.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter => CharKind.Upper,
            UnicodeCategory.LowercaseLetter or UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter => CharKind.Lower,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => CharKind.Lower,
            UnicodeCategory.Surrogate => CharKind.Symbol,
            UnicodeCategory.DecimalDigitNumber or UnicodeCategory.OtherNumber or UnicodeCategory.LetterNumber => CharKind.Digit,
            UnicodeCategory.CurrencySymbol => CharKind.Currency,
            UnicodeCategory.Control => CharKind.Space,
            UnicodeCategory.MathSymbol or UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol => CharKind.Symbol,
            _ => CharKind.Other,
        };
    }
}
