namespace Chancery.Ledger;

/// <summary>Labels that point back to an issue which the text has named in full: 'the Treaty', 'its central limits'.</summary>
internal static class IssueAnaphors
{
    private const string Header = "word,issues";

    /// <summary>How many characters back the full name is looked for.</summary>
    private const int Before = 4000;

    private static readonly Dictionary<string, string[]> Meanings = Load();

    /// <summary>The issue that a label stands for: of those that it can mean, the one named last in <paramref name="before"/>; null where there is none.</summary>
    public static CatalogueIssue? Resolve(string label, string before)
    {
        if (IssueCatalogue.Shipped.Match(label) is not null)
        {
            return null;
        }

        var meanings = NormalForm.Words(label).SelectMany(w => Meanings.GetValueOrDefault(w) ?? []).ToHashSet(StringComparer.Ordinal);
        return meanings.Count == 0 ? null : IssueCatalogue.Shipped.Named(before[Math.Max(0, before.Length - Before)..]).LastOrDefault(i => meanings.Contains(i.Key));
    }

    private static Dictionary<string, string[]> Load()
    {
        var meanings = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var (number, line) in LedgerData.Numbered("issue-anaphors.csv").Where(l => l.Text != Header))
        {
            var cells = line.Split(',');
            var keys = cells[^1].Split('|');
            if (cells.Length != 2 || Array.Exists(keys, k => IssueCatalogue.Shipped[k] is null) || !meanings.TryAdd(cells[0], keys))
            {
                throw new InvalidOperationException(FormattableString.Invariant($"issue-anaphors.csv:{number}: not a word that stands once, and keys of the catalogue"));
            }
        }

        return meanings;
    }
}
