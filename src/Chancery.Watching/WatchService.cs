using Microsoft.Extensions.Hosting;

namespace Chancery.Watching;

/// <summary>Watching beside other services of one process, such as the pages.</summary>
public sealed class WatchService(WatchSettings settings, WatchHost host) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var watch = new Watch(settings, host);
        await watch.Run(stoppingToken).ConfigureAwait(false);
    }
}
