using Chancery.Running;
using Chancery.Watching;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Chancery.Cli.Frame;

/// <summary>What the settings add to a serving process: its log, its telemetry, and watching where they name something to watch or somebody to tell.</summary>
internal static class RunServices
{
    public static void Add(WebApplicationBuilder builder, CommandContext context, RunSettings settings, string ledger)
    {
        ProcessLog.AddTo(builder.Services, settings.Logs);
        builder.Services.AddSingleton(_ => new RunningTelemetry(Telemetry.Start(settings.Telemetry)));
        builder.Services.AddHostedService(s => s.GetRequiredService<RunningTelemetry>());
        if (settings.Watch.Sources.Count + settings.Notify.Subscribers.Count > 0)
        {
            builder.Services.AddHostedService(s => new WatchService(settings.Watch, Host(s, context, settings, ledger)));
        }
    }

    private static WatchHost Host(IServiceProvider services, CommandContext context, RunSettings settings, string ledger) =>
        new(ledger, () => services.GetRequiredService<Lazy<Reading.Reader>>().Value, context.Clock, services.GetRequiredService<ILoggerFactory>().CreateLogger("Chancery.Watching")) { Notify = settings.Notify };

    /// <summary>Keeps telemetry for as long as the process serves.</summary>
    private sealed class RunningTelemetry(Telemetry? telemetry) : IHostedService, IDisposable
    {
        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public void Dispose() => telemetry?.Dispose();
    }
}
