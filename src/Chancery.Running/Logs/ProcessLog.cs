using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Chancery.Running;

/// <summary>The log of a process that runs for long, on standard error, where a service manager collects it.</summary>
public static class ProcessLog
{
    private const string Stamp = "yyyy-MM-dd'T'HH:mm:ss.fff'Z' ";

    /// <summary>Puts the log into an application's services.</summary>
    public static void AddTo(IServiceCollection services, LogSettings settings) => services.AddLogging(b => Set(b, settings));

    public static ILoggerFactory Create(LogSettings settings) => LoggerFactory.Create(b => Set(b, settings));

    private static void Set(ILoggingBuilder builder, LogSettings settings)
    {
        builder.ClearProviders();
        builder.SetMinimumLevel(settings.Level);
        builder.AddFilter("Microsoft", LogLevel.Warning);
        builder.AddFilter("System", LogLevel.Warning);
        builder.Services.Configure<ConsoleLoggerOptions>(o => o.LogToStandardErrorThreshold = LogLevel.Trace);
        _ = settings.AsJson
            ? builder.AddJsonConsole(o => (o.UseUtcTimestamp, o.TimestampFormat) = (true, Stamp.TrimEnd()))
            : builder.AddSimpleConsole(o => (o.UseUtcTimestamp, o.TimestampFormat, o.SingleLine, o.ColorBehavior) = (true, Stamp, true, LoggerColorBehavior.Disabled));
    }
}
