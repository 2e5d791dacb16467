using Chancery.Watching.Polling;
using NodaTime;

namespace Chancery.Watching.Tests;

public sealed class ScheduleTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 2, 5, 9, 0);
    private static readonly Schedule Schedule = new(Duration.FromHours(6));

    [Fact]
    public void A_source_has_its_own_place_in_its_interval_whenever_it_is_asked()
    {
        var source = Source(1);
        var next = Schedule.Next(source, Now);
        Assert.InRange(next, Now + Duration.Epsilon, Now + source.Every);
        Assert.Equal(next, Schedule.Next(source, next - Duration.FromSeconds(1)));
        Assert.Equal(next + source.Every, Schedule.Next(source, next));
    }

    [Fact]
    public void A_thousand_sources_are_spread_over_the_interval()
    {
        var seconds = Enumerable.Range(0, 1000).Select(i => (int)(Schedule.Next(Source(i), Now) - Now).TotalSeconds).CountBy(s => s / 60).Select(g => g.Value).ToList();
        Assert.True(seconds.Count is 15 or 16);
        Assert.True(seconds.Max() < 110, $"{seconds.Max()} in one minute");
    }

    [Fact]
    public void Failures_double_the_pause_up_to_a_bound()
    {
        var pauses = Enumerable.Range(1, 12).Select(f => Schedule.Retry(Source(1), Now, f, null) - Now).ToList();
        Assert.InRange(pauses[0].TotalMinutes, 30, 38);
        Assert.InRange(pauses[1].TotalMinutes, 60, 76);
        Assert.All(pauses, p => Assert.True(p <= Duration.FromHours(7.5)));
        Assert.True(pauses[^1] >= Duration.FromHours(6));
    }

    [Fact]
    public void A_server_that_asks_for_rest_is_left_alone_as_long_but_not_for_ever()
    {
        Assert.True(Schedule.Retry(Source(1), Now, 1, Duration.FromHours(3)) - Now >= Duration.FromHours(3));
        Assert.True(Schedule.Retry(Source(1), Now, 1, Duration.FromDays(1000)) - Now <= Duration.FromDays(1));
    }

    private static WatchSource.Feed Source(int number) => new(new Uri($"https://host{number}.example/feed"), Duration.FromMinutes(15), Following.Auto);
}
