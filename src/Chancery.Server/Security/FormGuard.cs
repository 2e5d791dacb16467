using Chancery.Server.Access;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace Chancery.Server.Security;

/// <summary>Takes a form only from a page of this desk's own. The API takes no forms; a browser cannot send it what it takes from another site's page (<see cref="OriginGuard"/>).</summary>
internal sealed class FormGuard(RequestDelegate next, IAntiforgery antiforgery)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (HttpMethods.IsPost(context.Request.Method) && !Refusals.IsApi(context) && !await antiforgery.IsRequestValidAsync(context).ConfigureAwait(false))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await context.Response.WriteAsync("This form was not made by this desk, or the desk was started anew since. Nothing was recorded. Go back, reload the page, and send it again.\n").ConfigureAwait(false);
            return;
        }

        await next(context).ConfigureAwait(false);
    }
}
