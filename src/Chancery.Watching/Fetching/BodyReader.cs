using System.Buffers;
using System.IO.Compression;
using Chancery.Dispatches;

namespace Chancery.Watching.Fetching;

/// <summary>Reads a body up to a limit that holds for what comes and for what it unpacks to; what goes beyond is not held.</summary>
internal sealed class BodyReader(int largest)
{
    public async Task<(byte[]? Bytes, (MessageKind Kind, string What)? Refused)> Read(HttpContent content, CancellationToken cancellation)
    {
        if (content.Headers.ContentLength > largest)
        {
            return (null, Large($"it announces {content.Headers.ContentLength} bytes"));
        }

        var raw = new CountedStream(await content.ReadAsStreamAsync(cancellation).ConfigureAwait(false), largest);
        var packing = string.Join(',', content.Headers.ContentEncoding).ToLowerInvariant();
        if (Unpacked(raw, packing) is not { } stream)
        {
            return (null, (WatchMessages.Bomb, $"it is packed as '{packing}'"));
        }

        await using (stream.ConfigureAwait(false))
        {
            var bytes = await ReadUpTo(stream, cancellation).ConfigureAwait(false);
            return raw.IsOver ? (null, Large("it goes on and on"))
                : bytes is null ? (null, ReferenceEquals(stream, raw) ? Large("it goes on and on") : (WatchMessages.Bomb, FormattableString.Invariant($"it unpacks to more than {largest} bytes")))
                : (bytes, null);
        }
    }

    private static Stream? Unpacked(Stream raw, string packing) => packing switch
    {
        "" or "identity" => raw,
        "gzip" or "x-gzip" => new GZipStream(raw, CompressionMode.Decompress),
        "br" => new BrotliStream(raw, CompressionMode.Decompress),
        "deflate" => new ZLibStream(raw, CompressionMode.Decompress),
        _ => null,
    };

    private async Task<byte[]?> ReadUpTo(Stream stream, CancellationToken cancellation)
    {
        var chunk = ArrayPool<byte>.Shared.Rent(1 << 16);
        try
        {
            using var held = new MemoryStream();
            for (int read; (read = await stream.ReadAsync(chunk, cancellation).ConfigureAwait(false)) > 0;)
            {
                if (held.Length + read > largest)
                {
                    return null;
                }

                held.Write(chunk, 0, read);
            }

            return held.ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(chunk);
        }
    }

    private (MessageKind, string) Large(string what) => (WatchMessages.TooLarge, FormattableString.Invariant($"{what}; at most {largest} are taken"));
}

/// <summary>A stream that ends where more than so many bytes have come.</summary>
internal sealed class CountedStream(Stream inner, long most) : Stream
{
    private long _read;

    /// <summary>Whether there was more than was given.</summary>
    public bool IsOver => _read > most;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        IsOver ? 0 : Count(await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => IsOver ? 0 : Count(inner.Read(buffer, offset, count));

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Count(int read)
    {
        _read += read;
        return read;
    }
}
