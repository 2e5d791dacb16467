namespace Chancery.Cli.Tests.Frame;

/// <summary>A file that must hold what a run gives; with CHANCERY_ACCEPT=1 it is written anew instead.</summary>
internal static class Golden
{
    public static bool Accepts => Environment.GetEnvironmentVariable("CHANCERY_ACCEPT") == "1";

    public static void Check(string path, string actual)
    {
        if (Accepts)
        {
            File.WriteAllText(path, actual);
        }
        else
        {
            Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), actual);
        }
    }
}
