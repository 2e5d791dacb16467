using System.Security.Cryptography;
using System.Text;
using Chancery.Ledger;
using NodaTime;

namespace Chancery.Storage;

/// <summary>What somebody may do; each may do what the one before may.</summary>
public enum DeskRole
{
    /// <summary>Sees everything.</summary>
    Reader,

    /// <summary>Adds, records, judges.</summary>
    Editor,

    /// <summary>Reads again, imports, checks, and keeps the users.</summary>
    Admin,
}

/// <summary>A user of the desk.</summary>
/// <param name="Name">As it stands in the chain with what the user records.</param>
/// <param name="Password">The hash of the password, with its salt and how it was made.</param>
public sealed record DeskUser(string Name, DeskRole Role, string Password, Instant Made)
{
    private const int LongestName = 64;

    /// <summary>Whether a person can be called so: letters, digits, blanks and <c>. - _ @ '</c>, a letter or digit first, nothing that a reader's or the intake's mark could be taken for.</summary>
    public static bool IsName(string name) =>
        name.Length is > 0 and <= LongestName
        && char.IsLetterOrDigit(name[0])
        && name.All(c => char.IsLetterOrDigit(c) || " .-_@'".Contains(c, StringComparison.Ordinal))
        && name == name.Trim()
        && name.IsNormalized(NormalizationForm.FormC)
        && !name.StartsWith("reader ", StringComparison.OrdinalIgnoreCase)
        && !string.Equals(name, "intake", StringComparison.OrdinalIgnoreCase);

    /// <summary>Two names of the same key are one user.</summary>
    internal static string KeyOf(string name) => name.Trim().Normalize(NormalizationForm.FormKC).ToLowerInvariant();
}

/// <summary>A user's visit in a browser.</summary>
/// <param name="Secret">The digest of what the browser's cookie holds.</param>
public sealed record Visit(Digest Secret, string User, Instant Made, Instant Ends);

/// <summary>A user's key for programs.</summary>
/// <param name="Id">The first letters of the token, by which it is known.</param>
/// <param name="Secret">The digest of the token.</param>
/// <param name="Label">What it is for.</param>
/// <param name="Role">What it may do at most; never more than its user.</param>
public sealed record AccessToken(string Id, Digest Secret, string User, string Label, DeskRole Role, Instant Made)
{
    /// <summary>When it ends; null where it does not.</summary>
    public Instant? Ends { get; init; }

    /// <summary>When it was revoked; null where it was not.</summary>
    public Instant? Revoked { get; init; }

    public bool IsGoodAt(Instant time) => Revoked is null && !(Ends <= time);
}

/// <summary>Secrets of 256 random bits. Only their digests are kept.</summary>
public static class Secrets
{
    private const int Bytes = 32;

    public static string Make() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));

    public static Digest DigestOf(string secret) => Digest.Of(Encoding.UTF8.GetBytes(secret));
}
