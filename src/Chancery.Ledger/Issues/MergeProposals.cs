using System.Globalization;

namespace Chancery.Ledger;

/// <summary>Two issues that may be one, for a person to decide.</summary>
/// <param name="Score">Hundredths: how much of what their names say is alike.</param>
/// <param name="Why">The words that are alike, as pairs with their nearness.</param>
public sealed record MergeProposal(string Issue, string Into, int Score, IReadOnlyList<string> Why);

/// <summary>
/// Proposes which issues of a dossier may be one, by the words of their keys and of the catalogue's wordings: the same words, or words that
/// stand in like company in dispatches. It only proposes; issues are joined by a person's <c>merge</c>.
/// </summary>
public sealed class MergeProposals
{
    /// <summary>Below this likeness proposals are mostly wrong.</summary>
    public const int LeastLikeness = 50;

    /// <summary>Each issue is held against all others; of a dossier with 1,500, all of them would take seconds.</summary>
    private const int MostPending = 60;

    private readonly List<(string Key, int Deeds, IReadOnlyList<string[]> Wordings)> _issues;
    private readonly IssueCatalogue _catalogue;

    private MergeProposals(StateOfPlay play, IssueCatalogue catalogue)
    {
        _catalogue = catalogue;
        var told = play.Issues.Where(i => !IssueResolver.IsUntold(i.Key)).Select(i => (i.Key, i.Deeds.Count, Wordings(i.Key, catalogue)));
        var rest = catalogue.Issues.Where(c => !play.Issues.Any(i => i.Key == c.Key)).Select(c => (c.Key, 0, Wordings(c.Key, catalogue)));
        _issues = [.. told.Concat(rest)];
    }

    /// <summary>The likeliest first. An issue that only its label names is proposed for the issue that it is most like.</summary>
    /// <param name="about">The issues for which another is looked for; all where none are named.</param>
    public static IReadOnlyList<MergeProposal> Of(StateOfPlay play, IssueCatalogue catalogue, int least, IReadOnlySet<string>? about = null)
    {
        var proposals = new MergeProposals(play, catalogue);
        var found = proposals._issues.Where(i => i.Deeds > 0 && catalogue[i.Key] is null && about?.Contains(i.Key) != false).Select(i => proposals.Best(i.Key, i.Deeds, i.Wordings[0])).OfType<MergeProposal>();
        return [.. found.Where(p => p.Score >= least).OrderByDescending(p => p.Score).ThenBy(p => p.Issue, StringComparer.Ordinal)];
    }

    /// <summary>Those that nobody has declined, for the issues on which something is pending: of those the <see cref="MostPending"/> that a brief shows first.</summary>
    public static IReadOnlyList<MergeProposal> Pending(StateOfPlay play, IssueResolver issues)
    {
        var pending = play.Issues.Where(i => i.Threads.Any(t => ThreadWords.IsPending(t.State))).Take(MostPending).Select(i => i.Key).ToHashSet(StringComparer.Ordinal);
        return [.. Of(play, IssueCatalogue.Shipped, LeastLikeness, pending).Where(p => !issues.AreHeldApart(p.Issue, p.Into))];
    }

    private static IReadOnlyList<string[]> Wordings(string key, IssueCatalogue catalogue) => catalogue[key]?.Wordings ?? [key.Split('-')];

    private MergeProposal? Best(string key, int deeds, string[] words)
    {
        MergeProposal? best = null;
        foreach (var (other, otherDeeds, wordings) in _issues)
        {
            // Of two that only labels name, the rarer goes into the commoner; of two alike in that, the later in the alphabet.
            if (other == key || (_catalogue[other] is null && (otherDeeds, key).CompareTo((deeds, other)) <= 0))
            {
                continue;
            }

            foreach (var wording in wordings)
            {
                var score = (Covered(words, wording) + Covered(wording, words)) / 2;
                if (best is null || score > best.Score)
                {
                    best = new MergeProposal(key, other, score, Why(words, wording));
                }
            }
        }

        return best;
    }

    // How much of what one says the other says as well, each word by its weight.
    private static int Covered(string[] one, string[] other)
    {
        int told = 0, covered = 0;
        foreach (var word in one)
        {
            var weight = IssueKinship.Shipped.Weight(word);
            told += weight;
            covered += weight * other.Max(o => IssueKinship.Shipped.Of(word, o)) / 100;
        }

        return told == 0 ? 0 : 100 * covered / told;
    }

    // Each word with the one that it is nearest to.
    private static List<string> Why(string[] words, string[] wording) =>
    [
        .. from word in words.Distinct(StringComparer.Ordinal)
           let nearest = wording.MaxBy(other => IssueKinship.Shipped.Of(word, other))!
           let nearness = IssueKinship.Shipped.Of(word, nearest)
           where nearness > 0
           orderby nearness descending
           select word == nearest ? word : string.Create(CultureInfo.InvariantCulture, $"{word} ~ {nearest} ({nearness})"),
    ];
}
