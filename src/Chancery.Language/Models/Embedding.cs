namespace Chancery.Language.Models;

/// <summary>Rows of signed bytes, each row with a scale of its own: entry × 2^shift in <see cref="Fixed"/>'s scale.</summary>
internal sealed class Embedding
{
    private readonly sbyte[] _values;
    private readonly byte[] _shifts;

    public Embedding(int width, sbyte[] values, byte[] shifts)
    {
        if (values.Length != shifts.Length * width)
        {
            throw new InvalidDataException($"an embedding of {shifts.Length} rows of {width} cannot have {values.Length} values");
        }

        (Width, _values, _shifts) = (width, values, shifts);
    }

    public int Width { get; }

    public ReadOnlySpan<sbyte> Values => _values;

    public ReadOnlySpan<byte> Shifts => _shifts;

    public void Sum(ReadOnlySpan<int> rows, Span<short> to)
    {
        to.Clear();
        foreach (var row in rows)
        {
            Fixed.AddBytes(to, _values.AsSpan(row * Width, Width), _shifts[row]);
        }
    }
}
