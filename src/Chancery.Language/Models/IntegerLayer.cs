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
    private readonly short[] _packed;
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
        _packed = Pack(weights);
        _bias = new int[_blocks * IntegerKernel.Block];
        Array.Fill(_bias, int.MinValue / 2);
        bias.CopyTo(_bias);
    }

    public int Outputs { get; }

    public int Inputs { get; }

    public int Shift { get; }

    /// <summary>Length of a row of outputs, padded to whole blocks.</summary>
    public int Padded => _blocks * IntegerKernel.Block;

    /// <summary>For n rows of inputs <paramref name="stride"/> apart: the sums, shifted, limited to 16 bits, below nought cut off where <paramref name="rectify"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Apply(ReadOnlySpan<short> x, int stride, Span<short> y, int n, bool rectify)
    {
        Span<int> sums = stackalloc int[4 * IntegerKernel.Block];
        var lowest = Vector256.Create(rectify ? (short)0 : short.MinValue);
        for (var b = 0; b < _blocks; b++)
        {
            var at = b * IntegerKernel.Block;
            var block = Block(b);
            var bias = _bias.AsSpan(at, IntegerKernel.Block);
            var i = 0;
            for (; i + 4 <= n; i += 4)
            {
                IntegerKernel.Sum4(block, x[(i * stride)..], stride, Inputs, sums);
                for (var j = 0; j < 4; j++)
                {
                    Narrow(sums.Slice(j * IntegerKernel.Block, IntegerKernel.Block), bias, y.Slice((i + j) * Padded + at, IntegerKernel.Block), lowest);
                }
            }

            for (; i < n; i++)
            {
                IntegerKernel.Sum1(block, x[(i * stride)..], Inputs, sums);
                Narrow(sums[..IntegerKernel.Block], bias, y.Slice(i * Padded + at, IntegerKernel.Block), lowest);
            }
        }
    }

    /// <summary>For each of n rows the first output with the highest sum.</summary>
    public void Highest(ReadOnlySpan<short> x, int stride, Span<int> scores, Span<byte> best, int n)
    {
        Span<int> sums = stackalloc int[4 * IntegerKernel.Block];
        for (var b = 0; b < _blocks; b++)
        {
            var i = 0;
            for (; i + 4 <= n; i += 4)
            {
                IntegerKernel.Sum4(Block(b), x[(i * stride)..], stride, Inputs, sums);
                for (var j = 0; j < 4; j++)
                {
                    sums.Slice(j * IntegerKernel.Block, IntegerKernel.Block).CopyTo(scores[((i + j) * Padded + b * IntegerKernel.Block)..]);
                }
            }

            for (; i < n; i++)
            {
                IntegerKernel.Sum1(Block(b), x[(i * stride)..], Inputs, scores.Slice(i * Padded + b * IntegerKernel.Block, IntegerKernel.Block));
            }
        }

        for (var i = 0; i < n; i++)
        {
            best[i] = (byte)HighestOf(scores.Slice(i * Padded, Padded));
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

    private ReadOnlySpan<short> Block(int block) => _packed.AsSpan(block * IntegerKernel.Block * Inputs, IntegerKernel.Block * Inputs);

    private void Narrow(ReadOnlySpan<int> sums, ReadOnlySpan<int> bias, Span<short> to, Vector256<short> lowest)
    {
        var low = (Vector256.Create(sums) + Vector256.Create(bias)) >> Shift;
        var high = (Vector256.Create(sums[8..]) + Vector256.Create(bias[8..])) >> Shift;
        Vector256.Max(Vector256.NarrowWithSaturation(low, high), lowest).CopyTo(to);
    }

    private short[] Pack(ReadOnlySpan<short> weights)
    {
        var packed = new short[_blocks * IntegerKernel.Block * Inputs];
        for (var row = 0; row < Outputs; row++)
        {
            var (block, lane) = (row / IntegerKernel.Block, row % IntegerKernel.Block);
            for (var k = 0; k < Inputs; k++)
            {
                packed[(block * Inputs + k / 2 * 2) * IntegerKernel.Block + 2 * lane + k % 2] = weights[row * Inputs + k];
            }
        }

        return packed;
    }
}
