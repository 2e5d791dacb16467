namespace Chancery.Reading.Dates;

/// <summary>
/// Splits a text for the date grammar, more finely than syntax does: 'third-quarter', '1990s' and '10:30am' come apart. One pass.
/// </summary>
internal static class Lexer
{
    private const int MostDigits = 8;

    public static List<Lexeme> Split(string text, DateLexicon lexicon)
    {
        var lexemes = new List<Lexeme>(text.Length / 5 + 4);
        var at = 0;
        while (at < text.Length)
        {
            var blank = SkipBlank(text, at, out var isBreak);
            if (isBreak)
            {
                lexemes.Add(new Lexeme(at, blank, LexemeKind.Break, false, -1, null));
            }

            if (blank < text.Length)
            {
                lexemes.Add(Next(text, blank, glued: blank == at && at > 0, lexicon));
                blank = lexemes[^1].End;
            }

            at = blank;
        }

        return lexemes;
    }

    private static int SkipBlank(string text, int at, out bool isBreak)
    {
        var lines = 0;
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            lines += text[at++] == '\n' ? 1 : 0;
        }

        isBreak = lines > 1;
        return at;
    }

    private static Lexeme Next(string text, int start, bool glued, DateLexicon lexicon)
    {
        var end = start + 1;
        if (char.IsAsciiDigit(text[start]))
        {
            var number = text[start] - '0';
            for (; end < text.Length && char.IsAsciiDigit(text[end]); end++)
            {
                number = end - start < MostDigits ? number * 10 + text[end] - '0' : -1;
            }

            return new Lexeme(start, end, LexemeKind.Digits, glued, end - start <= MostDigits ? number : -1, null);
        }

        if (!char.IsLetter(text[start]))
        {
            return new Lexeme(start, end, LexemeKind.Symbol, glued, -1, null);
        }

        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        return new Lexeme(start, end, LexemeKind.Word, glued, -1, Lookup(text.AsSpan(start, end - start), lexicon));
    }

    private static DateWord? Lookup(ReadOnlySpan<char> form, DateLexicon lexicon)
    {
        var word = lexicon.Word(form);
        return word is not null && word.Traits.HasFlag(WordTraits.CapitalOnly) && !char.IsUpper(form[0]) ? null : word;
    }
}
