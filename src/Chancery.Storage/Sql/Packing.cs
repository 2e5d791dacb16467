using System.IO.Compression;
using System.Text;

namespace Chancery.Storage;

/// <summary>Texts and entries as they are stored: a length in four bytes, then Brotli.</summary>
internal static class Packing
{
    private const int Quality = 5;
    private const int Window = 20;
    private const byte LineEnd = (byte)'\n';

    public static byte[] Pack(ReadOnlySpan<byte> content)
    {
        var buffer = new byte[4 + BrotliEncoder.GetMaxCompressedLength(content.Length)];
        BitConverter.TryWriteBytes(buffer, content.Length);
        return BrotliEncoder.TryCompress(content, buffer.AsSpan(4), out var written, Quality, Window)
            ? buffer[..(4 + written)]
            : throw new InvalidDataException("a text could not be packed");
    }

    public static byte[] Unpack(ReadOnlySpan<byte> packed)
    {
        var content = new byte[BitConverter.ToInt32(packed)];
        return BrotliDecoder.TryDecompress(packed[4..], content, out var written) && written == content.Length
            ? content
            : throw new InvalidDataException("a stored text is damaged");
    }

    /// <summary>Several contents without line ends, a line each.</summary>
    public static byte[] PackLines(IReadOnlyList<byte[]> lines)
    {
        var all = new byte[lines.Sum(l => l.Length + 1)];
        var at = 0;
        foreach (var line in lines)
        {
            line.CopyTo(all, at);
            all[at + line.Length] = LineEnd;
            at += line.Length + 1;
        }

        return Pack(all);
    }

    public static IEnumerable<ReadOnlyMemory<byte>> UnpackLines(byte[] packed)
    {
        var all = Unpack(packed);
        for (var at = 0; at < all.Length;)
        {
            var length = all.AsSpan(at).IndexOf(LineEnd);
            yield return all.AsMemory(at, length);
            at += length + 1;
        }
    }

    // UTF-16 rather than UTF-8 where the text holds lone surrogates, which UTF-8 cannot: spans must hold exactly.
    public static byte[] PackText(string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        return Encoding.UTF8.GetString(utf8) == text ? [0, .. Pack(utf8)] : [1, .. Pack(Encoding.Unicode.GetBytes(text))];
    }

    public static string UnpackText(ReadOnlySpan<byte> packed) =>
        (packed[0] == 0 ? Encoding.UTF8 : Encoding.Unicode).GetString(Unpack(packed[1..]));
}
