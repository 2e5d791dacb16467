using Chancery.Server.Api;
using Microsoft.AspNetCore.Http;

namespace Chancery.Server.Access;

/// <summary>Says what stands in the way: to programs as a problem, to people as a line.</summary>
internal static class Refusals
{
    public static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments(ApiRoutes.Root, StringComparison.Ordinal);

    public static Task Write(HttpContext context, Obstacle obstacle)
    {
        if (IsApi(context))
        {
            return obstacle.WriteAsync(context);
        }

        context.Response.StatusCode = obstacle.Status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync($"{obstacle.Detail}; {obstacle.Kind.Remedy} [{obstacle.Kind.Code}]\n", context.RequestAborted);
    }
}
