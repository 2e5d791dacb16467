using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Chancery.Briefing;

/// <summary>Writes an Office file anew, so that the same content is the same bytes: no times of day, no names by chance, entries in order.</summary>
internal static partial class StillZip
{
    /// <summary>The first time that a zip file can tell.</summary>
    private static readonly DateTimeOffset Start = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Copy(Stream source, Stream output)
    {
        source.Position = 0;
        using var from = new ZipArchive(source, ZipArchiveMode.Read);
        using var to = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var entry in from.Entries.OrderBy(e => e.FullName == "[Content_Types].xml" ? "" : e.FullName, StringComparer.Ordinal))
        {
            var still = to.CreateEntry(entry.FullName, CompressionLevel.Optimal);
            still.LastWriteTime = Start;
            using var target = still.Open();
            target.Write(Content(entry));
        }
    }

    private static byte[] Content(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return entry.FullName == "_rels/.rels" ? Encoding.UTF8.GetBytes(ChanceId().Replace(Encoding.UTF8.GetString(bytes.ToArray()), "Id=\"main\"")) : bytes.ToArray();
    }

    // The package gives the main part's relation an id by chance.
    [GeneratedRegex("Id=\"R[0-9a-f]+\"")]
    private static partial Regex ChanceId();
}
