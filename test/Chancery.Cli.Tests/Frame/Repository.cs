namespace Chancery.Cli.Tests.Frame;

/// <summary>Where the repository's files lie, and the evaluation material beside it.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>The material beside the repository; null where it is absent.</summary>
    public static string? Shared
    {
        get
        {
            var shared = Path.Combine(Path.GetDirectoryName(Root)!, "shared");
            return Directory.Exists(shared) ? shared : null;
        }
    }

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    public static string Text(params string[] parts) => File.ReadAllText(PathOf(parts));

    private static string FindRoot(string folder)
    {
        while (!File.Exists(Path.Combine(folder, "Chancery.slnx")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests lie outside the repository.");
        }

        return folder;
    }
}
