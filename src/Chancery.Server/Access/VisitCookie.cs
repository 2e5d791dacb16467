using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Chancery.Server.Access;

/// <summary>The cookie of somebody who has signed in. No script reads it, no other site sends it along, and off loopback it goes over https only.</summary>
internal static class VisitCookie
{
    private const string Plain = "chancery-visit", Hosted = "__Host-chancery-visit";

    public static string? Read(HttpContext context) => context.Request.Cookies[Name(context)];

    public static void Write(HttpContext context, string secret, Duration lasts) => context.Response.Cookies.Append(Name(context), secret, Options(context, lasts.ToTimeSpan()));

    public static void Delete(HttpContext context) => context.Response.Cookies.Delete(Name(context), Options(context, null));

    private static string Name(HttpContext context) => context.Request.IsHttps ? Hosted : Plain;

    private static CookieOptions Options(HttpContext context, TimeSpan? age) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
        Path = "/",
        IsEssential = true,
        MaxAge = age,
    };
}
