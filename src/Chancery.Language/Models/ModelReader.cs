using System.Runtime.InteropServices;
using System.Text;
using Chancery.Language.Tagging;
using Chancery.Language.Tokens;

namespace Chancery.Language.Models;

/// <summary>Reads a model file's sections in the order in which <see cref="ModelWriter"/> wrote them.</summary>
internal sealed class ModelReader : IDisposable
{
    private readonly BinaryReader _reader;

    public ModelReader(byte[] bytes)
    {
        _reader = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        if (Text() != LanguageModel.Magic)
        {
            throw new InvalidDataException("this is not a language model of this version");
        }
    }

    public string Text() => _reader.ReadString();

    public byte[] Bytes() => _reader.ReadBytes(_reader.ReadInt32());

    public byte[][] ByteRows() => Rows(Bytes);

    public WordTag[] Tags() => Rows(() => new WordTag((UniversalTag)_reader.ReadByte(), string.Intern(Text())));

    public LinearModel Linear() => new(_reader.ReadInt32(), Weights());

    public SparseModel Sparse() => new(Weights());

    public FusedWords Fused() => new(Rows(() => KeyValuePair.Create(Text(), _reader.ReadInt32())));

    public Dictionary<uint, byte[]> KnownTags() => Rows(() => KeyValuePair.Create(_reader.ReadUInt32(), Bytes())).ToDictionary();

    public MorphologyTables Morphology() => new()
    {
        Rules = Rows(() => new LemmaRule(_reader.ReadBoolean(), _reader.ReadByte(), Text())),
        FeatureSets = Rows(() => string.Intern(Text())),
        Lemmas = Rows(() => KeyValuePair.Create(_reader.ReadUInt32(), Text())).ToDictionary(),
        LemmaRules = Rows(() => KeyValuePair.Create(_reader.ReadUInt32(), _reader.ReadByte())).ToDictionary(),
        Features = Rows(() => KeyValuePair.Create(_reader.ReadUInt32(), _reader.ReadByte())).ToDictionary(),
    };

    public void Dispose() => _reader.Dispose();

    private sbyte[] Weights()
    {
        var weights = new sbyte[_reader.ReadInt32()];
        _reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));
        return weights;
    }

    private T[] Rows<T>(Func<T> read)
    {
        var rows = new T[_reader.ReadInt32()];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = read();
        }

        return rows;
    }
}
