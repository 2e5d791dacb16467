using Chancery.Language.Parsing;

namespace Chancery.Language.Models;

/// <summary>Reads the network's part of a model file.</summary>
internal sealed class NetworkReader(ModelReader reader)
{
    public IntegerNetwork Read() => new()
    {
        Vocabulary = new WordRows(reader.Values<uint>()),
        Embedding = new Embedding(reader.Number(), reader.Values<sbyte>(), reader.Values<byte>()),
        Blocks = Blocks(),
        TagLayer = reader.Number(),
        Tags = Layer(),
        Parser = Parser(),
    };

    private EncoderBlock[] Blocks()
    {
        var blocks = new EncoderBlock[reader.Number()];
        for (var i = 0; i < blocks.Length; i++)
        {
            blocks[i] = new EncoderBlock(Layer(), Layer());
        }

        return blocks;
    }

    private IntegerParser Parser() => new()
    {
        Actions = Places(ParserInputs.ActionPlaces),
        StackDistance = reader.Values<short>(),
        BufferDistance = reader.Values<short>(),
        ActionOutput = reader.Values<short>(),
        Labels = Places(ParserInputs.LabelPlaces),
        ArcDistance = reader.Values<short>(),
        LabelOutput = Layer(),
    };

    private IntegerPlaces Places(int count) => new(count, Layer(), reader.Values<short>(), reader.Values<short>());

    private IntegerLayer Layer()
    {
        int outputs = reader.Number(), inputs = reader.Number(), shift = reader.Number();
        return new IntegerLayer(outputs, inputs, shift, reader.Values<short>(), reader.Values<int>());
    }
}
