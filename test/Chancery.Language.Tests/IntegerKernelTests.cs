using System.Runtime.Intrinsics.X86;
using Chancery.Language.Models;

namespace Chancery.Language.Tests;

public sealed class IntegerKernelTests
{
    [Fact]
    public void Vectors_and_plain_loops_give_the_same_sums()
    {
        const int Inputs = 96, Rows = 11;
        var random = new Random(3);
        var block = Shorts(random, IntegerKernel.Block * Inputs);
        var x = Shorts(random, Rows * Inputs);
        int[] offsets = [0, 3 * Inputs, 5, 10 * Inputs, 4 * Inputs, 4 * Inputs, Inputs, 77];
        var sums = new int[IntegerKernel.Rows * IntegerKernel.Block];
        IntegerKernel.Sum(block, x, offsets, Inputs, sums);
        var plain = new int[sums.Length];
        IntegerKernel.SumPortable(block, x, offsets, Inputs, plain);
        Assert.Equal(plain, sums);
        Assert.Equal(SumOf(block, x.AsSpan(5, Inputs), 17), sums[2 * IntegerKernel.Block + 17]);
        if (Avx2.IsSupported)
        {
            var narrower = new int[sums.Length];
            IntegerKernel.SumAvx2(block, x, offsets, Inputs, narrower);
            Assert.Equal(plain, narrower);
        }
    }

    [Fact]
    public void A_row_that_ends_beyond_the_inputs_is_refused()
    {
        var block = new short[IntegerKernel.Block * 32];
        var offsets = new int[] { 0, 0, 0, 0, 0, 0, 0, 1 };
        Assert.Throws<ArgumentOutOfRangeException>(() => IntegerKernel.Sum(block, new short[32], offsets, 32, new int[IntegerKernel.Rows * IntegerKernel.Block]));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(19)]
    public void A_layer_is_the_sum_of_products_shifted_and_limited(int rows)
    {
        const int Outputs = 41, Inputs = 32, Shift = 6;
        var random = new Random(4);
        short[] weights = Shorts(random, Outputs * Inputs), x = Shorts(random, rows * Inputs);
        var bias = Enumerable.Range(0, Outputs).Select(_ => random.Next(-5000, 5000)).ToArray();
        var layer = new IntegerLayer(Outputs, Inputs, Shift, weights, bias);
        var y = new short[rows * layer.Padded];
        layer.Apply(x, Inputs, [.. Enumerable.Range(0, rows)], y, rectify: true);
        for (var i = 0; i < rows * Outputs; i++)
        {
            var (row, r) = (i / Outputs, i % Outputs);
            var sum = bias[r] + Enumerable.Range(0, Inputs).Sum(k => x[row * Inputs + k] * weights[r * Inputs + k]);
            Assert.Equal(Math.Clamp(sum >> Shift, 0, short.MaxValue), y[row * layer.Padded + r]);
        }
    }

    [Fact]
    public void Only_the_rows_and_outputs_that_are_asked_for_are_computed()
    {
        const int Outputs = 96, Inputs = 8;
        var random = new Random(5);
        short[] weights = Shorts(random, Outputs * Inputs), x = Shorts(random, 6 * Inputs);
        var layer = new IntegerLayer(Outputs, Inputs, 4, weights, new int[Outputs]);
        short[] all = new short[6 * Outputs], some = new short[6 * Outputs];
        layer.Apply(x, Inputs, [0, 1, 2, 3, 4, 5], all, rectify: false);
        layer.Apply(x, Inputs, [4, 1], some, (32, 64));
        for (var i = 0; i < all.Length; i++)
        {
            Assert.Equal(i / Outputs is 1 or 4 && i % Outputs is >= 32 and < 64 ? all[i] : 0, some[i]);
        }
    }

    private static int SumOf(short[] block, ReadOnlySpan<short> row, int output)
    {
        var sum = 0;
        for (var k = 0; k < row.Length; k++)
        {
            sum += row[k] * block[k / 2 * 2 * IntegerKernel.Block + 2 * output + k % 2];
        }

        return sum;
    }

    private static short[] Shorts(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => (short)random.Next(-300, 300))];
}
