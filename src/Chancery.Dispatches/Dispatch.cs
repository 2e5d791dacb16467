using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace Chancery.Dispatches;

/// <summary>An input text with what is known of where it comes from. The text is kept exactly as read, so that spans hold.</summary>
public sealed record Dispatch
{
    /// <summary>The input's own id where it has one, else <see cref="Sha256"/>.</summary>
    public required string Id { get; init; }

    public required string Text { get; init; }

    public string? Title { get; init; }

    /// <summary>The day on which it was published; null where the input does not tell: relative dates then stay unresolved.</summary>
    public LocalDate? Published { get; init; }

    public string? Outlet { get; init; }

    public string? Url { get; init; }

    /// <summary>BCP 47; <c>und</c> where it could not be told.</summary>
    public string Language { get; init; } = "en";

    /// <summary>SHA-256 of the text in UTF-8, in lower-case hexadecimal.</summary>
    public string Sha256 => Digest(Text);

    /// <summary>SHA-256 of <paramref name="text"/> in UTF-8, in lower-case hexadecimal.</summary>
    public static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
