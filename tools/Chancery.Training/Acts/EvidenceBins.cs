using Chancery.Reading.Acts.Certainty;

namespace Chancery.Training.Acts;

/// <summary>Each piece of evidence in at most 48 bins, so that the best question is found in one pass over the acts.</summary>
internal sealed class EvidenceBins
{
    private const int Most = 48;
    private readonly byte[][] _bins = new byte[EvidenceSheet.Size][];
    private readonly int[][] _starts = new int[EvidenceSheet.Size][];

    public EvidenceBins(IReadOnlyList<Judged> acts)
    {
        for (var e = 0; e < EvidenceSheet.Size; e++)
        {
            var evidence = (Evidence)e;
            var values = acts.Select(a => a.Sheet[evidence]).Order().ToArray();
            _starts[e] = EvidenceSheet.IsClass(evidence) ? Frequent(values) : Quantiles(values);
            _bins[e] = [.. acts.Select(a => BinOf(e, a.Sheet[evidence]))];
        }
    }

    /// <summary>The question about the evidence <paramref name="asked"/> that parts the members best; null where none gains.</summary>
    public DecisionNode? Best(int[] members, int[] asked, (double[] Gradients, double[] Curves) of, (double Least, double Penalty) plan)
    {
        var (best, gain) = ((DecisionNode?)null, 1e-6);
        Span<double> gradients = stackalloc double[Most + 1];
        Span<double> curves = stackalloc double[Most + 1];
        foreach (var e in asked)
        {
            gradients.Clear();
            curves.Clear();
            foreach (var member in members)
            {
                gradients[_bins[e][member]] += of.Gradients[member];
                curves[_bins[e][member]] += of.Curves[member];
            }

            var (bin, found) = Part(gradients, curves, (EvidenceSheet.IsClass((Evidence)e), _starts[e].Length), plan);
            if (found > gain)
            {
                (best, gain) = (new DecisionNode((Evidence)e, EvidenceSheet.IsClass((Evidence)e), _starts[e][bin], 0), found);
            }
        }

        return best;
    }

    private static (int Bin, double Gain) Part(Span<double> gradients, Span<double> curves, (bool IsClass, int Bins) of, (double Least, double Penalty) plan)
    {
        var (gradient, curve) = (0.0, 0.0);
        for (var i = 0; i <= Most; i++)
        {
            (gradient, curve) = (gradient + gradients[i], curve + curves[i]);
        }

        var (best, gain) = (0, 0.0);
        var (above, weight) = (0.0, 0.0);
        for (var bin = of.Bins - 1; bin >= 0; bin--)
        {
            (above, weight) = of.IsClass ? (gradients[bin], curves[bin]) : (above + gradients[bin], weight + curves[bin]);
            if (weight < plan.Least || curve - weight < plan.Least)
            {
                continue;
            }

            var gains = Worth(above, weight, plan.Penalty) + Worth(gradient - above, curve - weight, plan.Penalty) - Worth(gradient, curve, plan.Penalty);
            (best, gain) = gains > gain ? (bin, gains) : (best, gain);
        }

        return (best, gain);
    }

    private static double Worth(double gradient, double curve, double penalty) => gradient * gradient / (curve + penalty);

    private static int[] Quantiles(int[] sorted) =>
        [.. Enumerable.Range(0, Most).Select(i => sorted[(int)((long)i * sorted.Length / Most)]).Distinct()];

    private static int[] Frequent(int[] sorted) =>
        [.. sorted.GroupBy(v => v).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Take(Most).Select(g => g.Key).Order()];

    private byte BinOf(int evidence, int value)
    {
        var at = Array.BinarySearch(_starts[evidence], value);
        return EvidenceSheet.IsClass((Evidence)evidence) ? (byte)(at >= 0 ? at : Most) : (byte)Math.Max(0, at >= 0 ? at : ~at - 1);
    }
}
