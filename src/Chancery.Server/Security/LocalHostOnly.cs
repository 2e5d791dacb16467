using System.Net;
using Microsoft.AspNetCore.Http;

namespace Chancery.Server.Security;

/// <summary>Answers only to this machine's own names, so that a page elsewhere whose name is made to mean this machine learns nothing.</summary>
internal sealed class LocalHostOnly(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var host = context.Request.Host.Host.Trim('[', ']');
        if (host == "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address)))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        return context.Response.WriteAsync("This desk answers to 127.0.0.1 and localhost only.\n");
    }
}
