using System.Globalization;
using System.Text.Json;

namespace Chancery.Server.Tests.Api;

/// <summary>The committed description is the server's own, and every operation in it does what it says.</summary>
public sealed class ApiDescriptionTests
{
    private static readonly string Committed = Repository.PathOf("docs", "openapi.json");

    [Fact]
    public async Task The_committed_description_is_the_one_that_the_server_gives()
    {
        await using var desk = await TestDesk.OfSamples();
        var given = (await desk.Page("/api/v1/openapi.json")).ReplaceLineEndings("\n").TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable("CHANCERY_ACCEPT") == "1")
        {
            await File.WriteAllTextAsync(Committed, given, TestContext.Current.CancellationToken);
        }

        Assert.Equal((await File.ReadAllTextAsync(Committed, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n"), given);
        Assert.StartsWith("3.1", JsonDocument.Parse(given).RootElement.GetProperty("openapi").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_operation_answers_by_its_schema()
    {
        await using var desk = await TestDesk.OfSamples();
        using var document = JsonDocument.Parse(await desk.Page("/api/v1/openapi.json"));
        var schema = new ApiSchema(document.RootElement);
        var called = new HashSet<string>(StringComparer.Ordinal);
        var claim = await ApiCalls.FirstClaim(desk);
        foreach (var call in ApiCalls.Reading(claim, await ApiCalls.FirstDispatch(desk)).Concat(ApiCalls.Writing(claim)))
        {
            var (answer, text) = await call.Send(desk.Client);
            Assert.True((int)answer.StatusCode == call.Status, $"{call.Method} {call.Address}: {answer.StatusCode}\n{text}");
            Check(document.RootElement, schema, call, answer, text);
            called.Add(call.Operation);
            answer.Dispose();
        }

        Assert.Equal(Operations(document.RootElement).Select(o => o.Id).Order(StringComparer.Ordinal), called.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_operation_says_what_it_does_and_every_parameter_what_it_means()
    {
        await using var desk = await TestDesk.OfSamples();
        using var document = JsonDocument.Parse(await desk.Page("/api/v1/openapi.json"));
        foreach (var (id, operation) in Operations(document.RootElement))
        {
            Assert.True(operation.GetProperty("summary").GetString()!.EndsWith('.'), id);
            var parameters = operation.TryGetProperty("parameters", out var all) ? all.EnumerateArray().Where(p => p.GetProperty("in").GetString() == "query") : [];
            Assert.All(parameters, p => Assert.True(p.TryGetProperty("description", out _), $"{id}: {p}"));
        }
    }

    private static void Check(JsonElement document, ApiSchema schema, ApiCall call, HttpResponseMessage answer, string text)
    {
        var operation = Operations(document).Single(o => o.Id == call.Operation).Operation;
        var responses = operation.GetProperty("responses");
        var status = call.Status.ToString(CultureInfo.InvariantCulture);
        Assert.True(responses.TryGetProperty(status, out var response), $"{call.Operation} does not tell of {status}");
        if (answer.StatusCode == System.Net.HttpStatusCode.NoContent)
        {
            return;
        }

        var type = answer.Content.Headers.ContentType?.MediaType ?? "";
        Assert.True(response.GetProperty("content").TryGetProperty(type, out var content), $"{call.Operation} does not tell of {type}");
        if (type is "application/json" or "application/problem+json")
        {
            using var body = JsonDocument.Parse(text);
            var faults = schema.Faults(body.RootElement, content.GetProperty("schema"));
            Assert.True(faults.Count == 0, $"{call.Method} {call.Address}: {string.Join("; ", faults.Take(8))}");
        }
    }

    private static IEnumerable<(string Id, JsonElement Operation)> Operations(JsonElement document) =>
        from path in document.GetProperty("paths").EnumerateObject()
        from method in path.Value.EnumerateObject()
        where method.Value.TryGetProperty("operationId", out _)
        select (method.Value.GetProperty("operationId").GetString()!, method.Value);
}
