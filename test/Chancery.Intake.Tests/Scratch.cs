using System.Text;
using Chancery.Dispatches;

namespace Chancery.Intake.Tests;

/// <summary>A folder for one test's files, gone afterwards, and what intake makes of them.</summary>
internal sealed class Scratch : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("chancery-test-").FullName;

    public static List<IntakeResult> Take(IntakeOptions options, params string[] paths) => [.. new DispatchIntake(options).Read(paths, Stream.Null)];

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>The one dispatch of a file with this content.</summary>
    public Dispatch Dispatch(string name, string text) => Dispatch(name, Encoding.UTF8.GetBytes(text));

    public Dispatch Dispatch(string name, byte[] bytes) => Accepted(name, bytes).Dispatch;

    public IntakeResult.Accepted Accepted(string name, byte[] bytes) => Assert.IsType<IntakeResult.Accepted>(Assert.Single(Take(new IntakeOptions(), Write(name, bytes))));

    /// <summary>What is said of a file with this content when it is refused, after its folder.</summary>
    public string Refusal(string name, byte[] bytes) =>
        Assert.IsType<IntakeResult.Refused>(Assert.Single(Take(new IntakeOptions(), Write(name, bytes)))).Message.ToString()[(Folder.Length + 1)..];

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
