using System.Net;
using Chancery.Running;
using Chancery.Watching.Fetching;
using NodaTime;

namespace Chancery.Watching;

/// <summary>How an item's text is had.</summary>
public enum Following
{
    /// <summary>From the item's page where the feed gives a summary only.</summary>
    Auto,

    /// <summary>From the item's page always.</summary>
    Always,

    /// <summary>From the feed alone.</summary>
    Never,
}

/// <summary>Something that is watched for dispatches.</summary>
/// <param name="Address">By which it is known: a feed's URL, or a folder's full path.</param>
/// <param name="Every">How often it is asked.</param>
public abstract record WatchSource(string Address, Duration Every)
{
    /// <summary>The name of the outlet, where the settings give it.</summary>
    public string? Outlet { get; init; }

    public sealed record Feed(Uri Url, Duration Every, Following Following) : WatchSource(Url.ToString(), Every);

    public sealed record Folder(string Path, Duration Every) : WatchSource(Path, Every);
}

/// <summary>What is watched, and within which bounds; the section <c>watch</c> of the settings.</summary>
public sealed record WatchSettings
{
    public required IReadOnlyList<WatchSource> Sources { get; init; }

    /// <summary>Requests at once, to all hosts.</summary>
    public int Requests { get; init; } = 8;

    /// <summary>Requests at once to one host.</summary>
    public int RequestsPerHost { get; init; } = 2;

    /// <summary>How long a source is left alone at most after failures.</summary>
    public Duration LongestPause { get; init; } = Duration.FromHours(6);

    /// <summary>Networks that may be asked although they are not the world's.</summary>
    public IReadOnlyList<IPNetwork> Allowed { get; init; } = [];

    internal FetchLimits Limits { get; init; } = FetchLimits.Usual;

    /// <summary>Reads the section; what is wrong is noted there.</summary>
    public static WatchSettings Read(SettingsSection root)
    {
        var watch = root.Section("watch");
        var every = watch.Time("interval", Duration.FromMinutes(15));
        var settings = new WatchSettings
        {
            Requests = watch.Number("requests", 8, 1, 64),
            RequestsPerHost = watch.Number("requests-per-host", 2, 1, 64),
            LongestPause = watch.Time("longest-pause", Duration.FromHours(6)),
            Allowed = SourceSettings.Networks(watch, "allow"),
            Limits = new FetchLimits(watch.Size("largest", 10 << 20), watch.Number("redirects", 5, 0, 20), watch.Time("time-limit", Duration.FromSeconds(30))),
            Sources = SourceSettings.Read(watch, every),
        };
        watch.Close();
        return settings;
    }
}
