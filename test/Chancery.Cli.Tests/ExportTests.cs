using Chancery.Briefing;
using Chancery.Cli.Frame;
using Chancery.Cli.Tests.Frame;

namespace Chancery.Cli.Tests;

/// <summary>Pages in other forms, to standard output and to files.</summary>
public sealed class ExportTests
{
    public static TheoryData<string> Formats => [.. PageFormats.All.Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task A_file_is_what_would_have_been_printed(string format)
    {
        using var scratch = new Scratch();
        var file = scratch.Write("a.jsonl", """{"id":"a","published":"2025-11-08","text":"One two."}""");
        var output = Path.Combine(scratch.Folder, "page");
        var written = await CommandRun.Of(["timeline", "RUS", "USA", "--read", file, "--format", format, "--output", output]);
        Assert.Equal((0, "", ""), (written.ExitCode, written.Output, written.Error));
        if (format != "docx")
        {
            var printed = await CommandRun.Of(["timeline", "RUS", "USA", "--read", file, "--format", format]);
            Assert.Equal(await File.ReadAllTextAsync(output, TestContext.Current.CancellationToken), printed.Output);
        }

        Assert.Equal(2, Directory.GetFiles(scratch.Folder).Length);
    }

    [Fact]
    public async Task A_files_end_tells_its_format_where_no_option_does()
    {
        using var scratch = new Scratch();
        var file = scratch.Write("a.jsonl", """{"id":"a","published":"2025-11-08","text":"One two."}""");
        var output = scratch.Write("page.html", "as it was");
        await CommandRun.Of(["brief", "RUS", "USA", "--read", file, "--output", output]);
        Assert.StartsWith("<!DOCTYPE html>", await File.ReadAllTextAsync(output, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await CommandRun.Of(["brief", "RUS", "USA", "--read", file, "--output", output, "--format", "text"]);
        Assert.StartsWith("Russia – United States", await File.ReadAllTextAsync(output, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_format_that_does_not_fit_is_said_and_nothing_is_written()
    {
        using var scratch = new Scratch();
        var file = scratch.Write("a.jsonl", """{"id":"a","published":"2025-11-08","text":"One two."}""");
        var output = scratch.Write("owed.ics", "as it was");
        var run = await CommandRun.Of(["owed", "--read", file, "--output", output]);
        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains("this page has no dates to come", run.Error, StringComparison.Ordinal);
        Assert.Contains("[CH403]", run.Error, StringComparison.Ordinal);
        Assert.Equal("as it was", await File.ReadAllTextAsync(output, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_said()
    {
        using var scratch = new Scratch();
        var file = scratch.Write("a.jsonl", """{"id":"a","published":"2025-11-08","text":"One two."}""");
        var output = Path.Combine(scratch.Folder, "nowhere", "page.md");
        var run = await CommandRun.Of(["brief", "RUS", "USA", "--read", file, "--output", output]);
        Assert.Equal(ExitCode.NotFound, run.ExitCode);
        Assert.StartsWith($"{output}: ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(".tmp", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_format_is_told_of_in_the_docs() =>
        Assert.All(PageFormats.All, f => Assert.Contains($"| `{f.Name}` | `{f.Extension}` |", Repository.Text("docs", "exports.md"), StringComparison.Ordinal));
}
