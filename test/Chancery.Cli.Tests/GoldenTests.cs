using Chancery.Cli.Tests.Frame;

namespace Chancery.Cli.Tests;

public sealed class GoldenTests
{
    public static TheoryData<string> Files =>
        [.. Directory.GetFiles(Repository.PathOf("test", "Chancery.Cli.Tests", "golden"), "*.txt").Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public Task A_session_prints_what_its_golden_file_says(string file) =>
        new GoldenFile(Repository.PathOf("test", "Chancery.Cli.Tests", "golden", file)).Check();
}
