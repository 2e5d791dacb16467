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

    /// <summary>Writes, in an order in which each finds what it needs. The samples end with recording 92.</summary>
    public static IReadOnlyList<ApiCall> Writing(string claim) =>
    [
        Post("confirmClaim", $"/api/v1/claims/{claim}/confirm", """{"reason":"seen in the note","author":"Anna"}""", 201),
        Post("confirmClaim", "/api/v1/claims/zzzz/confirm", null, 404),
        Post("retractClaim", $"/api/v1/claims/{claim}/retract", null, 201),
        Post("undoJudgement", "/api/v1/judgements/94/undo", """{"reason":"in error"}""", 201),
        Post("undoJudgement", "/api/v1/judgements/1/undo", null, 404),
        Post("correctClaim", $"/api/v1/claims/{claim}/correct", """{"fields":{"issues":"Arms control"},"reason":"the readout says so"}""", 201),
        Post("correctClaim", $"/api/v1/claims/{claim}/correct", """{"fields":{"colour":"red"},"reason":"why"}""", 422),
        Post("correctClaim", $"/api/v1/claims/{claim}/correct", """{"fields":{"issues":"Arms control"}}""", 422),
        Post("correctClaim", $"/api/v1/claims/{claim}/correct", """{"reason":"no fields"}""", 400),
        Post("assignClaim", $"/api/v1/claims/{claim}/assign", """{"issue":"New START"}""", 201),
        Post("assignClaim", $"/api/v1/claims/{claim}/assign", """{"issue":" "}""", 422),
        Post("mergeIssue", "/api/v1/issues/energy/merge", """{"into":"ceasefire","reason":"one truce"}""", 201),
        Post("mergeIssue", "/api/v1/issues/energy/merge", """{"into":"ceasefire"}""", 422),
        Post("holdIssueApart", "/api/v1/issues/ukraine/hold-apart", """{"from":"new-start"}""", 201),
        Post("holdIssueApart", "/api/v1/issues/ukraine/hold-apart", """{"from":"ukraine"}""", 422),
        Post("splitIssue", "/api/v1/issues/new-start/split", """{"wording":"New START"}""", 201),
        Post("splitIssue", "/api/v1/issues/new-start/split", """{"wording":"fisheries"}""", 422),
        Post("renameIssue", "/api/v1/issues/ukraine/rename", """{"name":"The war in Ukraine"}""", 201),
        Post("renameIssue", "/api/v1/issues/ukraine/rename", """{"name":""}""", 422),
        Post("recordAct", "/api/v1/acts", """{"kind":"propose","by":["USA"],"to":["Russia"],"text":"We proposed a fourth round.","issues":["talks"],"when":"2026-02-04","reference":"Note 12/2026"}""", 201),
        Post("recordAct", "/api/v1/acts", """{"kind":"dance","by":["USA"],"text":"We danced."}""", 422),
        Post("recordAct", "/api/v1/acts", """{"by":["USA"]}""", 400),
        Post("addDispatches", "/api/v1/dispatches", """[{"id":"a1","published":"2026-02-04","title":"Flights","text":"Russia proposed to the United States to resume direct flights, Lavrov said."},{"text":""}]""", 201),
        Post("addDispatches", "/api/v1/dispatches?published=2026-02-04", "Russia proposed talks to the United States, Lavrov said.", 201) with { BodyType = "text/plain" },
        Post("addDispatches", "/api/v1/dispatches", "[]", 422),
        Post("addDispatches", "/api/v1/dispatches", "x=1", 415) with { BodyType = "application/x-www-form-urlencoded" },
        Post("addDispatches", "/api/v1/dispatches?published=soon", "A text.", 400) with { BodyType = "text/plain" },
        Post("readDispatches", "/api/v1/readings", """[{"text":"Russia proposed talks to the United States, Lavrov said."}]""", 200),
        Post("readDispatches", "/api/v1/readings", "<a/>", 415) with { BodyType = "application/xml" },
        Post("readActs", "/api/v1/readings/acts", """[{"text":"Russia proposed talks to the United States, Lavrov said."}]""", 200),
        Post("parseText", "/api/v1/readings/parse", "Russia proposed talks.", 200) with { BodyType = "text/plain" },
        Post("rereadLedger", "/api/v1/ledger/reread", null, 200),
        Post("checkLedger", "/api/v1/ledger/check?refold=true", null, 200),
        new("exportLedger", "GET", "/api/v1/ledger/export"),
        Post("importLedger", "/api/v1/ledger/import", "no recording", 422) with { BodyType = "application/x-ndjson" },
        Post("importLedger", "/api/v1/ledger/import", "", 200) with { BodyType = "application/x-ndjson" },
        new("listMessages", "GET", "/api/v1/messages"),
        new("getMessage", "GET", "/api/v1/messages/CH310"),
        new("getMessage", "GET", "/api/v1/messages/CH000", 404),
        new("getMe", "GET", "/api/v1/me"),
        new("listUsers", "GET", "/api/v1/users"),
        Post("addToken", "/api/v1/tokens", """{"label":"for the wall"}""", 403),
        Post("addUser", "/api/v1/users", """{"name":"Ada","password":"a long password","role":"admin"}""", 201),
        Post("addUser", "/api/v1/users", """{"name":"ada","password":"a long password","role":"reader"}""", 422),
        Post("addUser", "/api/v1/users", """{"name":"Boris","password":"short","role":"reader"}""", 422),
        new("changeUser", "PATCH", "/api/v1/users/Ada") { Body = """{"password":"another password"}""" },
        new("changeUser", "PATCH", "/api/v1/users/Ada", 409) { Body = """{"role":"reader"}""" },
        new("changeUser", "PATCH", "/api/v1/users/Nobody", 404) { Body = """{"role":"reader"}""" },
        new("removeUser", "DELETE", "/api/v1/users/Ada", 409),
        new("removeUser", "DELETE", "/api/v1/users/Nobody", 404),
        new("listTokens", "GET", "/api/v1/tokens"),
        new("revokeToken", "DELETE", "/api/v1/tokens/00000000", 404),
        new("listenToChanges", "GET", "/api/v1/changes?after=x", 400),
    ];

    private static ApiCall Post(string operation, string address, string? body, int status) => new(operation, "POST", address, status) { Body = body };
}
