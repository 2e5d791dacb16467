namespace Chancery.Intake.Inputs;

/// <summary>The lines of a stream as bytes, one at a time. A line that is longer than the limit is passed over without being held.</summary>
internal sealed class LineReader(Stream stream, int longest)
{
    private readonly byte[] _chunk = new byte[1 << 16];
    private byte[] _line = new byte[1 << 14];
    private int _at;
    private int _end;

    /// <summary>One-based number of the current line.</summary>
    public long Number { get; private set; }

    /// <summary>How many bytes the current line has, even where it was too long to be held.</summary>
    public long Length { get; private set; }

    public bool IsTooLong => Length > longest;

    /// <summary>The current line without its end; empty where it is too long. Valid until the next <see cref="Read"/>.</summary>
    public ReadOnlyMemory<byte> Line => IsTooLong ? default : _line.AsMemory(0, (int)Length);

    /// <summary>Goes to the next line; false at the end.</summary>
    public bool Read()
    {
        Length = 0;
        var any = false;
        while (Fill())
        {
            any = true;
            var rest = _chunk.AsSpan(_at, _end - _at);
            var end = rest.IndexOf((byte)'\n');
            Append(end < 0 ? rest : rest[..end]);
            _at += end < 0 ? rest.Length : end + 1;
            if (end >= 0)
            {
                break;
            }
        }

        Number += any ? 1 : 0;
        return any;
    }

    private bool Fill()
    {
        if (_at == _end)
        {
            (_at, _end) = (0, stream.Read(_chunk));
        }

        return _end > 0;
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        if (Length + bytes.Length <= longest)
        {
            var needed = (int)Length + bytes.Length;
            if (needed > _line.Length)
            {
                Array.Resize(ref _line, Math.Max(needed, Math.Min(longest, 2 * _line.Length)));
            }

            bytes.CopyTo(_line.AsSpan((int)Length));
        }

        Length += bytes.Length;
    }
}
