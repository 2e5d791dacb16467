namespace Chancery.Ledger;

/// <summary>What pages call an issue: the name given by people or the catalogue, else the label that most claims use.</summary>
internal sealed class IssueNames
{
    private readonly IssueResolver _issues;
    private readonly Dictionary<string, Dictionary<string, int>> _labels = new(StringComparer.Ordinal);

    public IssueNames(IssueResolver issues, IEnumerable<HeldClaim> claims)
    {
        _issues = issues;
        foreach (var label in claims.SelectMany(c => c.Claim.Issues))
        {
            var key = issues.Resolve(label);
            if (!_labels.TryGetValue(key, out var counts))
            {
                _labels[key] = counts = new Dictionary<string, int>(StringComparer.Ordinal);
            }

            counts[label] = counts.GetValueOrDefault(label) + 1;
        }
    }

    public string Of(string key) => _issues.NameOf(key) ?? Commonest(key) ?? key.Replace('-', ' ');

    private string? Commonest(string key) => _labels.TryGetValue(key, out var counts)
        ? Capitalised(counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key.Length).ThenBy(c => c.Key, StringComparer.Ordinal).First().Key)
        : null;

    private static string Capitalised(string label) => label.Length == 0 ? label : char.ToUpperInvariant(label[0]) + label[1..];
}
