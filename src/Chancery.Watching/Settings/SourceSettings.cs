using System.Net;
using Chancery.Running;
using Chancery.Watching.Fetching;
using NodaTime;

namespace Chancery.Watching;

/// <summary>Reads what is to be watched from the settings.</summary>
internal static class SourceSettings
{
    public static IReadOnlyList<WatchSource> Read(SettingsSection watch, Duration every)
    {
        var sources = new List<WatchSource>();
        foreach (var section in watch.Sections("sources"))
        {
            WatchSource? source = section.Has("folder") ? Folder(section, every) : Feed(section, every);
            if (source is not null && sources.Exists(s => s.Address == source.Address))
            {
                section.Refuse(section.Place, $"'{source.Address}' is watched already");
            }
            else if (source is not null)
            {
                sources.Add(source with { Outlet = section.Text("outlet") });
            }

            section.Close();
        }

        return sources;
    }

    public static IReadOnlyList<IPNetwork> Networks(SettingsSection section, string name)
    {
        var networks = new List<IPNetwork>();
        foreach (var (text, place) in section.List(name))
        {
            if (IPNetwork.TryParse(text, out var network))
            {
                networks.Add(network);
            }
            else
            {
                section.Refuse(place, $"'{text}' is no network; write it as 10.2.0.0/16");
            }
        }

        return networks;
    }

    private static WatchSource.Feed? Feed(SettingsSection section, Duration every)
    {
        var text = section.Needed("feed");
        var following = Enum.Parse<Following>(section.Word("follow", "auto", "always", "never"), ignoreCase: true);
        var rhythm = section.Time("every", every);
        _ = section.Text("outlet");
        if (text.Length > 0 && WebAddress.Parse(text) is not { } url)
        {
            section.Refuse("feed", $"'{text}' is no address of a feed; write it as https://host/path, without a user's name");
            return null;
        }

        return text.Length == 0 ? null : new WatchSource.Feed(WebAddress.Parse(text)!, rhythm, following);
    }

    private static WatchSource.Folder? Folder(SettingsSection section, Duration every)
    {
        var path = Path.GetFullPath(section.Needed("folder"));
        var rhythm = section.Time("every", Duration.Min(every, Duration.FromMinutes(1)));
        _ = section.Text("outlet");
        if (Directory.Exists(path))
        {
            return new WatchSource.Folder(path, rhythm);
        }

        section.Refuse("folder", $"'{path}' is no folder");
        return null;
    }
}
