using System.Diagnostics;
using Chancery.Dispatches;
using Chancery.Language;
using Chancery.Reading;

namespace Chancery.Training.Acts;

/// <summary><c>acts-time GOLD</c>: processor time of reading gold's dispatches for 300 words, in all, of their trees and of each component, in a process that grows warm.</summary>
internal static class ActTimes
{
    private const int Rounds = 10;
    private const double Words = 300;

    public static int Run(string gold)
    {
        var dispatches = GoldDispatch.Read(gold).Select(g => g.Dispatch).ToList();
        var reader = Reader.Create();
        var annotator = Annotator.Load();
        var words = dispatches.Sum(d => annotator.Annotate(d.Text).Tokens.Length);
        for (var round = 1; round <= Rounds; round++)
        {
            var before = GC.GetTotalAllocatedBytes(precise: true);
            var all = Time(() => dispatches.ForEach(d => reader.Read(d))) / words * Words;
            var kilobytes = (GC.GetTotalAllocatedBytes(precise: true) - before) / 1024.0 / words * Words;
            Console.WriteLine(FormattableString.Invariant($"round {round}: {words} words; for {Words:F0}: all {all:F2} ms, {kilobytes:F0} KB allocated; {Parts(reader, annotator, dispatches, words)}"));
        }

        return 0;
    }

    // By the clock, since a part takes less than the processor's time is counted in.
    private static string Parts(Reader reader, Annotator annotator, List<Dispatch> dispatches, int words)
    {
        var ticks = new long[reader.Components.Length + 1];
        var bytes = new long[ticks.Length];
        foreach (var dispatch in dispatches)
        {
            Draft? draft = null;
            for (var i = 0; i < ticks.Length; i++)
            {
                var (from, before) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
                draft ??= new Draft(dispatch, annotator.Annotate(dispatch.Text));
                if (i > 0)
                {
                    reader.Components[i - 1].Apply(draft);
                }

                ticks[i] += Stopwatch.GetTimestamp() - from;
                bytes[i] += GC.GetAllocatedBytesForCurrentThread() - before;
            }
        }

        return string.Join(", ", ticks.Select((t, i) => FormattableString.Invariant($"{Name(reader, i)} {t * 1000.0 / Stopwatch.Frequency / words * Words:F2} ms {bytes[i] / 1024.0 / words * Words:F0} KB")));
    }

    private static string Name(Reader reader, int part) =>
        part == 0 ? "trees" : reader.Components[part - 1].GetType().Name.Replace("Component", "", StringComparison.Ordinal);

    private static double Time(Action action)
    {
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        action();
        return (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds;
    }
}
