namespace Chancery.Ledger;

/// <summary>Joins claims of one deadline: the same date and an issue in common, or the same words.</summary>
internal static class DeadlineJoiner
{
    /// <summary>The deadlines, the nearest first.</summary>
    public static IReadOnlyList<DeadlineLine> Join(IEnumerable<HeldClaim> claims, IssueResolver issues)
    {
        var lines = new List<DeadlineLine>();
        foreach (var held in claims.Where(c => c.Claim is DeadlineClaim))
        {
            var deadline = ((DeadlineClaim)held.Claim).Deadline;
            var about = issues.Resolve(held.Id, deadline.Issues);
            var known = lines.FindIndex(l => l.Date == deadline.Date && (l.Issues.Intersect(about).Any() || NormalForm.Of(l.What) == NormalForm.Of(deadline.What)));
            if (known < 0)
            {
                lines.Add(new DeadlineLine(deadline.Date, deadline.What, about, [held]));
            }
            else
            {
                lines[known] = lines[known] with { Issues = [.. lines[known].Issues.Union(about)], Claims = [.. lines[known].Claims, held] };
            }
        }

        return [.. lines.OrderBy(l => l.Date).ThenBy(l => l.What, StringComparer.Ordinal)];
    }
}

/// <summary>Whether a deadline's words speak of something that ends by itself when the date goes by.</summary>
internal static class LapseWords
{
    private static readonly HashSet<string> Words = new(LedgerData.Lines("lapse-words.txt"), StringComparer.Ordinal);

    public static bool In(string what) => what.Split(' ', ',', '.', ';', ':').Any(w => Words.Contains(w.ToLowerInvariant()));
}
