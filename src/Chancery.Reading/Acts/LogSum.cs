namespace Chancery.Reading.Acts;

/// <summary>100 · ln(e^(a/100) + e^(b/100)) in whole numbers, the same on every machine.</summary>
internal static class LogSum
{
    /// <summary>Stands for no reading at all; far below every score.</summary>
    public const int Nothing = -2000;

    private const int Reach = 1200;

    private static readonly int[] Gains = [.. Enumerable.Range(0, Reach).Select(d => (int)Math.Round(100 * Math.Log(1 + Math.Exp(-d / 100.0))))];

    public static int Add(int a, int b)
    {
        var apart = Math.Abs(a - b);
        return Math.Max(a, b) + (apart < Reach ? Gains[apart] : 0);
    }
}
