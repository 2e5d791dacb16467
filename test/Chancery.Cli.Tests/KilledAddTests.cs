using System.Diagnostics;
using System.Globalization;
using Chancery.Cli.Tests.Frame;

namespace Chancery.Cli.Tests;

/// <summary>A bulk add that is killed at random moments. <c>CHANCERY_KILLS</c> says how often; a few times where it says nothing.</summary>
public sealed class KilledAddTests
{
    private const int Dispatches = 1500;
    private const int MostMilliseconds = 4000;

    private static readonly int Kills = int.TryParse(Environment.GetEnvironmentVariable("CHANCERY_KILLS"), CultureInfo.InvariantCulture, out var kills) ? kills : 3;

    [Fact]
    public void A_ledger_is_sound_after_each_kill_and_ends_with_the_contents_of_an_unbroken_run()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there is no SIGKILL");
        using var scratch = new Scratch();
        var input = scratch.Write("in.jsonl", string.Join('\n', Enumerable.Range(0, Dispatches).Select(Line)));
        var unbroken = Path.Combine(scratch.Folder, "unbroken.db");
        var broken = Path.Combine(scratch.Folder, "broken.db");
        Assert.Equal(0, Run("add", input, "--ledger", unbroken).ExitCode);
        var random = new Random(11);
        for (var i = 0; i < Kills; i++)
        {
            Kill(random.Next(200, MostMilliseconds), "add", input, "--ledger", broken);
            if (File.Exists(broken))
            {
                var check = Run("check", "--ledger", broken);
                Assert.True(check.ExitCode == 0, check.Output);
            }
        }

        Assert.Equal(0, Run("add", input, "--ledger", broken).ExitCode);
        Assert.Equal(Contents(unbroken), Contents(broken));
    }

    private static string Line(int i) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"id":"d{{i}}","published":"2025-11-08","text":"Norway has proposed to Iceland to extend agreement number {{i}} on fisheries, the Foreign Ministry said."}""");

    private static string Contents(string ledger) => Run("check", "--ledger", ledger).Output.Split('\n').Single(l => l.StartsWith("contents", StringComparison.Ordinal));

    private static (int ExitCode, string Output) Run(params string[] arguments)
    {
        using var process = Start(arguments);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }

    private static void Kill(int afterMilliseconds, params string[] arguments)
    {
        using var process = Start(arguments);
        if (!process.WaitForExit(afterMilliseconds))
        {
            process.Kill();
        }

        process.WaitForExit();
    }

    private static Process Start(string[] arguments) => Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "chancery.dll"), .. arguments])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = false,
    })!;
}
