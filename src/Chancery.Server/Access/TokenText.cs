using Chancery.Ledger;
using Chancery.Storage;
using NodaTime;

namespace Chancery.Server.Access;

/// <summary>Tokens as they are written: <c>chancery_</c>, eight letters by which it is known, and 256 random bits.</summary>
public static class TokenText
{
    private const string Mark = "chancery_";
    private const int IdLength = 8, SecretLength = 64;

    /// <summary>A new token, and what is kept of it.</summary>
    public static (string Text, AccessToken Kept) Make(DeskUser user, string label, DeskRole role, Instant now)
    {
        var id = Secrets.Make()[..IdLength];
        var text = $"{Mark}{id}_{Secrets.Make()}";
        return (text, new AccessToken(id, Secrets.DigestOf(text), user.Name, label, role, now));
    }

    /// <summary>The digest by which a token is looked for; null where the text is none.</summary>
    public static Digest? SecretOf(string text) =>
        text.Length == Mark.Length + IdLength + 1 + SecretLength && text.StartsWith(Mark, StringComparison.Ordinal) ? Secrets.DigestOf(text) : null;
}
