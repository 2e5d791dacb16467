namespace Chancery.Intake.Encodings;

/// <summary>Tells what is no text: by the first bytes of the usual file types, else by NULs and control characters.</summary>
internal static class BinaryContent
{
    private static readonly (byte[] Signature, string Name)[] Types =
    [
        ("%PDF-"u8.ToArray(), "a PDF"),
        ("PK\u0003\u0004"u8.ToArray(), "a ZIP archive or an Office file"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Office file"),
        ([0x1F, 0x8B], "a gzip archive"),
        ([0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z'], "an xz archive"),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "a picture"),
        ([0xFF, 0xD8, 0xFF], "a picture"),
        ("GIF8"u8.ToArray(), "a picture"),
        ("{\\rtf"u8.ToArray(), "an RTF file"),
        ("SQLite format 3"u8.ToArray(), "an SQLite database"),
        ([0x7F, (byte)'E', (byte)'L', (byte)'F'], "a program"),
    ];

    /// <summary>What it is, in words; null where it may be text.</summary>
    public static string? Describe(ReadOnlySpan<byte> bytes)
    {
        foreach (var (signature, name) in Types)
        {
            if (bytes.StartsWith(signature))
            {
                return name;
            }
        }

        return ByteOrderMark.Of(bytes) is null && HasControls(bytes[..Math.Min(bytes.Length, 1 << 16)]) ? "binary" : null;
    }

    private static bool HasControls(ReadOnlySpan<byte> bytes)
    {
        var controls = 0;
        foreach (var value in bytes)
        {
            if (value == 0)
            {
                return true;
            }

            controls += value < 0x20 && value is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0C or 0x1B) ? 1 : 0;
        }

        return controls * 20 > bytes.Length;
    }
}
