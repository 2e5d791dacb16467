using System.Globalization;

namespace Chancery.Benchmarks;

/// <summary>How long answers took: all of them, and each sort of page.</summary>
internal static class LoadReport
{
    public static void Write(TextWriter output, IReadOnlyList<LoadAnswer> answers)
    {
        output.WriteLine("page            asked  failed    p50    p95    p99    max   KB");
        Row(output, "all", answers);
        foreach (var sort in answers.GroupBy(a => a.Page.Sort).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            Row(output, sort.Key, [.. sort]);
        }

        foreach (var slow in answers.OrderByDescending(a => a.Milliseconds).Take(5))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{slow.Milliseconds,6:0} ms {slow.Status} {slow.Page.Address}"));
        }

        foreach (var failed in answers.Where(a => a.Status != 200).GroupBy(a => a.Status))
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{failed.Count()} times {failed.Key}, first {failed.First().Page.Address}"));
        }
    }

    private static void Row(TextWriter output, string name, IReadOnlyList<LoadAnswer> answers)
    {
        double[] sorted = [.. answers.Select(a => a.Milliseconds).Order()];
        if (sorted.Length > 0)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name,-14} {sorted.Length,6} {answers.Count(a => a.Status != 200),7} {At(sorted, 50),6:0} {At(sorted, 95),6:0} {At(sorted, 99),6:0} {sorted[^1],6:0} {answers.Average(a => a.Bytes) / 1000,4:0}"));
        }
    }

    private static double At(double[] sorted, int percent) => sorted[Math.Min(sorted.Length - 1, sorted.Length * percent / 100)];
}
