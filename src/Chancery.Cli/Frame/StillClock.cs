using NodaTime;

namespace Chancery.Cli.Frame;

/// <summary>A clock that stands at one instant: for a ledger that is made to answer one question and must not depend on the hour.</summary>
internal sealed class StillClock(Instant instant) : IClock
{
    /// <summary>The beginning of <paramref name="day"/> in UTC; of the first day of Unix time where there is none.</summary>
    public static StillClock On(LocalDate? day) => new(day?.AtMidnight().InUtc().ToInstant() ?? NodaConstants.UnixEpoch);

    public Instant GetCurrentInstant() => instant;
}
