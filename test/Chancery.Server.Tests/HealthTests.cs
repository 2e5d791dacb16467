using System.Net;
using Chancery.Server.Health;
using Chancery.Server.Snapshots;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NodaTime;

namespace Chancery.Server.Tests;

/// <summary>What a service manager is told.</summary>
public sealed class HealthTests
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task A_desk_that_runs_says_so_to_whoever_asks_and_nothing_else(string address)
    {
        await using var desk = await TestDesk.OfSamples();
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Host = "10.1.2.3:5080";
        using var answer = await desk.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("yes\n", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_desk_whose_ledger_cannot_be_opened_is_not_ready()
    {
        using var pool = new StorePool("/dev/null/ledger.db", SystemClock.Instance);
        var result = await new LedgerHealth(pool, new SnapshotShelf(pool)).CheckHealthAsync(new HealthCheckContext(), TestContext.Current.CancellationToken);
        Assert.Equal(HealthStatus.Unhealthy, result.Status);
    }
}
