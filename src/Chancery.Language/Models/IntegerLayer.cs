using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Chancery.Language.Models;

/// <summary>
/// A linear map in integers: inputs of 16 bits, sums of 32 bits that are shifted back to the scale of the outputs.
/// Values stand for value / 2^<see cref="Fixed.Bits"/>.
/// </summary>
internal sealed class IntegerLayer
{
    private readonly AlignedWeights _packed;
    private readonly int[] _bias;
    private readonly int _blocks;

    /// <param name="weights">Row by row, each standing for weight × 2^<paramref name="shift"/>.</param>
    /// <param name="bias">In the scale of the sums.</param>
    public IntegerLayer(int outputs, int inputs, int shift, ReadOnlySpan<short> weights, ReadOnlySpan<int> bias)
    {
        if (inputs % 2 != 0 || weights.Length != outputs * inputs || bias.Length != outputs)
        {
            throw new InvalidDataException($"a layer of {outputs} outputs and {inputs} inputs cannot have {weights.Length} weights");
        }

        (Outputs, Inputs, Shift) = (outputs, inputs, shift);
        _blocks = (outputs + IntegerKernel.Block - 1) / IntegerKernel.Block;
        _packed = new AlignedWeights(_blocks * IntegerKernel.Block * inputs);
        Pack(weights, _packed.Span);
        _bias = new int[_blocks * IntegerKernel.Block];
        Array.Fill(_bias, int.MinValue / 2);
        bias.CopyTo(_bias);
    }

    public int Outputs { get; }

    public int Inputs { get; }

    public int Shift { get; }

    /// <summary>Length of a row of outputs, padded to whole blocks.</summary>
    public int Padded => _blocks * IntegerKernel.Block;

    /// <summary>For each of <paramref name="rows"/>, which begin <paramref name="stride"/> apart in x: the sums, shifted, limited to 16 bits, below nought cut off where <paramref name="rectify"/>.</summary>
    public void Apply(ReadOnlySpan<short> x, int stride, ReadOnlySpan<int> rows, Span<short> y, bool rectify) =>
        Apply(x, stride, rows, y, (0, _blocks, rectify ? (short)0 : short.MinValue));

    /// <summary>The same for whole blocks of outputs only.</summary>
    /// <param name="outputs">The first and the one after the last; multiples of <see cref="IntegerKernel.Block"/>.</param>
    public void Apply(ReadOnlySpan<short> x, int stride, ReadOnlySpan<int> rows, Span<short> y, (int First, int End) outputs) =>
        Apply(x, stride, rows, y, (outputs.First / IntegerKernel.Block, outputs.End / IntegerKernel.Block, short.MinValue));

    /// <summary>For each of <paramref name="rows"/> the first output with the highest sum.</summary>
    public void Highest(ReadOnlySpan<short> x, int stride, ReadOnlySpan<int> rows, Span<byte> best, Span<int> scores)
    {
        Span<int> sums = stackalloc int[IntegerKernel.Rows * IntegerKernel.Block];
        Span<int> offsets = stackalloc int[IntegerKernel.Rows];
        for (var i = 0; i < rows.Length; i += IntegerKernel.Rows)
        {
            var eight = rows.Slice(i, Math.Min(IntegerKernel.Rows, rows.Length - i));
            Place(offsets, eight, stride);
            for (var b = 0; b < _blocks; b++)
            {
                IntegerKernel.Sum(Block(b), x, offsets, Inputs, sums);
                for (var j = 0; j < eight.Length; j++)
                {
                    sums.Slice(j * IntegerKernel.Block, IntegerKernel.Block).CopyTo(scores[(j * Padded + b * IntegerKernel.Block)..]);
                }
            }

            for (var j = 0; j < eight.Length; j++)
            {
                best[eight[j]] = (byte)HighestOf(scores.Slice(j * Padded, Padded));
            }
        }
    }

