using Chancery.Dispatches;
using Chancery.Language;

namespace Chancery.Reading.Actors;

/// <summary>
/// Whose officials a news story means when it says no more than 'a government spokeswoman': those of the state in whose capital it is
/// datelined, else of the state that it names far oftener than any other.
/// </summary>
internal static class HomeParty
{
    /// <summary>A capital in capitals within so many tokens of the start is a dateline.</summary>
    public const int DatelineTokens = 3;

    // What a story's title names first, and then its first sentence, it is most likely about.
    private const int TitleWeight = 4;
    private const int FirstWeight = 2;

    /// <param name="heading">The phrases of the dispatch's title.</param>
    public static Parties Of(AnnotatedText text, List<Phrase> phrases, List<Phrase> heading)
    {
        var counts = new Dictionary<Parties, int>();
        foreach (var phrase in heading.Where(p => p.Parties.Count == 1).Take(1).Concat(phrases.Where(p => p.Parties.Count == 1).Take(1)))
        {
            counts[phrase.Parties] = counts.GetValueOrDefault(phrase.Parties) + (heading.Contains(phrase) ? TitleWeight : FirstWeight);
        }

        foreach (var phrase in phrases)
        {
            if (phrase.IsCapital && phrase.Tokens.First < DatelineTokens && Letters.IsUpper(text.Form(phrase.Tokens.First)))
            {
                return phrase.Parties;
            }

            if (phrase.Parties.Count == 1)
            {
                counts[phrase.Parties] = counts.GetValueOrDefault(phrase.Parties) + 1;
            }
        }

        return Foremost(counts);
    }

    private static Parties Foremost(Dictionary<Parties, int> counts)
    {
        var (best, most, second) = (Parties.None, 0, 0);
        foreach (var (parties, count) in counts)
        {
            if (count > most)
            {
                (best, most, second) = (parties, count, most);
            }
            else
            {
                second = Math.Max(second, count);
            }
        }

        return most >= 2 && 2 * most >= 3 * second ? best : Parties.None;
    }
}
