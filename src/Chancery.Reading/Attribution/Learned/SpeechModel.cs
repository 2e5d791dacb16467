using System.Buffers.Binary;
using System.IO.Compression;

namespace Chancery.Reading.Attribution.Learned;

/// <summary>The decisions that are learned.</summary>
internal enum Decision
{
    /// <summary>Whether a token is the head of a cue.</summary>
    Cue,

    /// <summary>Whether a cue takes in the token to its left.</summary>
    CueLeft,

    /// <summary>Whether a cue takes in the token to its right.</summary>
    CueRight,
    ContentStart,
    ContentEnd,
    ContentSpan,

    /// <summary>Whether a stretch belongs to the content besides the first.</summary>
    ContentMore,
    SourceStart,
    SourceEnd,
    SourceSpan,
}

/// <summary>A table of weights for each decision. Weights hold no text; docs/models.md says what they were learned from.</summary>
internal sealed class SpeechModel
{
    private const uint Magic = 0x31415443; // "CTA1"
    private readonly WeightTable[] _tables;

    public SpeechModel(WeightTable[] tables)
    {
        if (tables.Length != Enum.GetValues<Decision>().Length)
        {
            throw new InvalidDataException($"a model of {tables.Length} tables; {Enum.GetValues<Decision>().Length} are needed");
        }

        _tables = tables;
    }

    public WeightTable this[Decision decision] => _tables[(int)decision];

    public void Write(Stream stream)
    {
        using var packed = new BrotliStream(stream, CompressionLevel.SmallestSize, leaveOpen: true);
        WriteNumber(packed, Magic);
        WriteNumber(packed, (uint)_tables.Length);
        foreach (var table in _tables)
        {
            WriteNumber(packed, (uint)table.Weights.Length);
            packed.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes(table.Weights));
        }
    }

    public static SpeechModel Read(Stream stream)
    {
        using var packed = new BrotliStream(stream, CompressionMode.Decompress, leaveOpen: true);
        if (ReadNumber(packed) != Magic)
        {
            throw new InvalidDataException("no attribution model");
        }

        var tables = new WeightTable[ReadNumber(packed)];
        for (var i = 0; i < tables.Length; i++)
        {
            var weights = new sbyte[ReadNumber(packed)];
            packed.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(weights.AsSpan()));
            tables[i] = new WeightTable(weights);
        }

        return new SpeechModel(tables);
    }

    private static void WriteNumber(Stream stream, uint number)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, number);
        stream.Write(bytes);
    }

    private static uint ReadNumber(Stream stream)
    {
        Span<byte> bytes = stackalloc byte[4];
        stream.ReadExactly(bytes);
        return BinaryPrimitives.ReadUInt32LittleEndian(bytes);
    }
}
