using Chancery.Server.Api;
using Microsoft.AspNetCore.Http;

namespace Chancery.Server.Access;

/// <summary>
/// Takes no write to the API from another site's page, which a browser would send with the reader's cookie, or from this machine to its own
/// loopback. Browsers say where a page is from; programs say nothing and need a token where people sign in. Forms carry a token instead.
/// </summary>
internal sealed class OriginGuard(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        var reads = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        return reads || !Refusals.IsApi(context) || IsOwn(request) ? next(context)
            : Refusals.Write(context, new Obstacle(StatusCodes.Status403Forbidden, AccessMessages.OtherSite, "The request was sent by a page that is not this desk's"));
    }

    private static bool IsOwn(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        var origin = request.Headers.Origin.ToString();
        return site.Length > 0 ? site is "same-origin" or "none"
            : origin.Length == 0 || (Uri.TryCreate(origin, UriKind.Absolute, out var from) && string.Equals(from.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }
}
