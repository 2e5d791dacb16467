using Microsoft.Extensions.Logging;

namespace Chancery.Running;

/// <summary>How a running process logs; the section <c>logs</c> of the settings.</summary>
/// <param name="AsJson">One JSON object a line, with its fields, in place of text.</param>
public sealed record LogSettings(bool AsJson, LogLevel Level)
{
    public static LogSettings Read(SettingsSection root)
    {
        var logs = root.Section("logs");
        var format = logs.Word("format", "text", "json");
        var level = logs.Word("level", "information", "debug", "warning", "error");
        logs.Close();
        return new LogSettings(format == "json", Enum.Parse<LogLevel>(level, ignoreCase: true));
    }
}
