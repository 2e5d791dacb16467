using System.Diagnostics;

namespace Chancery.Watching.Tests;

/// <summary><c>chancery watch</c> as a process of its own, which a test may kill.</summary>
internal sealed class WatchProcess : IDisposable
{
    // The program where it was built: beside the tests some of its packages give way to the test host's.
    private static readonly string Program = Path.GetFullPath(AppContext.BaseDirectory).Replace(Path.Combine("test", "Chancery.Watching.Tests"), Path.Combine("src", "Chancery.Cli"), StringComparison.Ordinal) + "chancery.dll";

    private readonly Process _process;

    private WatchProcess(Process process) => _process = process;

    /// <summary>Processor time that it has used.</summary>
    public TimeSpan Used
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public long Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    public bool HasEnded => _process.HasExited;

    public int ExitCode => _process.ExitCode;

    public static WatchProcess Start(string config) => new(Process.Start(Chancery("watch", "--config", config))!);

    /// <summary>Starts a command whose error stream the test reads.</summary>
    public static WatchProcess Start(string config, string command, params string[] more)
    {
        var start = Chancery([command, "--config", config, .. more]);
        start.RedirectStandardError = true;
        return new WatchProcess(Process.Start(start)!);
    }

    /// <summary>What it says until it ends.</summary>
    public async Task<string> Errors(TimeSpan within)
    {
        using var time = new CancellationTokenSource(within);
        var errors = await _process.StandardError.ReadToEndAsync(time.Token);
        await _process.WaitForExitAsync(time.Token);
        return errors;
    }

    /// <summary>Runs a command to its end.</summary>
    public static (int ExitCode, string Output) Run(params string[] arguments)
    {
        var start = Chancery(arguments);
        start.RedirectStandardOutput = true;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }

    /// <summary>Ends it at once, as SIGKILL does.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>Asks it to end, as a service manager does; whether it did within the time.</summary>
    public bool Stop(TimeSpan within)
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
        return _process.WaitForExit(within);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
    }

    private static ProcessStartInfo Chancery(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments]);
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("CHANCERY_", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        return start;
    }
}
