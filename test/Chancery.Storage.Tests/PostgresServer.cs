using System.Diagnostics;

namespace Chancery.Storage.Tests;

/// <summary>
/// A PostgreSQL server of the test run's own, on a socket in a folder of its own; none where its binaries are not there, which fails the
/// tests only where <c>CHANCERY_POSTGRES=required</c>.
/// </summary>
public sealed class PostgresServer : IDisposable
{
    private static readonly bool IsRequired = Environment.GetEnvironmentVariable("CHANCERY_POSTGRES") == "required";

    private readonly string _folder = Path.Combine("/tmp", $"cpg-{Guid.NewGuid():N}"[..16]);
    private readonly string? _binaries = Binaries();
    private readonly bool _runs;
    private int _databases;

    public PostgresServer()
    {
        if (_binaries is null)
        {
            return;
        }

        Directory.CreateDirectory(_folder);
        if (Environment.UserName == "root")
        {
            Run("chown", "postgres", _folder);
        }

        _runs = AsServer("initdb", "-D", $"{_folder}/data", "-U", "desk", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync") == 0
            && AsServer("pg_ctl", "-D", $"{_folder}/data", "-w", "-l", $"{_folder}/log", "-o", $"-c listen_addresses='' -c fsync=off -k {_folder}", "start") == 0;
    }

    /// <summary>The address of a new, empty database; skips the test where no server runs.</summary>
    public string NewDatabase()
    {
        Assert.False(!_runs && IsRequired, "PostgreSQL's binaries are not here, or do not start");
        Assert.SkipUnless(_runs, "PostgreSQL's binaries are not here, or do not start");
        var name = $"ledger{Interlocked.Increment(ref _databases)}";
        Assert.Equal(0, AsServer("createdb", "-h", _folder, "-U", "desk", name));
        return $"postgres://desk@localhost/{name}?host={_folder}";
    }

    public void Dispose()
    {
        if (_runs)
        {
            AsServer("pg_ctl", "-D", $"{_folder}/data", "-m", "immediate", "stop");
        }

        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private static string? Binaries() => Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).Select(d => Path.Combine(d, "bin")).LastOrDefault(b => File.Exists(Path.Combine(b, "initdb")))
        : null;

    // The server refuses to run as root.
    private int AsServer(string program, params string[] arguments)
    {
        var path = Path.Combine(_binaries!, program);
        return Environment.UserName == "root" ? Run("runuser", ["-u", "postgres", "--", path, .. arguments]) : Run(path, arguments);
    }

    private static int Run(string program, params string[] arguments)
    {
        try
        {
            // Output goes nowhere: a server that inherits a pipe would keep it open.
            using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec \"$0\" \"$@\" >/dev/null 2>&1 </dev/null", program, .. arguments]) { WorkingDirectory = "/" })!;
            process.WaitForExit();
            return process.ExitCode;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return -1;
        }
    }
}
