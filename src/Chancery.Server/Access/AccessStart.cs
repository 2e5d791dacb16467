using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Chancery.Server.Access;

/// <summary>Sets the door up when the desk is built.</summary>
internal static class AccessStart
{
    public static void AddAccess(this IServiceCollection services, ServeOptions options)
    {
        var (policy, refusal) = AccessPolicy.Of(options);
        services.AddSingleton(policy ?? throw new InvalidOperationException(refusal!.ToString()));
        services.AddSingleton<LoginThrottle>();
        services.Configure<ForwardedHeadersOptions>(o =>
        {
            o.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            o.KnownIPNetworks.Clear();
            o.KnownProxies.Clear();
            foreach (var proxy in options.Access.Proxies)
            {
                o.KnownIPNetworks.Add(proxy);
            }
        });
    }

    public static void Listen(IWebHostBuilder host, ServeOptions options)
    {
        if (options.Access.Certificate is not { } certificate)
        {
            host.UseUrls(options.Address.GetLeftPart(UriPartial.Authority));
            return;
        }

        host.ConfigureKestrel(k =>
        {
            Action<ListenOptions> secure = o => o.UseHttps(certificate);
            if (IPAddress.TryParse(new ServeAddress(options.Address).Host, out var ip))
            {
                k.Listen(ip, options.Address.Port, secure);
            }
            else
            {
                k.ListenLocalhost(options.Address.Port, secure);
            }
        });
    }

    /// <summary>Before addresses are matched.</summary>
    public static void UseDoor(this IApplicationBuilder app, ServeOptions options)
    {
        if (!options.Access.Proxies.IsEmpty)
        {
            app.UseForwardedHeaders();
        }

        app.UseMiddleware<HostGuard>();
    }

    public static void MapAccess(this IEndpointRouteBuilder routes)
    {
        LoginRoute.Map(routes);
        AccountRoute.Map(routes);
    }
}
