using System.CommandLine;
using Chancery.Running;
using Chancery.Watching;
using Spectre.Console;

namespace Chancery.Cli.Frame;

/// <summary>The settings of a process that runs for long: from a file, each replaced by the environment's where it has one.</summary>
internal sealed record RunSettings(string? Ledger, ServeSettings Serve, WatchSettings Watch, NotifySettings Notify, LogSettings Logs, TelemetrySettings Telemetry)
{
    public static Option<string?> Option() => new("--config")
    {
        HelpName = "FILE",
        Description = "The settings file (YAML); else CHANCERY_CONFIG. Variables such as CHANCERY_WATCH_INTERVAL replace what it says.",
    };

    /// <summary>The settings; null where something is wrong with them, all of which is then said.</summary>
    public static RunSettings? Load(CommandContext context, string? option)
    {
        var path = option ?? (context.Environment("CHANCERY_CONFIG") is { Length: > 0 } named ? named : null);
        var file = SettingsFile.Load(path, context.Environment);
        var settings = new RunSettings(file.Root.Text("ledger"), ServeSettings.Read(file.Root), WatchSettings.Read(file.Root), NotifySettings.Read(file.Root, context.Environment), LogSettings.Read(file.Root), TelemetrySettings.Read(file.Root));
        file.Root.Close();
        foreach (var fault in file.Faults)
        {
            context.Terminal.Say(fault.ToString(), Color.Red);
        }

        return file.Faults.Count == 0 ? settings : null;
    }

    /// <summary>The ledger's place: the option, else the settings', else the usual.</summary>
    public string LedgerOf(CommandContext context, string? option) => LedgerOptions.PathOf(context, option ?? Ledger);
}

/// <summary>How the desk is served; the section <c>serve</c> of the settings. The command line's options come before it.</summary>
internal sealed record ServeSettings(string? Url, IReadOnlyList<string> Names, IReadOnlyList<string> Proxies, string? Certificate)
{
    public static ServeSettings Read(SettingsSection root)
    {
        var serve = root.Section("serve");
        var settings = new ServeSettings(serve.Text("url"), [.. serve.List("names").Select(n => n.Text)], [.. serve.List("proxies").Select(p => p.Text)], serve.Text("certificate"));
        serve.Close();
        return settings;
    }
}
