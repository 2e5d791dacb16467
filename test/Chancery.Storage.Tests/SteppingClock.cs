using NodaTime;

namespace Chancery.Storage.Tests;

/// <summary>A clock that goes a second further each time that it is asked.</summary>
internal sealed class SteppingClock(Instant start) : IClock
{
    private Instant _now = start;

    public Instant GetCurrentInstant() => _now += Duration.FromSeconds(1);

    public void Back(Duration by) => _now -= by;
}
