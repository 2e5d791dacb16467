using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Ledger;

/// <summary>Issues that began on a day: before New START was negotiated 'strategic offensive arms' were those of the treaties before it.</summary>
internal static class IssueEras
{
    private const string Header = "key,since,before";

    private static readonly Dictionary<string, (LocalDate Since, CatalogueIssue Before)> Eras = Load();

    /// <summary>The label, or the issue that it stood for on the day of <paramref name="published"/>.</summary>
    public static string At(string label, LocalDate? published) =>
        published is { } day && IssueCatalogue.Shipped.Match(label) is { } issue && Eras.TryGetValue(issue.Key, out var era) && day < era.Since ? era.Before.Name : label;

    private static Dictionary<string, (LocalDate Since, CatalogueIssue Before)> Load()
    {
        var eras = new Dictionary<string, (LocalDate, CatalogueIssue)>(StringComparer.Ordinal);
        foreach (var (number, line) in LedgerData.Numbered("issue-eras.csv").Where(l => l.Text != Header))
        {
            var cells = line.Split(',');
            if (cells.Length != 3 || IssueCatalogue.Shipped[cells[0]] is null || !LocalDatePattern.Iso.Parse(cells[1]).TryGetValue(default, out var since)
                || IssueCatalogue.Shipped[cells[2]] is not { } before || !eras.TryAdd(cells[0], (since, before)))
            {
                throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"issue-eras.csv:{number}: not a key that stands once, a date and a key of the catalogue"));
            }
        }

        return eras;
    }
}
