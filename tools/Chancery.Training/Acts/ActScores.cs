using Chancery.Reading.Acts;

namespace Chancery.Training.Acts;

/// <summary>Counts of what was read right, by collection.</summary>
internal sealed class ActScores
{
    private readonly SortedDictionary<string, int[]> _counts = new(StringComparer.Ordinal);

    /// <summary>Adds one dispatch; returns which of its acts are right by the strict measure.</summary>
    public bool[] Add(GoldDispatch gold, IReadOnlyList<ScoredAct> read)
    {
        if (!_counts.TryGetValue(gold.Collection, out var counts))
        {
            counts = _counts[gold.Collection] = new int[5];
        }

        var strict = Pair(gold, read, (g, a) => ActMatch.IsStrict(g, a) ? 1 : 0);
        counts[0]++;
        counts[1] += gold.Acts.Count;
        counts[2] += read.Count;
        counts[3] += strict.Count(s => s);
        counts[4] += Pair(gold, read, ActMatch.Relaxed).Count(s => s);
        return strict;
    }

    public void Print(string title)
    {
        foreach (var (name, c) in _counts.Append(new("all", [.. Enumerable.Range(0, 5).Select(i => _counts.Values.Sum(v => v[i]))])))
        {
            Console.WriteLine(FormattableString.Invariant(
                $"{title} {name,-12} {c[0],4} dispatches, {c[1],5} gold, {c[2],5} read; strict P {Share(c[3], c[2]):F1} R {Share(c[3], c[1]):F1} F1 {Share(2 * c[3], c[1] + c[2]):F1}, relaxed F1 {Share(2 * c[4], c[1] + c[2]):F1}"));
        }
    }

    private static double Share(int part, int whole) => 100.0 * part / Math.Max(whole, 1);

    private static bool[] Pair(GoldDispatch gold, IReadOnlyList<ScoredAct> read, Func<GoldAct, ActCandidate, int> weight)
    {
        var pairs = new List<(int Weight, int Gold, int Read)>();
        for (var g = 0; g < gold.Acts.Count; g++)
        {
            for (var r = 0; r < read.Count; r++)
            {
                if (weight(gold.Acts[g], read[r].Candidate) is > 0 and var w)
                {
                    pairs.Add((w, g, r));
                }
            }
        }

        var (takenGold, takenRead) = (new bool[gold.Acts.Count], new bool[read.Count]);
        foreach (var (_, g, r) in pairs.OrderByDescending(p => p.Weight).ThenBy(p => p.Gold).ThenBy(p => p.Read))
        {
            if (!takenGold[g] && !takenRead[r])
            {
                (takenGold[g], takenRead[r]) = (true, true);
            }
        }

        return takenRead;
    }
}
