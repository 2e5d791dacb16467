using System.Net;
using System.Text.Json;

namespace Chancery.Server.Tests.Api;

/// <summary>Questions to the API: tags, parts of lists, the axes, problems.</summary>
public sealed class ApiReadTests
{
    [Fact]
    public async Task Who_has_an_answer_already_is_told_so_until_the_ledger_grows()
    {
        await using var desk = await TestDesk.OfSamples();
        var call = new ApiCall("", "GET", "/api/v1/dossiers/RUS/USA");
        var (first, _) = await call.Send(desk.Client);
        var tag = first.Headers.ETag!.ToString();
        var (again, body) = await call.Send(desk.Client, ("If-None-Match", tag));
        Assert.Equal((HttpStatusCode.NotModified, ""), (again.StatusCode, body));
        var (other, _) = await call.Send(desk.Client, ("If-None-Match", "\"another\""));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        desk.Add(new Dispatches.Dispatch { Id = "new", Text = "The United States proposed talks to Russia, the State Department said.", Published = new NodaTime.LocalDate(2026, 2, 5) });
        var (grown, _) = await (call with { Address = call.Address + "?known=93" }).Send(desk.Client, ("If-None-Match", tag));
        Assert.Equal(HttpStatusCode.OK, grown.StatusCode);
        Assert.NotEqual(tag, grown.Headers.ETag!.ToString());
    }

    [Fact]
    public async Task A_list_walked_part_by_part_is_the_whole_list_even_while_the_ledger_grows()
    {
        await using var desk = await TestDesk.OfSamples();
        foreach (var address in new[] { "/api/v1/dispatches", "/api/v1/recordings", "/api/v1/dossiers", "/api/v1/dossiers/RUS/USA/claims" })
        {
            long? known = null;
            var walked = new List<string>();
            var next = address + "?limit=7";
            while (next is not null)
            {
                using var part = JsonDocument.Parse(await desk.Page(next));
                known ??= part.RootElement.GetProperty("basis").GetProperty("known").GetInt64();
                walked.AddRange(part.RootElement.GetProperty("items").EnumerateArray().Select(i => i.GetRawText()));
                next = part.RootElement.TryGetProperty("next", out var more) ? more.GetString() : null;
                desk.Add(new Dispatches.Dispatch { Id = $"{address} {walked.Count}", Text = "Russia proposed talks to the United States, Lavrov said.", Published = new NodaTime.LocalDate(2026, 2, 5) });
            }

            Assert.Equal(await Items(desk, FormattableString.Invariant($"{address}?limit=500&known={known}")), walked);
            Assert.True(walked.Count > 7);
        }
    }

    [Fact]
    public async Task The_past_is_answered_as_it_was()
    {
        await using var desk = await TestDesk.OfSamples();
        using var then = JsonDocument.Parse(await desk.Page("/api/v1/dossiers/RUS/USA?as-of=2025-09-21&known=40"));
        var basis = then.RootElement.GetProperty("basis");
        Assert.Equal(("2025-09-21", 40), (basis.GetProperty("asOf").GetString(), basis.GetProperty("known").GetInt64()));
        Assert.DoesNotContain("2025-1", then.RootElement.GetProperty("contacts").GetRawText(), StringComparison.Ordinal);
        var claims = await Items(desk, "/api/v1/dossiers/RUS/USA/claims?as-of=2025-09-21&limit=500");
        Assert.All(claims, c => Assert.True(string.CompareOrdinal(JsonDocument.Parse(c).RootElement.GetProperty("said").GetString(), "2025-09-21") <= 0));
    }

    [Fact]
    public async Task A_quote_is_the_words_at_its_place_in_the_text()
    {
        await using var desk = await TestDesk.OfSamples();
        foreach (var claim in (await Items(desk, "/api/v1/dossiers/RUS/USA/claims?limit=20")).Select(c => JsonDocument.Parse(c).RootElement.GetProperty("citation")))
        {
            using var dispatch = JsonDocument.Parse(await desk.Page("/api/v1/dispatches/" + claim.GetProperty("dispatch").GetProperty("key").GetString()));
            Assert.Equal(claim.GetProperty("quote").GetString(), dispatch.RootElement.GetProperty("text").GetString()![claim.GetProperty("start").GetInt32()..claim.GetProperty("end").GetInt32()]);
        }
    }

    [Theory]
    [InlineData("/api/v1/dossiers/RUS/USA?as-of=never", 400, "CH310")]
    [InlineData("/api/v1/dossiers/RUS/nobody%20known", 404, "CH511")]
    [InlineData("/api/v1/dossiers?cursor=nonsense", 400, "CH510")]
    [InlineData("/api/v1/claims/ffffffffffffffff", 404, "CH307")]
    [InlineData("/api/v1/no/such/operation", 404, "CH511")]
    [InlineData("/api/v1/dossiers/RUS/USA/brief?format=papyrus", 400, "CH510")]
    [InlineData("/api/v1/dispatches/..%2F..%2Fetc%2Fpasswd", 404, "CH511")]
    public async Task What_stands_in_the_way_is_a_problem_with_its_code(string address, int status, string code)
    {
        await using var desk = await TestDesk.OfSamples();
        var (answer, text) = await new ApiCall("", "GET", address).Send(desk.Client);
        Assert.Equal((status, "application/problem+json"), ((int)answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        using var problem = JsonDocument.Parse(text);
        Assert.Equal((code, status), (problem.RootElement.GetProperty("code").GetString(), problem.RootElement.GetProperty("status").GetInt32()));
        Assert.NotEmpty(problem.RootElement.GetProperty("remedy").GetString()!);
    }

    [Theory]
    [InlineData("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [InlineData("md", "text/markdown")]
    [InlineData("ics", "text/calendar")]
    [InlineData("text", "text/plain")]
    public async Task A_page_is_written_in_the_format_asked_for(string format, string type)
    {
        await using var desk = await TestDesk.OfSamples();
        var (answer, text) = await new ApiCall("", "GET", $"/api/v1/dossiers/RUS/USA/brief?format={format}").Send(desk.Client);
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.NotEmpty(text);
    }

    private static async Task<List<string>> Items(TestDesk desk, string address)
    {
        using var part = JsonDocument.Parse(await desk.Page(address));
        return [.. part.RootElement.GetProperty("items").EnumerateArray().Select(i => i.GetRawText())];
    }
}
