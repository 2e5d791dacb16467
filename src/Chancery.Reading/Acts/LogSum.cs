namespace Chancery.Reading.Acts;

/// <summary>100 · ln(e^(a/100) + e^(b/100)) in whole numbers, the same on every machine.</summary>
internal static class LogSum
{
    /// <summary>Stands for no reading at all; far below every score.</summary>
    public const int Nothing = -2000;

    /// <summary>The sum of nothing.</summary>
    public const int Least = -1_000_000;

    private const int Reach = 1200;

    private static readonly int[] Gains = [.. Enumerable.Range(0, Reach).Select(d => (int)Math.Round(100 * Math.Log(1 + Math.Exp(-d / 100.0))))];

    private static readonly int[] Shares = [.. Enumerable.Range(0, Reach).Select(d => (int)Math.Round(100 * Math.Exp(-d / 100.0)))];

    /// <summary>The share, in hundredths, that a choice with score <paramref name="own"/> has of all, whose sum is <paramref name="total"/>.</summary>
    public static int ShareOf(int own, int total) => total - own is var less && less >= Reach ? 0 : Shares[Math.Max(0, less)];

    public static int Add(int a, int b)
    {
        var apart = Math.Abs(a - b);
        return Math.Max(a, b) + (apart < Reach ? Gains[apart] : 0);
    }
}
