namespace Chancery.Server.Access;

/// <summary>Addresses of the desk's own pages that a form asks to be led to.</summary>
internal static class LocalAddress
{
    /// <summary>The address where it is one of the desk's own; else the first page's.</summary>
    public static string Of(string? asked) => IsLocal(asked) ? asked! : "/";

    private static bool IsLocal(string? asked) =>
        asked is { Length: > 0 } && asked[0] == '/' && !asked.StartsWith("//", StringComparison.Ordinal) && !asked.Contains('\\', StringComparison.Ordinal) && !asked.Any(char.IsControl);
}
