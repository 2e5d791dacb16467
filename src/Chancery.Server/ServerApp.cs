using System.Text.Encodings.Web;
using System.Text.Unicode;
using Chancery.Server.Access;
using Chancery.Server.Api;
using Chancery.Server.Assets;
using Chancery.Server.Frame;
using Chancery.Server.Health;
using Chancery.Server.Pages;
using Chancery.Server.Security;
using Chancery.Server.Snapshots;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Chancery.Server;

/// <summary>The desk's pages as a web application.</summary>
public static class ServerApp
{
    /// <summary>The largest form or upload, in bytes.</summary>
    private const long LargestBody = 32 << 20;

    /// <param name="adjust">Lets a test put its own server in place of Kestrel.</param>
    public static WebApplication Build(ServeOptions options, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "Chancery.Server" });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(k => (k.AddServerHeader, k.Limits.MaxRequestBodySize) = (false, LargestBody));
        AccessStart.Listen(builder.WebHost, options);
        Services(builder.Services, options);
        adjust?.Invoke(builder);
        var app = builder.Build();
        Pipeline(app, options);
        return app;
    }

    private static void Services(IServiceCollection services, ServeOptions options)
    {
        services.AddHealth();
        services.AddRouting();
        services.AddAccess(options);
        services.AddApi();
        services.AddLogging();
        services.AddSingleton(options);
        services.AddSingleton(options.Clock);
        services.AddSingleton(_ => new StorePool(options.Ledger, options.Clock));
        services.AddSingleton<SnapshotShelf>();
        services.AddSingleton<TextShelf>();
        services.AddSingleton<PageRenderer>();
        services.AddSingleton(_ => new Lazy<Reading.Reader>(options.CreateReader));
        services.AddHostedService<SnapshotKeeper>();
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddAntiforgery(o => (o.Cookie.Name, o.Cookie.SameSite, o.FormFieldName, o.SuppressXFrameOptionsHeader) = ("chancery-form", SameSiteMode.Strict, "_form", true));
        services.Configure<FormOptions>(o => o.MultipartBodyLengthLimit = LargestBody);
    }

    private static void Pipeline(WebApplication app, ServeOptions options)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseHealth();
        app.UseDoor(options);
        app.UseMiddleware<Faults>();
        app.UseMiddleware<Identification>();
        app.UseRouting();
        app.UseMiddleware<RoleGuard>();
        app.UseMiddleware<OriginGuard>();
        app.UseMiddleware<FormGuard>();
        app.MapAssets();
        app.MapPages();
        app.MapApi();
        app.MapAccess();
    }
}
