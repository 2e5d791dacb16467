using System.Diagnostics;

namespace Chancery.Cli.Tests.Frame;

/// <summary>An xz file's content by the system's own xz, as .NET has none.</summary>
internal sealed class XzFile : IDisposable
{
    private readonly Process _process;

    private XzFile(Process process) => _process = process;

    public Stream Content => _process.StandardOutput.BaseStream;

    public static XzFile Open(string path) =>
        new(Process.Start(new ProcessStartInfo("xz", ["-dc", path]) { RedirectStandardOutput = true })!);

    public static bool CanOpen => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(p => File.Exists(Path.Combine(p, "xz")));

    public void Dispose()
    {
        _process.StandardOutput.Dispose();
        _process.WaitForExit();
        _process.Dispose();
    }
}
