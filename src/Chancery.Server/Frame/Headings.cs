namespace Chancery.Server.Frame;

/// <summary>Words as headings.</summary>
internal static class Headings
{
    public static string Capitalised(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
