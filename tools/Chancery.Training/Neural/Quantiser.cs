using Chancery.Language.Models;

namespace Chancery.Training.Neural;

/// <summary>Writes a trained network in integers, in the order in which <see cref="NetworkReader"/> reads it.</summary>
internal sealed class Quantiser(ModelWriter writer)
{
    /// <summary>Scale of the weights that are multiplied with hidden layers outside of a layer.</summary>
    private const int OutputBits = 10;

    public void Write(Network network, WordRows vocabulary)
    {
        writer.Values<uint>(vocabulary.Known);
        WriteEmbedding(network.Encoder.Embedding);
        writer.Number(network.Encoder.Layers);
        for (var l = 0; l < network.Encoder.Layers; l++)
        {
            WriteLayer(network.Encoder.Windows[l]);
            WriteLayer(network.Encoder.Projections[l]);
        }

        writer.Number(network.Shape.TagLayer);
        WriteLayer(network.Tags);
        WriteParser(network);
    }

    private void WriteParser(Network network)
    {
        WritePlaces(network.Actions);
        WriteFixed(network.StackDistance.Value, Fixed.Bits);
        WriteFixed(network.BufferDistance.Value, Fixed.Bits);
        WriteFixed(network.ActionOutput.Value, OutputBits);
        WritePlaces(network.Labels);
        WriteFixed(network.ArcDistance.Value, Fixed.Bits);
        WriteLayer(network.LabelOutput.Value, network.LabelBias.Value, network.LabelOutput.Rows, network.LabelOutput.Columns);
    }

    private void WriteEmbedding(Tensor embedding)
    {
        var values = new sbyte[embedding.Value.Length];
        var shifts = new byte[embedding.Rows];
        for (var row = 0; row < embedding.Rows; row++)
        {
            var most = 0f;
            foreach (var value in embedding.Row(row))
            {
                most = MathF.Max(most, MathF.Abs(value));
            }

            while (shifts[row] < 8 && most * (1 << Fixed.Bits) > 127 << shifts[row])
            {
                shifts[row]++;
            }

            for (var k = 0; k < embedding.Columns; k++)
            {
                var scaled = embedding.Row(row)[k] * (1 << Fixed.Bits) / (1 << shifts[row]);
                values[row * embedding.Columns + k] = (sbyte)Math.Clamp(MathF.Round(scaled), -127, 127);
            }
        }

        writer.Number(embedding.Columns);
        writer.Values<sbyte>(values);
        writer.Values<byte>(shifts);
    }

    private void WritePlaces(Places places)
    {
        WriteLayer(places.Projection);
        WriteFixed(places.Absent.Value, Fixed.Bits);
        WriteFixed(places.Root.Value, Fixed.Bits);
    }

    private void WriteLayer(Linear layer) => WriteLayer(layer.Weights.Value, layer.Bias.Value, layer.Weights.Rows, layer.Weights.Columns);

    /// <summary>The finest scale at which no sum can leave 32 bits, whatever the inputs.</summary>
    private void WriteLayer(float[] weights, float[] bias, int outputs, int inputs)
    {
        var shift = 13;
        while (LargestSum(weights, outputs, inputs) * (1 << shift) * 32768 > 0.95 * int.MaxValue)
        {
            shift--;
        }

        writer.Number(outputs);
        writer.Number(inputs);
        writer.Number(shift);
        WriteFixed(weights, shift);
        writer.Values<int>([.. bias.Select(b => (int)MathF.Round(b * (1 << Fixed.Bits) * (1 << shift)))]);
    }

    private static double LargestSum(float[] weights, int outputs, int inputs)
    {
        var largest = 0.0;
        for (var row = 0; row < outputs; row++)
        {
            var sum = 0.0;
            for (var k = 0; k < inputs; k++)
            {
                sum += Math.Abs(weights[row * inputs + k]);
            }

            largest = Math.Max(largest, sum);
        }

        return largest;
    }

    private void WriteFixed(float[] values, int bits) =>
        writer.Values<short>([.. values.Select(v => (short)Math.Clamp(MathF.Round(v * (1 << bits)), short.MinValue, short.MaxValue))]);
}
