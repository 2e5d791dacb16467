using Chancery.Cli.Tests.Frame;
using Chancery.Reading;

namespace Chancery.Cli.Tests;

public sealed class ReadmeTests
{
    private const string Command = "$ dotnet run --project src/Chancery.Cli -- brief RUS USA --read samples\n";

    /// <summary>Lines of the brief that the README shows.</summary>
    private const int Shown = 40;

    [Fact]
    public async Task The_brief_that_the_README_shows_is_what_the_command_prints()
    {
        var run = await CommandRun.Of(["brief", "RUS", "USA", "--read", Repository.PathOf("samples")], reader: () => Reader.Create());
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var lines = run.Output.TrimEnd('\n').Split('\n').Select(l => l.TrimEnd()).ToList();
        var block = string.Concat(lines.Take(Shown).Append(lines.Count > Shown ? "…" : "").Where((l, i) => i < Shown || l.Length > 0).Select(l => l + "\n"));

        var path = Repository.PathOf("README.md");
        var readme = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        var start = readme.IndexOf(Command, StringComparison.Ordinal) + Command.Length;
        var end = readme.IndexOf("```", start, StringComparison.Ordinal);
        Golden.Check(path, readme[..start] + block + readme[end..]);
    }
}
