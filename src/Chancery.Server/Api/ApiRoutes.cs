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
        DispatchWrites.Map(api);
        ActWrites.Map(api);
        JudgementOperations.Map(api);
        ReadingOperations.Map(api);
        KeepingOperations.Map(api);
        ChangeOperations.Map(api);
        AccountOperations.Map(api);
        MessageOperations.Map(api);
        routes.MapOpenApi(Root + "/openapi.json");
    }

    /// <summary>Names an operation in the description of the API.</summary>
    public static RouteHandlerBuilder Described(this RouteHandlerBuilder route, string name, string tag, string summary) =>
        route.WithName(name).WithTags(tag).WithSummary(summary);
}
