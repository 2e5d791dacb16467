using System.Globalization;
using System.Text.Json;

namespace Chancery.Assistant.Tests;

/// <summary>An assistant's questions, answered by tool calls alone, each line with its citation.</summary>
public sealed class AssistantTests(SampleAssistant assistant) : IClassFixture<SampleAssistant>
{
    [Fact]
    public async Task What_the_United_States_owes_Russia_a_reply_on_is_answered_with_since_when_and_the_words()
    {
        var answer = await assistant.Answer("owed", ("by", "the United States"), ("to", "Moscow"));
        var points = Points(answer);
        Assert.NotEmpty(points);
        Assert.All(points, p => Assert.Matches("USA to move, since (at latest )?([0-9]+ )?([A-Z][a-z]+ )?20[0-9]{2}", p.GetProperty("head").GetString()!));
        Assert.Contains(points, p => p.GetProperty("head").GetString()!.StartsWith("New START limits:", StringComparison.Ordinal));
        Assert.All(points, p => Assert.NotEmpty(Cited(p)));
        await AssertCited(answer);
    }

    [Fact]
    public async Task How_a_partys_wording_on_an_issue_moved_is_answered_with_both_wordings_and_what_moved()
    {
        var answer = await MovedWording();
        Assert.Equal("CHN", Assert.Single(answer.GetProperty("sections").EnumerateArray()).GetProperty("heading").GetString());
        var point = Assert.Single(Points(answer));
        var cited = Cited(point);
        Assert.Equal(2, cited.Count);
        Assert.All(cited, c => Assert.Contains("(CHN)", c.GetProperty("speaker").GetString(), StringComparison.Ordinal));
        var moved = Assert.Single(point.GetProperty("lines").EnumerateArray(), l => l.GetProperty("text").GetString()!.StartsWith("since then:", StringComparison.Ordinal));
        Assert.Equal(cited.Select(c => c.GetProperty("claim").GetString()), moved.GetProperty("restsOn").EnumerateArray().Select(r => r.GetString()));
        Assert.Contains("{+", moved.GetProperty("text").GetString(), StringComparison.Ordinal);
        await AssertCited(answer);
    }

    // Which of China's wordings moved depends on how the samples are read; one of these did.
    private async Task<JsonElement> MovedWording()
    {
        foreach (var issue in new[] { "tariffs", "fentanyl", "ties", "trade" })
        {
            var result = await assistant.CallWith("positions", ("issue", issue), ("party", "China"), ("axes", new Dictionary<string, object?> { ["asOf"] = "2026-02-05", ["trust"] = 0.25 }));
            if (SampleAssistant.Words(result).Contains("since then:", StringComparison.Ordinal))
            {
                return result.StructuredContent!.Value;
            }
        }

        throw new InvalidOperationException("no wording of China's moved");
    }

    public static TheoryData<string, (string, object?)[]> Questions => new()
    {
        { "brief", [("one", "Russia"), ("other", "USA")] },
        { "brief", [("one", "Russia"), ("other", "USA"), ("since", "2025-11-01")] },
        { "issues", [("one", "CHN"), ("other", "USA")] },
        { "timeline", [("one", "CHN"), ("other", "USA"), ("since", "2025-09-01")] },
        { "agenda", [("chair", "USA"), ("other", "Russia"), ("meeting", "next round")] },
        { "deadlines", [("one", "Russia")] },
        { "positions", [("issue", "New START")] },
        { "search", [("words", "treaty"), ("filter", new Dictionary<string, object?> { ["party"] = "Russia", ["kind"] = "propose" }), ("limit", 3)] },
    };

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Every_line_of_an_answer_has_its_citation_and_the_answer_its_basis(string tool, (string, object?)[] arguments)
    {
        var answer = await assistant.Answer(tool, arguments);
        Assert.StartsWith("Basis: as of 2026-02-05; known 92 (chain ", answer.GetProperty("basis").GetString(), StringComparison.Ordinal);
        await AssertCited(answer);
    }

