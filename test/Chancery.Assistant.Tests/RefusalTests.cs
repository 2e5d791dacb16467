namespace Chancery.Assistant.Tests;

/// <summary>What cannot be asked is refused in words that an assistant can act on.</summary>
public sealed class RefusalTests(SampleAssistant assistant) : IClassFixture<SampleAssistant>
{
    public static TheoryData<string, (string, object?)[], string> Refused => new()
    {
        { "brief", [("one", "Atlantis"), ("other", "USA")], "one: 'Atlantis' is no party that is known" },
        { "brief", [("one", "Russia"), ("other", "Moscow")], "other: 'Moscow' is RUS as well. Name two parties." },
        { "brief", [("one", "RUS"), ("other", "USA"), ("since", "yesterday")], "since: 'yesterday' is no day. Write it as 2025-11-08." },
        { "owed", [("by", "USA"), ("to", "USA")], "Both parties are USA." },
        { "positions", [("issue", "  ")], "issue is empty." },
        { "positions", [("issue", new string('x', 5000))], "issue has 5000 characters; give at most 200." },
        { "search", [("words", "treaty"), ("limit", 0)], "limit is 0; give a number from 1 to 50." },
        { "search", [("words", "treaty"), ("filter", new Dictionary<string, object?> { ["kind"] = "wish" })], "kind: 'wish' is no kind of act. Kinds are " },
        { "search", [("words", "treaty"), ("filter", new Dictionary<string, object?> { ["from"] = "soon" })], "from: 'soon' is no day." },
        { "why", [("claim", "ab")], "claim: 'ab' is no claim's id." },
        { "why", [("claim", "0000000000000000")], "claim: no claim's id begins with '0000000000000000'" },
        { "why", [("claim", "../../etc/passwd")], "is no claim's id." },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_parameter_that_cannot_be_is_named_with_what_can(string tool, (string, object?)[] arguments, string said)
    {
        var result = await assistant.Call(tool, arguments);
        Assert.True(result.IsError);
        Assert.Contains(said, SampleAssistant.Words(result), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("asOf", "never", "asOf: 'never' is no day.")]
    [InlineData("known", "all", "known: 'all' is neither a day nor a recording's number.")]
    [InlineData("trust", 1.5, "trust is no confidence.")]
    public async Task An_axis_that_cannot_be_is_named(string axis, object value, string said)
    {
        var result = await assistant.CallWith("deadlines", ("axes", new Dictionary<string, object?> { [axis] = value }));
        Assert.True(result.IsError);
        Assert.Contains(said, SampleAssistant.Words(result), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_parameter_of_another_kind_is_refused_and_the_server_goes_on()
    {
        var result = await assistant.Call("search", ("words", "treaty"), ("limit", "many"));
        Assert.True(result.IsError);
        await assistant.Answer("dossiers");
    }
}
