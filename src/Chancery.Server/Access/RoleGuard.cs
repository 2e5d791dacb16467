using Chancery.Server.Api;
using Chancery.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Chancery.Server.Access;

/// <summary>Which role an address needs; none where whoever is there may use it, though over no connection that others can read.</summary>
internal sealed record NeedsRole(DeskRole? Role);

/// <summary>Lets a request through to an address only where its maker may: readers read, editors write, unless the address says otherwise.</summary>
internal sealed class RoleGuard(RequestDelegate next, AccessPolicy policy)
{
    public Task InvokeAsync(HttpContext context)
    {
        var endpoint = context.GetEndpoint();
        if (endpoint?.Metadata.GetMetadata<IAllowAnonymous>() is not null)
        {
            return next(context);
        }

        if (!policy.IsLoopback && !context.Request.IsHttps)
        {
            return Refusals.Write(context, new Obstacle(StatusCodes.Status403Forbidden, AccessMessages.PlainConnection, "Nothing is told and no password is taken over http"));
        }

        var needs = endpoint?.Metadata.GetMetadata<NeedsRole>() ?? new NeedsRole(IsReading(context) ? DeskRole.Reader : DeskRole.Editor);
        return needs.Role is not { } role ? next(context)
            : context.PersonOrNobody() is not { } person ? Challenge(context)
            : person.Role < role ? Refusals.Write(context, new Obstacle(StatusCodes.Status403Forbidden, AccessMessages.WrongRole, $"{person.Name} is {Named(person.Role)}; this needs {Named(role)}"))
            : next(context);
    }

    public static string Named(DeskRole role) => role.ToString().ToLowerInvariant();

    private static bool IsReading(HttpContext context) => HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);

    private static Task Challenge(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "/";
        if (Refusals.IsApi(context) || !IsReading(context) || path.EndsWith(".json", StringComparison.Ordinal))
        {
            context.Response.Headers.WWWAuthenticate = "Bearer realm=\"chancery\"";
            return Refusals.Write(context, new Obstacle(StatusCodes.Status401Unauthorized, AccessMessages.NotSignedIn, "Nobody is signed in"));
        }

        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = "/login" + new QueryBuilder { { "back", path + context.Request.QueryString } }.ToQueryString();
        return Task.CompletedTask;
    }
}

internal static class Needs
{
    /// <summary>Sets the role that an address needs.</summary>
    public static T Needing<T>(this T endpoint, DeskRole role)
        where T : IEndpointConventionBuilder => endpoint.WithMetadata(new NeedsRole(role));

    /// <summary>Opens an address to whoever has not signed in.</summary>
    public static T NeedingNobody<T>(this T endpoint)
        where T : IEndpointConventionBuilder => endpoint.WithMetadata(new NeedsRole(null));
}
