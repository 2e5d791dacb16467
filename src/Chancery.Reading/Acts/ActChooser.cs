namespace Chancery.Reading.Acts;

/// <summary>Takes of a trigger's alternatives the likeliest; its score is the logarithm of the odds that it is right, against all others and none.</summary>
internal static class ActChooser
{
    private const int Reach = 1200;

    // 100 · ln(1 + exp(-d/100)) for d = 0, 1, …: sums of exponentials in whole numbers, the same on every machine.
    private static readonly int[] Gains = [.. Enumerable.Range(0, Reach).Select(d => (int)Math.Round(100 * Math.Log(1 + Math.Exp(-d / 100.0))))];

    /// <summary>The index of the best alternative and its score; -1 where there is none.</summary>
    public static (int Best, int Score) Choose(List<Alternative> alternatives)
    {
        var best = -1;
        for (var i = 0; i < alternatives.Count; i++)
        {
            best = best < 0 || alternatives[i].Score > alternatives[best].Score ? i : best;
        }

        var others = 0;
        for (var i = 0; i < alternatives.Count; i++)
        {
            others = i == best ? others : Add(others, alternatives[i].Score);
        }

        return (best, best < 0 ? int.MinValue : alternatives[best].Score - others);
    }

    private static int Add(int a, int b)
    {
        var apart = Math.Abs(a - b);
        return Math.Max(a, b) + (apart < Reach ? Gains[apart] : 0);
    }
}
