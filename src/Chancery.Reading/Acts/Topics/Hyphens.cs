using Chancery.Language;

namespace Chancery.Reading.Acts.Topics;

/// <summary>Words that hyphens join are not cut apart: <c>24-percent tariff</c>, <c>one-China principle</c>.</summary>
internal static class Hyphens
{
    private const int Most = 3;

    /// <summary>The first token of the joined word that <paramref name="first"/> stands in.</summary>
    public static int Before(AnnotatedText text, int first)
    {
        first -= Joins(text, first) ? 1 : 0;
        for (var joined = 0; joined < Most && Joins(text, first - 1); joined++)
        {
            first -= 2;
        }

        return first;
    }

    /// <summary>The end of the joined word whose part ends at <paramref name="end"/>.</summary>
    public static int After(AnnotatedText text, int end)
    {
        for (var joined = 0; joined < Most && Joins(text, end); joined++)
        {
            end += 2;
        }

        return end;
    }

    /// <summary>Whether the token is a hyphen with words close on both sides.</summary>
    public static bool Joins(AnnotatedText text, int token) =>
        token > 0 && token + 1 < text.Tokens.Length && text.Form(token) is "-" or "‑" or "‐"
        && text[token - 1].End == text[token].Start && text[token].End == text[token + 1].Start;
}
