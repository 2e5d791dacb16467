using Chancery.Server.Snapshots;
using Chancery.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Chancery.Server.Health;

/// <summary>
/// What a service manager asks: <c>/health/live</c>, whether the process answers at all, and <c>/health/ready</c>, whether its ledger does. Both
/// answer to everybody, before anybody is asked who they are, and tell nothing but yes or no.
/// </summary>
internal static class Health
{
    public const string Live = "/health/live";
    public const string Ready = "/health/ready";

    public static void AddHealth(this IServiceCollection services) => services.AddHealthChecks().AddCheck<LedgerHealth>("ledger");

    public static void UseHealth(this IApplicationBuilder app)
    {
        app.UseHealthChecks(Live, new HealthCheckOptions { Predicate = _ => false, ResponseWriter = Write });
        app.UseHealthChecks(Ready, new HealthCheckOptions { ResponseWriter = Write });
    }

    private static Task Write(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(report.Status == HealthStatus.Healthy ? "yes\n" : "no\n");
    }
}

/// <summary>Whether the ledger can be opened and read, and the first snapshot of it is made.</summary>
internal sealed class LedgerHealth(StorePool pool, SnapshotShelf shelf) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            using var lease = pool.Rent();
            _ = lease.Store.Head();
            _ = shelf.Present;
            return Task.FromResult(HealthCheckResult.Healthy());
        }
        catch (LedgerUnavailableException)
        {
            return Task.FromResult(HealthCheckResult.Unhealthy());
        }
    }
}
