using Chancery.Language;

namespace Chancery.Reading.Actors;

/// <summary>One run of letters and digits in the text, with the gazetteer's number for it (-1 where it knows none) and the token that it lies in.</summary>
internal readonly record struct ScannedWord(int Start, int End, int Id, int Token, bool Capital, bool Upper);

/// <summary>Cuts a text into words that do not depend on how tokens treat hyphens, full stops and apostrophes.</summary>
internal static class WordScan
{
    private const int LongestWord = 64;

    public static List<ScannedWord> Scan(AnnotatedText text, Gazetteer gazetteer)
    {
        var words = new List<ScannedWord>(text.Tokens.Length + 8);
        Span<char> buffer = stackalloc char[LongestWord];
        var at = 0;
        for (var token = 0; token < text.Tokens.Length; token++)
        {
            ref readonly var t = ref text[token];
            at = Math.Max(at, t.Start);
            while (at < t.End)
            {
                if (!Letters.IsWord(text.Text[at]))
                {
                    at++;
                    continue;
                }

                var start = at;
                while (at < t.End && Letters.IsWord(text.Text[at]))
                {
                    at++;
                }

                var form = text.Text.AsSpan(start, at - start);
                var id = form.Length > LongestWord ? -1 : gazetteer.WordId(Letters.Fold(form, buffer));
                words.Add(new ScannedWord(start, at, id, token, char.IsUpper(form[0]), Letters.IsUpper(form)));
            }
        }

        return words;
    }
}
