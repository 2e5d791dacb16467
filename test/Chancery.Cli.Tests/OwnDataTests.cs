using System.Text;
using Chancery.Cli.Tests.Frame;

namespace Chancery.Cli.Tests;

/// <summary>A desk's own tables, from the command line.</summary>
public sealed class OwnDataTests : IDisposable
{
    private const string Header = "code,kind,name,names,demonyms,capitals,metonyms,from,to,source\n";
    private readonly string _folder = Directory.CreateTempSubdirectory("chancery-own").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_party_of_the_desks_own_is_known_to_every_command()
    {
        Write("ZUB,state,Zubrowka,,Zubrowkan,Lutz,,,,desk\n");
        var parties = await CommandRun.Of(["parties", "Lutz", "--data", _folder]);
        Assert.Contains("ZUB Zubrowka", parties.Output, StringComparison.Ordinal);
        Assert.Contains("own/parties.csv:2", parties.Output, StringComparison.Ordinal);
        var read = await CommandRun.Of(["read", "-", "--published", "2025-06-01", "--format", "json", $"--data={_folder}"], Encoding.UTF8.GetBytes("The Zubrowkan Foreign Ministry invited Norway to talks."));
        Assert.Contains("\"ZUB\"", read.Output, StringComparison.Ordinal);
        Assert.Equal((0, 0), (parties.ExitCode, read.ExitCode));
    }

    [Fact]
    public async Task The_environment_names_the_folder_as_well()
    {
        Write("ZUB,state,Zubrowka,,Zubrowkan,Lutz,,,,desk\n");
        var run = await CommandRun.Of(["parties", "Zubrowka"], environment: name => name == "CHANCERY_DATA" ? _folder : null);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task A_broken_line_is_said_with_file_and_line_and_nothing_is_done()
    {
        Write("ZUB,state,Zubrowka,,,,,,,desk\nzuc,state,Zucrowka,,,,,,,desk\nZUD,state,Zudrowka,,,,,soon,,desk\n");
        var run = await CommandRun.Of(["parties", "Russia", "--data", _folder]);
        Assert.Equal(("", 2), (run.Output, run.ExitCode));
        Assert.Contains("parties.csv:3: code 'zuc' is no party code", run.Error, StringComparison.Ordinal);
        Assert.Contains("parties.csv:4: from 'soon' is no date", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_said()
    {
        var run = await CommandRun.Of(["parties", "Russia", "--data", Path.Combine(_folder, "nowhere")]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("there is no such folder", run.Error, StringComparison.Ordinal);
    }

    private void Write(string rows) => File.WriteAllText(Path.Combine(_folder, "parties.csv"), Header + rows);
}
