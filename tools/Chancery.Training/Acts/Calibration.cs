namespace Chancery.Training.Acts;

/// <summary>From scores that were given to unseen dispatches: the threshold that keeps most, and the share that was right from a score on.</summary>
internal static class Calibration
{
    private const int Bins = 80;
    private const double Slack = 0.2;

    /// <summary>
    /// The lowest score from which keeping candidates gives as good an F1 against <paramref name="gold"/> acts as any, but for a slack that no sample
    /// of this size can tell: what is kept is given with how sure it is.
    /// </summary>
    public static int Threshold(IReadOnlyList<(int Score, bool IsRight)> scored, int gold)
    {
        var steps = new List<(int Score, double F1)>();
        var (right, given) = (0, 0);
        foreach (var group in scored.GroupBy(s => s.Score).OrderByDescending(g => g.Key))
        {
            right += group.Count(s => s.IsRight);
            given += group.Count();
            steps.Add((group.Key, 200.0 * right / (given + gold)));
        }

        var best = steps.Max(s => s.F1);
        return steps.Where(s => s.F1 >= best - Slack).Min(s => s.Score);
    }

    /// <summary>Bins of about equal size, joined until the share of right ones rises (pool adjacent violators).</summary>
    public static List<(int From, int Hundredths, int Size)> Table(IReadOnlyList<(int Score, bool IsRight)> scored)
    {
        var sorted = scored.OrderBy(s => s.Score).ToList();
        var pools = new List<(int From, int Right, int Size)>();
        for (var bin = 0; bin < Bins; bin++)
        {
            var part = sorted[(bin * sorted.Count / Bins)..((bin + 1) * sorted.Count / Bins)];
            if (part.Count > 0)
            {
                pools.Add((part[0].Score, part.Count(s => s.IsRight), part.Count));
            }

            while (pools.Count > 1 && Share(pools[^1]) <= Share(pools[^2]))
            {
                pools[^2] = (pools[^2].From, pools[^2].Right + pools[^1].Right, pools[^2].Size + pools[^1].Size);
                pools.RemoveAt(pools.Count - 1);
            }
        }

        return [.. pools.Select(p => (p.From, (int)Math.Round(100 * Share(p)), p.Size))];
    }

    private static double Share((int From, int Right, int Size) pool) => (double)pool.Right / pool.Size;
}
