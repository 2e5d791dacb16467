using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Chancery.Server.Api;

/// <summary>All operations of the API. A family of them is one file and one line here.</summary>
internal static class ApiRoutes
{
    public const string Root = "/api/v1";

    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup(Root);
        DossierOperations.Map(api);
        PairPageOperations.Map(api);
        PageOperations.Map(api);
        ClaimOperations.Map(api);
        DispatchOperations.Map(api);
        PartyOperations.Map(api);
        LedgerOperations.Map(api);
        routes.MapOpenApi(Root + "/openapi.json");
        routes.Map(Root + "/{**rest}", context => Obstacle.NotHere($"the API has no operation '{context.Request.Method} {context.Request.Path}'").WriteAsync(context)).ExcludeFromDescription();
    }

    /// <summary>Names an operation in the description of the API.</summary>
    public static RouteHandlerBuilder Described(this RouteHandlerBuilder route, string name, string tag, string summary) =>
        route.WithName(name).WithTags(tag).WithSummary(summary);
}
