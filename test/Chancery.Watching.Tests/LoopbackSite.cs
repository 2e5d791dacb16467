using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Chancery.Watching.Tests;

/// <summary>A site on this machine's loopback that a test fills; every request is noted.</summary>
internal sealed class LoopbackSite : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, RequestDelegate> _pages = new(StringComparer.Ordinal);

    private LoopbackSite(WebApplication app) => _app = app;

    public ConcurrentQueue<(string Path, IHeaderDictionary Headers)> Requests { get; } = new();

    public Uri Address { get; private set; } = null!;

    public static async Task<LoopbackSite> Open(Action<Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions>? adjust = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(k =>
        {
            k.Listen(IPAddress.Loopback, 0);
            k.Limits.MinResponseDataRate = null;
            adjust?.Invoke(k);
        });
        var site = new LoopbackSite(builder.Build());
        site._app.Run(site.Answer);
        await site._app.StartAsync();
        site.Address = new Uri(site._app.Services.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return site;
    }

    public Uri this[string path] => new(Address, path);

    public LoopbackSite On(string path, RequestDelegate page)
    {
        _pages[path] = page;
        return this;
    }

    public LoopbackSite On(string path, string type, string body) => On(path, context =>
    {
        context.Response.ContentType = type;
        return context.Response.WriteAsync(body);
    });

    public int Asked(string path) => Requests.Count(r => r.Path == path);

    public async ValueTask DisposeAsync()
    {
        using var soon = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await _app.StopAsync(soon.Token);
        await _app.DisposeAsync();
    }

    private async Task Answer(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        Requests.Enqueue((path, new HeaderDictionary(context.Request.Headers.ToDictionary())));
        if (_pages.TryGetValue(path, out var page))
        {
            await page(context);
            return;
        }

        context.Response.StatusCode = 404;
    }
}
