using Chancery.Server.Api;
using Microsoft.AspNetCore.Http;

namespace Chancery.Server.Access;

/// <summary>
/// Answers only to the desk's own names, so that a page elsewhere whose name is made to mean this machine learns nothing. On loopback those
/// are this machine's; elsewhere those that were told.
/// </summary>
internal sealed class HostGuard(RequestDelegate next, ServeOptions options, AccessPolicy policy)
{
    private readonly HashSet<string> _names = new(options.Access.Names, StringComparer.OrdinalIgnoreCase);

    public Task InvokeAsync(HttpContext context)
    {
        var host = ServeAddress.Bare(context.Request.Host.Host);
        var own = _names.Contains(host) || (policy.IsLoopback ? ServeAddress.IsLoopbackName(host) : _names.Count == 0);
        return own ? next(context) : Refusals.Write(context, new Obstacle(StatusCodes.Status421MisdirectedRequest, AccessMessages.OtherHost, "This desk does not answer to this name"));
    }
}
