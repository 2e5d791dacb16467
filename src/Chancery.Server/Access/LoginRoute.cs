using System.Globalization;
using Chancery.Server.Frame;
using Chancery.Server.Snapshots;
using Chancery.Storage;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Chancery.Server.Access;

/// <summary>Signing in and out.</summary>
internal static class LoginRoute
{
    private const int LongestName = 64;

    private static readonly Duration Lasts = Duration.FromHours(12);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/login", context => Show(context, context.Request.Query["back"].FirstOrDefault(), null)).NeedingNobody();
        routes.MapPost("/login", SignIn).NeedingNobody();
        routes.MapPost("/logout", SignOut).NeedingNobody();
    }

    /// <summary>Begins a visit and gives its cookie.</summary>
    public static void Begin(HttpContext context, IAccountStore accounts, string user)
    {
        var now = context.RequestServices.GetRequiredService<IClock>().GetCurrentInstant();
        var secret = Secrets.Make();
        accounts.Begin(new Visit(Secrets.DigestOf(secret), user, now, now + Lasts));
        VisitCookie.Write(context, secret, Lasts);
    }

    private static async Task SignIn(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
        var (name, password, back) = (form["name"].FirstOrDefault() ?? "", form["password"].FirstOrDefault() ?? "", form["back"].FirstOrDefault());
        var throttle = context.RequestServices.GetRequiredService<LoginThrottle>();
        var address = context.Connection.RemoteIpAddress?.ToString() ?? "";
        if (name.Length > LongestName || throttle.Wait(address, name) is { } wait)
        {
            await Refuse(context, back, throttle.Wait(address, name)).ConfigureAwait(false);
            return;
        }

        using var lease = context.RequestServices.GetRequiredService<StorePool>().Rent();
        var user = lease.Store.Accounts.Find(name);
        if (!Passwords.Fits(user, password))
        {
            throttle.Wrong(address, name);
            await Refuse(context, back, null).ConfigureAwait(false);
            return;
        }

        throttle.Right(address, name);
        Begin(context, lease.Store.Accounts, user!.Name);
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = LocalAddress.Of(back);
    }

    private static Task Refuse(HttpContext context, string? back, Duration? wait)
    {
        if (wait is not { } rest)
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Show(context, back, "No user has this name and password.");
        }

        var seconds = (int)Math.Ceiling(rest.TotalSeconds);
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return Show(context, back, string.Create(CultureInfo.InvariantCulture, $"Too many wrong passwords; try again in {(seconds + 59) / 60} minutes [{AccessMessages.TooManyTries.Code}]."));
    }

    private static Task SignOut(HttpContext context)
    {
        if (VisitCookie.Read(context) is { } secret)
        {
            using var lease = context.RequestServices.GetRequiredService<StorePool>().Rent();
            lease.Store.Accounts.End(Secrets.DigestOf(secret));
        }

        VisitCookie.Delete(context);
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = "/login";
        return Task.CompletedTask;
    }

    private static async Task Show(HttpContext context, string? back, string? fault)
    {
        var services = context.RequestServices;
        var model = new LoginModel(LocalAddress.Of(back), fault);
        var frame = new PageFrame(model.Title, "/login")
        {
            Nav = [],
            Travel = new TravelForm("", "", "", "", false, []),
            Basis = "",
            Permanent = "/login",
            Json = "",
            Here = "/login",
            User = "",
            Token = services.GetRequiredService<IAntiforgery>().GetAndStoreTokens(context).RequestToken ?? "",
        };
        var html = await services.GetRequiredService<PageRenderer>().Render(typeof(LoginView), model, frame).ConfigureAwait(false);
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(html, context.RequestAborted).ConfigureAwait(false);
    }
}

internal sealed record LoginModel(string Back, string? Fault) : PageModel("Sign in");
