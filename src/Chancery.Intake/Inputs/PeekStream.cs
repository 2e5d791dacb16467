namespace Chancery.Intake.Inputs;

/// <summary>A stream whose first bytes can be looked at before they are read.</summary>
internal sealed class PeekStream : Stream
{
    private readonly Stream _inner;
    private readonly Action<int> _read;
    private readonly byte[] _head = new byte[1 << 16];
    private readonly int _length;
    private int _at;

    /// <param name="read">Told of every read from <paramref name="inner"/>.</param>
    public PeekStream(Stream inner, Action<int> read)
    {
        (_inner, _read) = (inner, read);
        _length = inner.ReadAtLeast(_head, _head.Length, throwOnEndOfStream: false);
        read(_length);
    }

    /// <summary>The first 65,536 bytes, or all where there are fewer.</summary>
    public ReadOnlySpan<byte> Head => _head.AsSpan(0, _length);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (_at == _length)
        {
            var more = _inner.Read(buffer);
            _read(more);
            return more;
        }

        var count = Math.Min(buffer.Length, _length - _at);
        _head.AsSpan(_at, count).CopyTo(buffer);
        _at += count;
        return count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
