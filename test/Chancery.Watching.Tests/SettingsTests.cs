using Chancery.Running;
using NodaTime;

namespace Chancery.Watching.Tests;

public sealed class SettingsTests
{
    [Fact]
    public void Sources_and_bounds_are_read()
    {
        var settings = Read("""
            watch:
              interval: 10m
              time-limit: 5s
              largest: 2MB
              allow: [10.2.0.0/16]
              sources:
                - feed: https://ministry.example/rss
                  outlet: Foreign Ministry
                  every: 90s
                  follow: never
                - feed: https://other.example/atom
            """).Settings;
        Assert.Equal(
            [
                new WatchSource.Feed(new Uri("https://ministry.example/rss"), Duration.FromSeconds(90), Following.Never) { Outlet = "Foreign Ministry" },
                new WatchSource.Feed(new Uri("https://other.example/atom"), Duration.FromMinutes(10), Following.Auto),
            ],
            settings.Sources);
        Assert.Equal(2 << 20, settings.Limits.Largest);
        Assert.Equal(Duration.FromSeconds(5), settings.Limits.Time);
    }

    [Fact]
    public void The_environment_replaces_what_the_file_says()
    {
        var settings = Read("watch:\n  interval: 10m\n  requests: 3\n", name => name == "CHANCERY_WATCH_REQUESTS" ? "5" : null).Settings;
        Assert.Equal(5, settings.Requests);
    }

    [Theory]
    [InlineData("watch:\n  intervall: 10m\n", 2, "CH703")]
    [InlineData("watch:\n  interval: soon\n", 2, "CH704")]
    [InlineData("watch:\n  interval: 99d\n", 2, "CH704")]
    [InlineData("watch:\n  largest: 2TB\n", 2, "CH704")]
    [InlineData("watch:\n  requests: 0\n", 2, "CH704")]
    [InlineData("watch:\n  allow: [10.2.0.0/99]\n", 2, "CH704")]
    [InlineData("watch:\n  sources:\n    - feed: ftp://host/feed\n", 3, "CH704")]
    [InlineData("watch:\n  sources:\n    - feed: https://user:word@host/feed\n", 3, "CH704")]
    [InlineData("watch:\n  sources:\n    - folder: /no/such/folder\n", 3, "CH704")]
    [InlineData("watch:\n  sources:\n    - outlet: Wire\n", 3, "CH705")]
    [InlineData("watch:\n  sources:\n    - feed: https://a.example/\n    - feed: https://a.example/\n", 4, "CH704")]
    [InlineData("watch:\n  sources: [1]\n", 2, "CH704")]
    [InlineData("watch: [a, b]\n", 1, "CH704")]
    [InlineData("watch:\n  a: &x 1\n", 2, "CH702")]
    [InlineData("watch:\n  a: 1\n  a: 2\n", 3, "CH702")]
    [InlineData("watch:\n  - a\n b: c\n", 3, "CH702")]
    [InlineData("- a\n", 1, "CH702")]
    [InlineData("wach:\n  a: 1\n", 2, "CH703")]
    public void What_is_wrong_is_said_with_file_line_and_code(string text, int line, string code)
    {
        var fault = Read(text).Faults[0];
        Assert.Equal(("chancery.yaml", (long?)line, code), (fault.Place.File, fault.Place.Line, fault.Kind.Code));
    }

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once() => Assert.Equal(3, Read("watch:\n  interval: soon\n  requests: 0\n  colour: red\n").Faults.Count);

    [Fact]
    public void A_file_that_is_not_there_is_said() => Assert.Equal("CH701", SettingsFile.Load("/no/such/file.yaml", _ => null).Faults[0].Kind.Code);

    [Fact]
    public void No_file_and_an_empty_one_are_the_usual_settings()
    {
        Assert.Empty(Read("").Faults);
        Assert.Empty(SettingsFile.Load(null, _ => null).Faults);
        Assert.Empty(Read("").Settings.Sources);
    }

    private static (WatchSettings Settings, IReadOnlyList<Dispatches.Message> Faults) Read(string text, Func<string, string?>? environment = null)
    {
        var file = SettingsFile.Parse("chancery.yaml", text, environment ?? (_ => null));
        var settings = WatchSettings.Read(file.Root);
        file.Root.Close();
        return (settings, file.Faults);
    }
}
