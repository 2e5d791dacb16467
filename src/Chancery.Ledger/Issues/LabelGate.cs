namespace Chancery.Ledger;

/// <summary>
/// Which labels name an issue: those that the catalogue knows, and short noun phrases whose head says something by itself. 'First part of your
/// question', 'bring China' and 'recent call' name none.
/// </summary>
internal static class LabelGate
{
    private const int MostWords = 7;
    private const int LeastLetters = 4;

    private static readonly HashSet<string> Untelling = Set("untelling-words.txt", "place-words.txt");
    private static readonly HashSet<string> Thin = Set("untelling-words.txt", "place-words.txt", "thin-words.txt");
    private static readonly HashSet<string> Verbs = Set("label-verbs.txt");
    private static readonly HashSet<string> Nouns = Set("label-nouns.txt");
    private static readonly HashSet<string> Pointing = Set("pointing-words.txt");

    /// <summary>Where a label's head ends and what qualifies it begins.</summary>
    private static readonly HashSet<string> Links = new(["of", "on", "for", "in", "to", "with", "from", "between", "against", "by", "about", "at", "over", "towards", "into", "under"], StringComparer.Ordinal);

    /// <summary>Prepositions after which a head that says nothing is told what it is about.</summary>
    private static readonly HashSet<string> Telling = new(["of", "on", "for", "about", "over", "against", "between"], StringComparer.Ordinal);

    public static bool Passes(string label)
    {
        if (IssueCatalogue.Shipped.Match(label) is not null)
        {
            return true;
        }

        var words = Array.FindAll(NormalForm.AllWords(label), w => w.Length > 0);
        return words.Length is > 0 and <= MostWords && !Verbs.Contains(words[0]) && !IsGerund(words[0]) && !words[0].EndsWith("ly", StringComparison.Ordinal)
            && !words.Any(w => Pointing.Contains(w) && w != "the") && words.Any(w => !Untelling.Contains(w)) && HasTellingHead(words);
    }

    // The head is the last word before a preposition; where it says nothing by itself, what follows the preposition must.
    private static bool HasTellingHead(ReadOnlySpan<string> words)
    {
        while (!words.IsEmpty)
        {
            var end = 0;
            while (end < words.Length && !Links.Contains(words[end]))
            {
                end++;
            }

            if (end > 0 && !Thin.Contains(words[end - 1]) && words[end - 1].Length >= LeastLetters && !char.IsDigit(words[end - 1][0]))
            {
                return true;
            }

            if (end == words.Length || !Telling.Contains(words[end]))
            {
                return false;
            }

            words = words[(end + 1)..];
        }

        return false;
    }

    private static bool IsGerund(string word) => word.Length > 5 && word.EndsWith("ing", StringComparison.Ordinal) && !Nouns.Contains(word);

    private static HashSet<string> Set(params string[] files) => new(files.SelectMany(LedgerData.Lines), StringComparer.Ordinal);
}
