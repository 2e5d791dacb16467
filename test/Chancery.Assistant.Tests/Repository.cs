namespace Chancery.Assistant.Tests;

/// <summary>Where the repository's files lie.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find(string from) => File.Exists(Path.Combine(from, "Chancery.slnx")) ? from : Find(Path.GetDirectoryName(from)!);
}
