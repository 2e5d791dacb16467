using Chancery.Server.Frame;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Chancery.Server.Pages;

/// <summary>From a claim to its words in its dispatch.</summary>
internal static class WordsRoute
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/claims/{id}/words", Go);

    /// <summary>A claim's page by a shorter address, for texts that lead to hundreds.</summary>
    public static void MapShort(IEndpointRouteBuilder routes) => routes.MapGet("/c/{id:regex(^[0-9a-f]+$)}", context =>
    {
        context.Response.Redirect($"/claims/{context.GetRouteValue("id")}{context.Request.QueryString}");
        return Task.CompletedTask;
    });

    private static Task Go(HttpContext context)
    {
        var (desk, _) = Desk.Open(context);
        using (desk)
        {
            if (desk is null || ClaimQuery.Found(desk) is not { } held)
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            }

            context.Response.Redirect(desk.Links.To($"/dispatches/{held.Dispatch.Key}#{PieceLinks.Here}", ("claim", held.Id.ToString())));
            return Task.CompletedTask;
        }
    }
}
