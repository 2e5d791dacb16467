using Chancery.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Chancery.Server.Access;

/// <summary>Hashes of passwords: PBKDF2 with HMAC-SHA512 and a salt for each, by ASP.NET Core Identity's hasher.</summary>
public static class Passwords
{
    public const int Shortest = 10, Longest = 256;

    /// <summary>As OWASP's cheat sheet on password storage has it for this function (2023).</summary>
    private const int Iterations = 210_000;

    private static readonly PasswordHasher<string> Hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = Iterations }));
    private static readonly Lazy<string> Nobodys = new(() => Hash(Secrets.Make()));

    public static bool IsLongEnough(string password) => password.Length is >= Shortest and <= Longest;

    public static string Hash(string password) => Hasher.HashPassword("", password);

    /// <summary>Whether a password is the user's. It takes as long where there is no such user.</summary>
    internal static bool Fits(DeskUser? account, string password) =>
        password.Length <= Longest && Hasher.VerifyHashedPassword("", account?.Password ?? Nobodys.Value, password) != PasswordVerificationResult.Failed && account is not null;
}
