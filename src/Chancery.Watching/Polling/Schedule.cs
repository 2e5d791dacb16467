using Chancery.Dispatches;
using NodaTime;

namespace Chancery.Watching.Polling;

/// <summary>
/// When a source is asked next. Each has its own place within its interval, made from its address, so that a thousand are spread evenly and
/// a restart changes nothing.
/// </summary>
internal sealed class Schedule(Duration longestPause)
{
    private const int MostDoublings = 12;

    private static readonly Duration LongestAsked = Duration.FromDays(1);

    /// <summary>The next time at or after which a source that could be read is asked.</summary>
    public static Instant Next(WatchSource source, Instant now)
    {
        var every = source.Every.BclCompatibleTicks;
        var phase = (long)(Hash(source.Address, 0) % (ulong)every);
        var slot = (now.ToUnixTimeTicks() - phase) / every + 1;
        return Instant.FromUnixTimeTicks(slot * every + phase);
    }

    /// <summary>The next time for one that failed so many times in a row: each time twice as long, and a little more that differs from source to source.</summary>
    public Instant Retry(WatchSource source, Instant now, int failures, Duration? asked)
    {
        var doubled = source.Every * Math.Pow(2, Math.Min(failures, MostDoublings));
        var pause = Duration.Max(source.Every, Duration.Min(doubled, longestPause));
        var spread = pause * (Hash(source.Address, failures) % 256 / 1024.0);
        return now + Duration.Max(pause + spread, Duration.Min(asked ?? Duration.Zero, LongestAsked));
    }

    private static ulong Hash(string address, int salt) =>
        ulong.Parse(Dispatch.Digest(FormattableString.Invariant($"{salt} {address}")).AsSpan(0, 16), System.Globalization.NumberStyles.AllowHexSpecifier, System.Globalization.CultureInfo.InvariantCulture);
}
