using System.Text;
using System.Text.Json;

namespace Chancery.Server.Tests.Api;

/// <summary>One call of an operation: its address, what it sends, and the status that it is answered with.</summary>
internal sealed record ApiCall(string Operation, string Method, string Address, int Status = 200)
{
    public string? Body { get; init; }

    public string BodyType { get; init; } = "application/json";

    public async Task<(HttpResponseMessage Answer, string Text)> Send(HttpClient client, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(Method), new Uri(Address, UriKind.Relative));
        foreach (var (name, value) in headers)
        {
            Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        }

        if (Body is not null)
        {
            request.Content = new StringContent(Body, Encoding.UTF8, BodyType);
        }

        var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return (answer, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}

/// <summary>Calls of every operation of the API over the samples.</summary>
internal static class ApiCalls
{
    private const string Pair = "/api/v1/dossiers/RUS/USA";

    public static IReadOnlyList<ApiCall> Reading(string claim, string dispatch) =>
    [
        new("listDossiers", "GET", "/api/v1/dossiers"),
        new("listDossiers", "GET", "/api/v1/dossiers?party=Russia&limit=1"),
        new("listDossiers", "GET", "/api/v1/dossiers?limit=0", 400),
        new("listDossiers", "GET", "/api/v1/dossiers?party=nobody", 404),
        new("getStateOfPlay", "GET", Pair),
        new("getStateOfPlay", "GET", Pair + "?as-of=2025-09-21&known=40"),
        new("getStateOfPlay", "GET", Pair + "?as-of=yesterday", 400),
        new("getStateOfPlay", "GET", "/api/v1/dossiers/RUS/RUS", 404),
        new("getIssue", "GET", Pair + "/issues/new-start"),
        new("getIssue", "GET", Pair + "/issues/none%20such", 404),
        new("listDossierClaims", "GET", Pair + "/claims?kind=propose&since=2025-01-01"),
        new("listDossierClaims", "GET", Pair + "/claims?kind=dance", 400),
        new("listReview", "GET", Pair + "/review?limit=3"),
        new("getBrief", "GET", Pair + "/brief"),
        new("getIssues", "GET", Pair + "/issues"),
        new("getMergeProposals", "GET", Pair + "/issues-that-may-be-one"),
        new("getTimeline", "GET", Pair + "/timeline?since=2025-06-01&issue=New%20START"),
        new("getTimeline", "GET", Pair + "/timeline?since=June", 400),
        new("getAccounts", "GET", Pair + "/accounts"),
        new("getAgenda", "GET", Pair + "/agenda?as=USA&for=third%20round&on=2026-03-01"),
        new("getAgenda", "GET", Pair + "/agenda?as=CHN", 400),
        new("getDiff", "GET", Pair + "/diff?from=2025-09-01"),
        new("getDiff", "GET", Pair + "/diff", 400),
        new("getDay", "GET", Pair + "/day?on=2025-03-18"),
        new("getOwed", "GET", "/api/v1/owed?party=USA&with=Russia"),
        new("getOwed", "GET", "/api/v1/owed"),
        new("getOwed", "GET", "/api/v1/owed?with=Russia", 404),
        new("getDeadlines", "GET", "/api/v1/deadlines?party=RUS"),
        new("getPositions", "GET", "/api/v1/positions?issue=New%20START"),
        new("getPositions", "GET", "/api/v1/positions", 400),
        new("search", "GET", "/api/v1/search?q=New%20START&kind=propose"),
        new("search", "GET", "/api/v1/search?q=Russia"),
        new("getJudgementsToReview", "GET", "/api/v1/judgements/review"),
        new("getClaim", "GET", "/api/v1/claims/" + claim),
        new("getClaim", "GET", "/api/v1/claims/zzzz", 404),
        new("getWhy", "GET", $"/api/v1/claims/{claim}/why"),
        new("listJudgements", "GET", "/api/v1/judgements"),
        new("listDispatches", "GET", "/api/v1/dispatches?limit=4&from=2025-01-01"),
        new("getDispatch", "GET", "/api/v1/dispatches/" + dispatch),
        new("getDispatch", "GET", "/api/v1/dispatches/0000000000000000", 404),
        new("listDispatchClaims", "GET", $"/api/v1/dispatches/{dispatch}/claims"),
        new("findParties", "GET", "/api/v1/parties?name=Lavrov"),
        new("findParties", "GET", "/api/v1/parties", 400),
        new("getParty", "GET", "/api/v1/parties/RUS"),
        new("getParty", "GET", "/api/v1/parties/XQZ", 404),
        new("getLedger", "GET", "/api/v1/ledger"),
        new("listRecordings", "GET", "/api/v1/recordings?limit=5"),
        new("getRecording", "GET", "/api/v1/recordings/1"),
        new("getRecording", "GET", "/api/v1/recordings/1000000", 404),
    ];

    public static async Task<string> FirstClaim(TestDesk desk)
    {
        using var claims = JsonDocument.Parse(await desk.Page(Pair + "/claims?limit=1"));
        return claims.RootElement.GetProperty("items")[0].GetProperty("id").GetString()!;
    }

    public static async Task<string> FirstDispatch(TestDesk desk)
    {
        using var dispatches = JsonDocument.Parse(await desk.Page("/api/v1/dispatches?limit=1"));
        return dispatches.RootElement.GetProperty("items")[0].GetProperty("key").GetString()!;
    }
}