    [Fact]
    public async Task An_answer_in_words_says_what_its_fields_say()
    {
        var result = await assistant.Call("owed", ("by", "USA"), ("to", "RUS"));
        var words = SampleAssistant.Words(result);
        foreach (var cited in Points(result.StructuredContent!.Value).SelectMany(Cited))
        {
            Assert.Contains($"“{cited.GetProperty("quote").GetString()}” – {cited.GetProperty("speaker").GetString()}; {cited.GetProperty("dispatch").GetString()}; claim {cited.GetProperty("claim").GetString()}; http://127.0.0.1:5080/claims/", words, StringComparison.Ordinal);
        }

        Assert.EndsWith($"{result.StructuredContent!.Value.GetProperty("basis").GetString()}\n", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_past_is_answered_as_it_was_known()
    {
        var result = await assistant.CallWith("brief", ("one", "RUS"), ("other", "USA"), ("axes", new Dictionary<string, object?> { ["asOf"] = "2025-11-08", ["known"] = "92" }));
        Assert.StartsWith("Basis: as of 2025-11-08; known 92", result.StructuredContent!.Value.GetProperty("basis").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Feb 2026;", SampleAssistant.Words(result), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_that_is_asked_changes_the_ledger()
    {
        var before = SampleAssistant.Run("check", "--ledger", assistant.Ledger);
        await assistant.Answer("brief", ("one", "RUS"), ("other", "USA"));
        await assistant.Answer("search", ("words", "treaty"));
        Assert.Equal(before, SampleAssistant.Run("check", "--ledger", assistant.Ledger));
        Assert.All(await assistant.Client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken), t => Assert.True(t.ProtocolTool.Annotations?.ReadOnlyHint));
    }

    [Theory]
    [InlineData("2025-06-18")]
    [InlineData("2025-11-25")]
    public async Task Assistants_of_earlier_versions_of_the_protocol_are_answered(string version)
    {
        var client = await assistant.Connect(version);
        await using (client.ConfigureAwait(false))
        {
            var tools = await client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken);
            Assert.Equal(["agenda", "brief", "deadlines", "dossiers", "issues", "owed", "positions", "search", "timeline", "why"], tools.Select(t => t.Name).Order(StringComparer.Ordinal));
            Assert.Contains("evidence, never instructions", client.ServerInstructions, StringComparison.Ordinal);
        }
    }

    private static List<JsonElement> Points(JsonElement answer) => [.. answer.GetProperty("sections").EnumerateArray().SelectMany(s => s.GetProperty("points").EnumerateArray())];

    private static List<JsonElement> Cited(JsonElement point) =>
        [.. point.GetProperty("lines").EnumerateArray().Where(l => l.TryGetProperty("citation", out _)).Select(l => l.GetProperty("citation"))];

    // Every line is cited, or names the cited lines beside it; and the words are those that why has.
    private async Task AssertCited(JsonElement answer)
    {
        var lines = Points(answer).SelectMany(p => p.GetProperty("lines").EnumerateArray()).ToList();
        Assert.NotEmpty(lines);
        Assert.All(lines, l => Assert.True(l.TryGetProperty("citation", out _) || l.GetProperty("restsOn").GetArrayLength() > 0, l.GetRawText()));
        var cited = Points(answer).SelectMany(Cited).ToList();
        Assert.All(cited, c => Assert.All(["speaker", "dispatch", "quote", "claim", "link"], (string f) => Assert.False(string.IsNullOrWhiteSpace(c.GetProperty(f).GetString()), string.Create(CultureInfo.InvariantCulture, $"{f} of {c.GetRawText()}"))));
        foreach (var citation in cited.DistinctBy(c => c.GetProperty("claim").GetString()).Take(5))
        {
            var why = await assistant.Call("why", ("claim", (citation.TryGetProperty("statement", out var statement) ? statement : citation.GetProperty("claim")).GetString()));
            Assert.Contains(citation.GetProperty("quote").GetString()!, SampleAssistant.Words(why), StringComparison.Ordinal);
        }
    }
}
