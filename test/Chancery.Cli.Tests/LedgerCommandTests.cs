using Chancery.Cli.Tests.Frame;

namespace Chancery.Cli.Tests;

public sealed class LedgerCommandTests
{
    [Fact]
    public async Task Adding_twice_adds_nothing()
    {
        using var scratch = new Scratch();
        var file = scratch.Write("a.jsonl", """{"id":"a","published":"2025-11-08","text":"One two."}""");
        var ledger = Path.Combine(scratch.Folder, "ledger.db");
        var first = await CommandRun.Of(["add", file, "--ledger", ledger]);
        var again = await CommandRun.Of(["add", file, "--ledger", ledger]);
        Assert.StartsWith("1 dispatches added, 0 claims; 0 held already.", first.Output, StringComparison.Ordinal);
        Assert.StartsWith("0 dispatches added, 0 claims; 1 held already.", again.Output, StringComparison.Ordinal);
        Assert.Equal(first.Output.Split(". ")[1], again.Output.Split(". ")[1]);
    }

    [Fact]
    public async Task The_environment_names_the_ledger()
    {
        using var scratch = new Scratch();
        var ledger = Path.Combine(scratch.Folder, "from-environment.db");
        await CommandRun.Of(["add", scratch.Write("a.jsonl", """{"id":"a","published":"2025-11-08","text":"One."}"""), "--ledger", ledger]);
        var run = await CommandRun.Of(["brief", "Russia", "USA"], environment: name => name == "CHANCERY_LEDGER" ? ledger : null);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("Russia – United States: state of play on 1 Feb 2026\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "brief", "Russia", "Narnia")]
    [InlineData(2, "brief", "RUS", "Moscow")]
    [InlineData(2, "brief", "RUS")]
    [InlineData(2, "correct", "abc", "when=2025")]
    [InlineData(3, "brief", "RUS", "USA", "--ledger", "/nowhere/to/be/found.db")]
    [InlineData(3, "confirm", "abcd", "--ledger", "/nowhere/to/be/found.db")]
    public async Task What_cannot_be_answered_has_its_exit_code_and_a_message(int code, params string[] arguments)
    {
        var run = await CommandRun.Of(arguments);
        Assert.Equal(code, run.ExitCode);
        Assert.NotEqual("", run.Error);
    }

    [Fact]
    public async Task A_file_that_is_no_ledger_is_said_so()
    {
        using var scratch = new Scratch();
        var file = scratch.Write("letter.txt", new string('x', 5000));
        var run = await CommandRun.Of(["owed", "--ledger", file]);
        Assert.Equal(4, run.ExitCode);
        Assert.StartsWith($"{file}: this is no ledger; ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text", "Russia – United States")]
    [InlineData("markdown", "# Russia – United States")]
    [InlineData("json", "{\n  \"schema\": \"chancery/page/1\"")]
    public async Task A_brief_of_files_stores_nothing(string format, string start)
    {
        using var scratch = new Scratch();
        var file = scratch.Write("a.jsonl", """{"id":"a","published":"2025-11-08","text":"One two."}""");
        var run = await CommandRun.Of(["brief", "RUS", "USA", "--read", file, "--format", format]);
        Assert.StartsWith(start, run.Output, StringComparison.Ordinal);
        Assert.Contains("2025-11-08", run.Output, StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(scratch.Folder));
    }
}
