using System.Globalization;

namespace Chancery.Ledger;

/// <summary>How near two words stand to each other, and how much a word tells, by the company that words keep in dispatches.</summary>
internal sealed class IssueKinship
{
    private const string Header = "word,weight,kin";
    private const int Same = 100;

    /// <summary>The weight, in tenths of a bit, of a word that the table does not have: it is rare.</summary>
    private const int Rare = 85;

    private static readonly Lazy<IssueKinship> Table = new(Load);

    private readonly Dictionary<string, (int Weight, Dictionary<string, int> Kin)> _words = new(StringComparer.Ordinal);

    private IssueKinship()
    {
    }

    /// <summary>The table that ships with this assembly; it is read when it is first asked for.</summary>
    public static IssueKinship Shipped => Table.Value;

    public int Weight(string word) => _words.TryGetValue(word, out var known) ? known.Weight : Rare;

    /// <summary>Hundredths: 100 for the same word, 0 for words that have nothing to do with each other.</summary>
    public int Of(string one, string other) => one == other ? Same : Math.Max(Kin(one, other), Kin(other, one));

    private int Kin(string one, string other) => _words.TryGetValue(one, out var known) ? known.Kin.GetValueOrDefault(other) : 0;

    private static IssueKinship Load()
    {
        var kinship = new IssueKinship();
        foreach (var (number, line) in LedgerData.Numbered("issue-words.csv").Where(l => l.Text != Header))
        {
            var cells = line.Split(',');
            if (cells.Length != 3 || !int.TryParse(cells[1], NumberStyles.None, CultureInfo.InvariantCulture, out var weight))
            {
                throw new InvalidOperationException(FormattableString.Invariant($"issue-words.csv:{number}: not a word, its weight and its kin"));
            }

            var kin = cells[2].Split('|', StringSplitOptions.RemoveEmptyEntries).Select(k => k.Split(':'));
            kinship._words[cells[0]] = (weight, kin.ToDictionary(k => k[0], k => int.Parse(k[1], CultureInfo.InvariantCulture), StringComparer.Ordinal));
        }

        return kinship;
    }
}