    private void Apply(ReadOnlySpan<short> x, int stride, ReadOnlySpan<int> rows, Span<short> y, (int First, int End, short Lowest) blocks)
    {
        Span<int> sums = stackalloc int[IntegerKernel.Rows * IntegerKernel.Block];
        Span<int> offsets = stackalloc int[IntegerKernel.Rows];
        for (var i = 0; i < rows.Length; i += IntegerKernel.Rows)
        {
            var eight = rows.Slice(i, Math.Min(IntegerKernel.Rows, rows.Length - i));
            Place(offsets, eight, stride);
            for (var b = blocks.First; b < blocks.End; b++)
            {
                IntegerKernel.Sum(Block(b), x, offsets, Inputs, sums);
                for (var j = 0; j < eight.Length; j++)
                {
                    Narrow(sums.Slice(j * IntegerKernel.Block, IntegerKernel.Block), b, y.Slice(eight[j] * Padded + b * IntegerKernel.Block, IntegerKernel.Block), blocks.Lowest);
                }
            }
        }
    }

    private ReadOnlySpan<short> Block(int block) => _packed.Span.Slice(block * IntegerKernel.Block * Inputs, IntegerKernel.Block * Inputs);

    /// <summary>Where the rows begin; the last stands in for those that are wanting.</summary>
    private static void Place(Span<int> offsets, ReadOnlySpan<int> rows, int stride)
    {
        for (var j = 0; j < offsets.Length; j++)
        {
            offsets[j] = rows[Math.Min(j, rows.Length - 1)] * stride;
        }
    }

    /// <summary>The first of the highest sums; the padding's bias keeps it out.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int HighestOf(Span<int> sums)
    {
        ref var s = ref MemoryMarshal.GetReference(sums);
        ref var b = ref MemoryMarshal.GetArrayDataReference(_bias);
        var highest = Vector256.Create(int.MinValue);
        for (nuint k = 0; k < (nuint)sums.Length; k += 8)
        {
            var sum = Vector256.LoadUnsafe(ref s, k) + Vector256.LoadUnsafe(ref b, k);
            sum.StoreUnsafe(ref s, k);
            highest = Vector256.Max(highest, sum);
        }

        var most = int.MinValue;
        for (var lane = 0; lane < 8; lane++)
        {
            most = Math.Max(most, highest[lane]);
        }

        return sums.IndexOf(most);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Narrow(ReadOnlySpan<int> sums, int block, Span<short> to, short lowest)
    {
        var bias = _bias.AsSpan(block * IntegerKernel.Block, IntegerKernel.Block);
        if (Vector512.IsHardwareAccelerated)
        {
            var first = (Vector512.Create(sums) + Vector512.Create(bias)) >> Shift;
            var second = (Vector512.Create(sums[16..]) + Vector512.Create(bias[16..])) >> Shift;
            Vector512.Max(Vector512.NarrowWithSaturation(first, second), Vector512.Create(lowest)).CopyTo(to);
            return;
        }

        for (var r = 0; r < IntegerKernel.Block; r += 16)
        {
            var low = (Vector256.Create(sums[r..]) + Vector256.Create(bias[r..])) >> Shift;
            var high = (Vector256.Create(sums[(r + 8)..]) + Vector256.Create(bias[(r + 8)..])) >> Shift;
            Vector256.Max(Vector256.NarrowWithSaturation(low, high), Vector256.Create(lowest)).CopyTo(to[r..]);
        }
    }

    private void Pack(ReadOnlySpan<short> weights, Span<short> packed)
    {
        for (var row = 0; row < Outputs; row++)
        {
            var (block, lane) = (row / IntegerKernel.Block, row % IntegerKernel.Block);
            for (var k = 0; k < Inputs; k++)
            {
                packed[(block * Inputs + k / 2 * 2) * IntegerKernel.Block + 2 * lane + k % 2] = weights[row * Inputs + k];
            }
        }
    }
}
