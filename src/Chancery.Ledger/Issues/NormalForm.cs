using System.Text;

namespace Chancery.Ledger;

/// <summary>Labels brought to one form: lower case, words joined by hyphens, fillers dropped, plurals as singulars.</summary>
public static class NormalForm
{
    private static readonly HashSet<string> Fillers = new(LedgerData.Lines("issue-fillers.txt"), StringComparer.Ordinal);

    /// <summary>The normal form of <paramref name="label"/>; a label of fillers alone keeps its words.</summary>
    public static string Of(string label) => string.Join('-', Words(label));

    internal static string[] Words(string label)
    {
        var all = AllWords(label);
        var telling = all.Where(w => !Fillers.Contains(w)).ToArray();
        return telling.Length > 0 ? telling : all;
    }

    /// <summary>The words of a label as singulars, those among them that tell nothing.</summary>
    internal static string[] AllWords(string label) => [.. Split(label).Select(Singular)];

    private static IEnumerable<string> Split(string label)
    {
        var word = new StringBuilder();
        foreach (var c in label)
        {
            if (char.IsLetterOrDigit(c))
            {
                word.Append(char.ToLowerInvariant(c));
            }
            else if (c is not ('\'' or '’' or '.') && word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
            else if (c is '\'' or '’')
            {
                // A possessive's s goes with its mark: the mark ends the word, and a lone s is a filler.
                yield return word.ToString();
                word.Clear();
            }
        }

        yield return word.ToString();
    }

    private static string Singular(string word) => word.Length < 4 || !word.EndsWith('s') ? word
        : word.EndsWith("ies", StringComparison.Ordinal) ? word[..^3] + "y"
        : word.EndsWith("ss", StringComparison.Ordinal) || word.EndsWith("us", StringComparison.Ordinal) || word.EndsWith("is", StringComparison.Ordinal) ? word
        : word[..^1];
}
