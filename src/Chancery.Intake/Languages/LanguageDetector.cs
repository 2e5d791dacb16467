using System.Collections.Frozen;

namespace Chancery.Intake.Languages;

/// <summary>
/// Tells which language a text is in: by its script; among languages that share one, by the share of their commonest words and own letters
/// in the first <see cref="Sample"/> characters.
/// </summary>
internal static class LanguageDetector
{
    /// <summary>What cannot be told, as BCP 47 writes it.</summary>
    public const string Unknown = "und";

    private const int Sample = 20_000;

    /// <summary>Fewer common words than this tell nothing.</summary>
    private const int FewestHits = 3;

    /// <summary>A word that tells one language alone counts this much; one that several share counts a part of it.</summary>
    private const int WordWeight = 60;

    private const int LetterWeight = 20;

    private static readonly FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> Words =
        LanguagesBy(p => p.Words, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<char, int[]> Letters = LanguagesBy(p => p.Letters, EqualityComparer<char>.Default);

    /// <summary>BCP 47, or <see cref="Unknown"/> where there is too little to tell by.</summary>
    public static string Detect(string text)
    {
        var sample = text.AsSpan(0, Math.Min(text.Length, Sample));
        if (Script.Dominant(sample) is not { } script)
        {
            return Unknown;
        }

        var candidates = LanguageProfile.All.Where(p => p.Script == script).ToList();
        return candidates is [var only] ? only.Code : Best(sample, script);
    }

    private static string Best(ReadOnlySpan<char> sample, string script)
    {
        var profiles = LanguageProfile.All;
        Span<int> scores = stackalloc int[profiles.Count];
        Span<int> hits = stackalloc int[profiles.Count];
        CountWords(sample, scores, hits);
        CountLetters(sample, scores);
        var best = -1;
        for (var i = 0; i < profiles.Count; i++)
        {
            if (profiles[i].Script == script && hits[i] >= FewestHits && (best < 0 || scores[i] > scores[best]))
            {
                best = i;
            }
        }

        return best < 0 ? Unknown : profiles[best].Code;
    }

    private static void CountWords(ReadOnlySpan<char> sample, Span<int> scores, Span<int> hits)
    {
        Span<char> word = stackalloc char[16];
        var length = 0;
        foreach (var letter in sample)
        {
            if (char.IsLetter(letter) || char.GetUnicodeCategory(letter) is System.Globalization.UnicodeCategory.NonSpacingMark)
            {
                // A word too long to be a common one is counted on and never looked up.
                if (length < word.Length)
                {
                    word[length] = char.ToLowerInvariant(letter);
                }

                length++;
            }
            else
            {
                CountWord(word, length, scores, hits);
                length = 0;
            }
        }

        CountWord(word, length, scores, hits);
    }

    private static void CountWord(ReadOnlySpan<char> word, int length, Span<int> scores, Span<int> hits)
    {
        if (length == 0 || length > word.Length || !Words.TryGetValue(word[..length], out var languages))
        {
            return;
        }

        foreach (var language in languages)
        {
            scores[language] += WordWeight / languages.Length;
            hits[language]++;
        }
    }

    private static void CountLetters(ReadOnlySpan<char> sample, Span<int> scores)
    {
        foreach (var letter in sample)
        {
            if (letter > 0x7F && Letters.TryGetValue(letter, out var languages))
            {
                foreach (var language in languages)
                {
                    scores[language] += LetterWeight;
                }
            }
        }
    }

    /// <summary>The places in the table of the languages that have each word or letter.</summary>
    private static FrozenDictionary<T, int[]> LanguagesBy<T>(Func<LanguageProfile, IEnumerable<T>> parts, IEqualityComparer<T> comparer)
        where T : notnull => LanguageProfile.All
            .SelectMany((profile, index) => parts(profile).Distinct(comparer).Select(part => (Part: part, Index: index)))
            .GroupBy(p => p.Part, comparer)
            .ToFrozenDictionary(g => g.Key, g => g.Select(p => p.Index).ToArray(), comparer);
}
