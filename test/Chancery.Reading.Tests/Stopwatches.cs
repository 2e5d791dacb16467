using System.Diagnostics;

namespace Chancery.Reading.Tests;

/// <summary>How long work takes where nothing else holds it up.</summary>
internal static class Stopwatches
{
    private const int Tries = 4;

    /// <summary>The least time of a few runs; no further run once one was short enough.</summary>
    public static TimeSpan Least(Action work, TimeSpan enough)
    {
        var least = TimeSpan.MaxValue;
        for (var run = 0; run < Tries && least > enough; run++)
        {
            var watch = Stopwatch.StartNew();
            work();
            least = watch.Elapsed < least ? watch.Elapsed : least;
        }

        return least;
    }
}
