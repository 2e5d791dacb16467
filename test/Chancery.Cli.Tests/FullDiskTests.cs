using System.Diagnostics;
using System.Globalization;
using System.Text;
using Chancery.Cli.Tests.Frame;

namespace Chancery.Cli.Tests;

/// <summary>A ledger on a file system of one megabyte, which only root can mount.</summary>
public sealed class FullDiskTests
{
    private const int Dispatches = 900;

    [Fact]
    public async Task A_disk_that_fills_up_is_said_so_and_leaves_a_sound_ledger()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.UserName == "root", "only root can mount a small file system");
        using var scratch = new Scratch();
        var disk = Directory.CreateDirectory(Path.Combine(scratch.Folder, "disk")).FullName;
        Assert.SkipUnless(Run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk), "a small file system cannot be mounted here");
        try
        {
            var ledger = Path.Combine(disk, "ledger.db");
            var run = await CommandRun.Of(["add", scratch.Write("in.jsonl", Lines()), "--ledger", ledger]);
            Assert.Equal(4, run.ExitCode);
            Assert.Contains("the disk is full; nothing of this batch was recorded", run.Error, StringComparison.Ordinal);
            var check = await CommandRun.Of(["check", "--ledger", ledger]);
            Assert.True(check.ExitCode == 0, check.Output + check.Error);
        }
        finally
        {
            Run("umount", disk);
        }
    }

    private static string Lines()
    {
        var (random, text) = (new Random(3), new StringBuilder());
        for (var i = 0; i < Dispatches; i++)
        {
            var words = string.Join(' ', Enumerable.Range(0, 300).Select(_ => random.Next(100_000).ToString(CultureInfo.InvariantCulture)));
            text.Append(CultureInfo.InvariantCulture, $"{{\"id\":\"d{i}\",\"published\":\"2025-11-08\",\"text\":\"The ministry said {words}.\"}}\n");
        }

        return text.ToString();
    }

    private static bool Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
