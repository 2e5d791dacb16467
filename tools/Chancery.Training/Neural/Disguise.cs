using Chancery.Language;

namespace Chancery.Training.Neural;

/// <summary>How a sentence is rewritten before it is learnt from.</summary>
internal sealed record Disguise(LetterCase Case, bool CurlyQuotes, bool StraightQuotes, string? Dash)
{
    private static readonly string[] Dashes = ["-", "--", "\u2013", "\u2014"];

    public static Disguise Pick(Shuffler random)
    {
        var pick = random.Unit();
        var letters = pick < 0.03f ? LetterCase.Lower : pick < 0.06f ? LetterCase.Upper : pick < 0.12f ? LetterCase.Title : LetterCase.AsWritten;
        var quotes = random.Unit();
        return new Disguise(letters, quotes < 0.3f, quotes > 0.85f, random.Unit() < 0.15f ? Dashes[random.Below(Dashes.Length)] : null);
    }

    public string Rewrite(string form, in Token token, bool first)
    {
        if (token.Upos == UniversalTag.Punct)
        {
            return Punctuation(form, token.Xpos);
        }

        if (CurlyQuotes && form.Contains('\'', StringComparison.Ordinal))
        {
            form = form.Replace('\'', '\u2019');
        }

        return Case switch
        {
            LetterCase.Lower => form.ToLowerInvariant(),
            LetterCase.Upper => form.ToUpperInvariant(),
            LetterCase.Title when first || form.Length > 3 || token.Upos is not (UniversalTag.Adp or UniversalTag.Det or UniversalTag.Part or UniversalTag.Cconj) && !token.Clitic
                => char.ToUpperInvariant(form[0]) + form[1..],
            _ => form,
        };
    }

    private string Punctuation(string form, string xpos) => xpos switch
    {
        "``" when CurlyQuotes => form is "'" or "`" or "\u2018" ? "\u2018" : "\u201C",
        "''" when CurlyQuotes => form is "'" or "\u2019" ? "\u2019" : "\u201D",
        "``" or "''" when StraightQuotes => form is "'" or "`" or "\u2018" or "\u2019" ? "'" : "\"",
        ":" or "," when Dash is not null && form is "-" or "--" or "\u2013" or "\u2014" => Dash!,
        _ => form,
    };
}

internal enum LetterCase
{
    AsWritten,
    Lower,
    Upper,
    Title,
}
