using Microsoft.Extensions.Logging;

namespace Chancery.Watching;

/// <summary>What watching writes to the log; each line has its code where docs/messages.md has one.</summary>
internal static partial class WatchLog
{
    [LoggerMessage(1, LogLevel.Information, "watching {Sources} sources, {Subscribers} subscribers")]
    public static partial void Started(ILogger log, int sources, int subscribers);

    [LoggerMessage(2, LogLevel.Information, "{Source}: {Added} added, {Copies} copies, {Refused} without a text, {Waiting} to be tried again")]
    public static partial void Polled(ILogger log, string source, int added, int copies, int refused, int waiting);

    [LoggerMessage(3, LogLevel.Warning, "{Source}: {What}; {Remedy} [{Code}] (asked again at {Due})")]
    public static partial void SourceFailed(ILogger log, string source, string what, string remedy, string code, string due);

    [LoggerMessage(4, LogLevel.Information, "{Source}: it can be read again")]
    public static partial void SourceIsWell(ILogger log, string source);

    [LoggerMessage(5, LogLevel.Warning, "{Page}: attempt {Attempt}: {What} [{Code}]")]
    public static partial void PageFailed(ILogger log, Uri page, int attempt, string what, string code);

    [LoggerMessage(6, LogLevel.Warning, "{Source}: {Item}: {What} [{Code}]")]
    public static partial void ItemRefused(ILogger log, string source, string item, string what, string code);

    [LoggerMessage(7, LogLevel.Error, "{Source}: a fault of this program; the other sources go on")]
    public static partial void Fault(ILogger log, Exception fault, string source);

    [LoggerMessage(8, LogLevel.Error, "{What} [{Code}]; it is tried again")]
    public static partial void LedgerUnavailable(ILogger log, string what, string code);

    [LoggerMessage(9, LogLevel.Information, "stopped; nothing that was begun is left by half")]
    public static partial void Stopped(ILogger log);

    [LoggerMessage(10, LogLevel.Information, "{Subscriber}: {Count} messages to be sent")]
    public static partial void Posted(ILogger log, string subscriber, int count);

    [LoggerMessage(11, LogLevel.Warning, "{Subscriber}: message {Id}, attempt {Attempt}: {What} [{Code}]; next at {Due}")]
    public static partial void NotDelivered(ILogger log, string subscriber, string id, int attempt, string what, string code, string due);

    [LoggerMessage(12, LogLevel.Error, "{Subscriber}: message {Id} is given up after {Attempts} attempts: {What} [{Code}]")]
    public static partial void GivenUp(ILogger log, string subscriber, string id, int attempts, string what, string code);
}
