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

    public WordTag[] Tags() => Rows(() => new WordTag((UniversalTag)_reader.ReadByte(), string.Intern(Text()), string.Intern(Text())));

    public LinearModel Linear() => new(Number(), Values<sbyte>());

    public FusedWords Fused() => new(Rows(() => KeyValuePair.Create(Text(), _reader.ReadInt32())));

    public LemmaTables Lemmas() => new()
    {
        Rules = Rows(() => new LemmaRule(_reader.ReadBoolean(), _reader.ReadByte(), Text())),
        Lemmas = Rows(() => KeyValuePair.Create(_reader.ReadUInt32(), Text())).ToDictionary(),
        LemmaRules = Rows(() => KeyValuePair.Create(_reader.ReadUInt32(), _reader.ReadByte())).ToDictionary(),
    };

    public void Dispose() => _reader.Dispose();

    public int Number() => _reader.ReadInt32();

    /// <summary>An array of plain values, little-endian.</summary>
    public T[] Values<T>() where T : unmanaged
    {
        var values = new T[Number()];
        _reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
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
