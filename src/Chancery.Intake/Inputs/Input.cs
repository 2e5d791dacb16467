using Chancery.Dispatches;

namespace Chancery.Intake.Inputs;

/// <summary>One file or stream to be taken in.</summary>
internal sealed record Input(string Name, Func<Stream> Open)
{
    public Place Place => new(Name);

    /// <summary>Bytes of a file; 0 where there is none, or none any longer.</summary>
    public long Size => File.Exists(Name) ? new FileInfo(Name).Length : 0;

    public Place At(long line) => new(Name, line);

    public string Extension { get; init; } = Path.GetExtension(Name).ToLowerInvariant();

    public static Input OfFile(string path) => new(path, () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan));
}
