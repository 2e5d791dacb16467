namespace Chancery.Watching;

/// <summary>The key of a webhook's signatures: <c>whsec_</c> and 24 to 64 bytes in base64, as Standard Webhooks has it; in the environment or a file of its own.</summary>
internal static class WebhookSecret
{
    private const string Prefix = "whsec_";

    /// <param name="told"><c>env:NAME</c>, <c>file:PATH</c>, or the secret itself.</param>
    public static (byte[]? Secret, string? Wrong) Of(string told, Func<string, string?> environment)
    {
        if (told.StartsWith("env:", StringComparison.Ordinal))
        {
            return environment(told[4..]) is { Length: > 0 } value ? Parse(value) : (null, $"the environment has no '{told[4..]}'");
        }

        return told.StartsWith("file:", StringComparison.Ordinal) ? OfFile(told[5..]) : Parse(told);
    }

    private static (byte[]?, string?) OfFile(string path)
    {
        try
        {
            return Parse(File.ReadAllText(path).Trim());
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return (null, $"the secret cannot be read: {error.Message.TrimEnd('.')}");
        }
    }

    private static (byte[]?, string?) Parse(string text)
    {
        var bytes = new byte[64];
        return text.StartsWith(Prefix, StringComparison.Ordinal) && Convert.TryFromBase64String(text[Prefix.Length..], bytes, out var length) && length >= 24
            ? (bytes[..length], null)
            : (null, "a secret is 'whsec_' and 24 to 64 bytes in base64, or env:NAME, or file:PATH");
    }
}
