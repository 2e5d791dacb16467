using System.Text;
using System.Text.Json;
using Chancery.Cli.Tests.Frame;

namespace Chancery.Cli.Tests;

public sealed class ReadCommandTests
{
    private static readonly byte[] TwoLines =
        """
        {"id":"a","published":"2025-11-08","text":"One two."}
        {"id":"b","published":"2025-11-09","text":"Three."}

        """u8.ToArray();

    [Fact]
    public async Task Every_line_of_standard_input_is_read_in_its_order()
    {
        var run = await CommandRun.Of(["read", "-", "--format", "jsonl"], TwoLines);
        Assert.Equal(["a", "b"], run.Output.TrimEnd().Split('\n').Select(Id));
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task Order_holds_over_many_dispatches()
    {
        var lines = Enumerable.Range(0, 2000).Select(i => $$"""{"id":"{{i}}","published":"2025-01-01","text":"{{new string('x', i % 97 * 50)}} y"}""");
        var run = await CommandRun.Of(["read", "-", "--format", "jsonl"], Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        Assert.Equal(Enumerable.Range(0, 2000).Select(i => $"{i}"), run.Output.TrimEnd().Split('\n').Select(Id));
    }

    [Fact]
    public async Task One_dispatch_is_a_JSON_object_and_several_are_an_array()
    {
        var one = await CommandRun.Of(["read", "-", "--format", "json"], TwoLines[..54]);
        var two = await CommandRun.Of(["read", "-", "--format", "json"], TwoLines);
        using var object1 = JsonDocument.Parse(one.Output);
        using var array2 = JsonDocument.Parse(two.Output);
        Assert.Equal((JsonValueKind.Object, 2), (object1.RootElement.ValueKind, array2.RootElement.GetArrayLength()));
    }

    [Fact]
    public async Task A_broken_line_is_refused_with_file_and_line_and_the_rest_is_read()
    {
        using var scratch = new Scratch();
        var file = scratch.Write("in.jsonl", """
            {"id":"a","published":"2025-11-08","text":"One."}
            {"id":"b","publi
            {"id":"c","published":"2025-11-08","text":"Three."}
            """);
        var run = await CommandRun.Of(["read", file, "--format", "jsonl"]);
        Assert.Equal(["a", "c"], run.Output.TrimEnd().Split('\n').Select(Id));
        Assert.StartsWith($"{file}:2: the JSON breaks at byte ", run.Error, StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public async Task A_day_of_publication_can_be_given_for_inputs_that_tell_none()
    {
        var run = await CommandRun.Of(["read", "-", "--format", "jsonl", "--published", "8 November 2025"], """{"text":"One."}"""u8.ToArray());
        Assert.Contains("\"published\":\"2025-11-08\"", run.Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData("read")]
    [InlineData("read", "-", "--format", "xml")]
    [InlineData("read", "-", "--published", "tomorrow")]
    [InlineData("fetch")]
    public async Task A_command_line_that_cannot_be_understood_is_a_usage_error(params string[] arguments)
    {
        var run = await CommandRun.Of(arguments);
        Assert.Equal(2, run.ExitCode);
        Assert.NotEqual("", run.Error);
    }

    private static string Id(string line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty("dispatch").GetProperty("id").GetString()!;
    }
}
