using System.Text;

namespace Chancery.Intake.Encodings;

/// <summary>The older encodings, one byte a letter and others, for text that is not UTF-8.</summary>
internal static class LegacyEncoding
{
    private static readonly Encoding Western = CodePage(1252);
    private static readonly Encoding Cyrillic = CodePage(1251);

    /// <summary>The encoding of that name, as pages declare it; null where there is none, or it is a form of Unicode after all.</summary>
    public static Encoding? Named(string name)
    {
        try
        {
            var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name.Trim()) ?? (name.Trim().Equals("iso-8859-1", StringComparison.OrdinalIgnoreCase) ? Western : null);
            return encoding;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Windows-1251 where the bytes beyond ASCII stand in words of their own, as Cyrillic does; else windows-1252, where they are single letters among others.</summary>
    public static Encoding Guess(ReadOnlySpan<byte> bytes)
    {
        int beside = 0, alone = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] >= 0xC0)
            {
                var hasNeighbour = (i > 0 && bytes[i - 1] >= 0xC0) || (i + 1 < bytes.Length && bytes[i + 1] >= 0xC0);
                (beside, alone) = hasNeighbour ? (beside + 1, alone) : (beside, alone + 1);
            }
        }

        return beside > 2 * alone && beside >= 4 ? Cyrillic : Western;
    }

    private static Encoding CodePage(int number) =>
        CodePagesEncodingProvider.Instance.GetEncoding(number) ?? throw new InvalidOperationException($"There is no code page {number}.");
}
