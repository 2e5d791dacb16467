using Chancery.Server.Frame;
using Microsoft.AspNetCore.Routing;

namespace Chancery.Server.Pages;

/// <summary>All pages. A new one is one folder here and one line.</summary>
internal static class PageList
{
    public static void MapPages(this IEndpointRouteBuilder routes)
    {
        routes.Page<DossiersView>("/", DossiersQuery.Of);
        routes.Page<StateOfPlayView>("/dossiers/{one}/{other}", StateOfPlayQuery.Of);
        routes.Page<DispatchView>("/dispatches/{key}", DispatchQuery.Of);
        routes.Page<ClaimView>("/claims/{id}", ClaimQuery.Of);
        routes.Page<IssueView>("/dossiers/{one}/{other}/issues/{issue}", IssueQuery.Of);
        routes.Page<PrintedView>("/dossiers/{one}/{other}/issues", DossierPages.Issues);
        routes.Page<PrintedView>("/dossiers/{one}/{other}/timeline", DossierPages.Timeline);
        routes.Page<PrintedView>("/dossiers/{one}/{other}/accounts", DossierPages.Accounts);
        routes.Page<PrintedView>("/dossiers/{one}/{other}/agenda", DossierPages.Agenda);
        routes.Page<PrintedView>("/dossiers/{one}/{other}/day", DossierPages.Day);
        routes.Page<ReviewView>("/review", ReviewQuery.Of);
        routes.Page<SearchView>("/search", SearchQuery.Of);
        routes.Page<PrintedView>("/deadlines", DeadlinesQuery.Of);
        routes.Page<PrintedView>("/day", DayQuery.Of);
        routes.Page<PartiesView>("/parties", PartiesQuery.All);
        routes.Page<PartyView>("/parties/{party}", PartiesQuery.One);
        routes.Page<AddView>("/add", AddQuery.Of);
        WordsRoute.Map(routes);
        WordsRoute.MapShort(routes);
        RulingRoute.Map(routes);
        AddRoute.Map(routes);
    }
}
