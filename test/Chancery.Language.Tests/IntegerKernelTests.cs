using System.Runtime.Intrinsics.X86;
using Chancery.Language.Models;

namespace Chancery.Language.Tests;

public sealed class IntegerKernelTests
{
    [Fact]
    public void Vectors_and_plain_loops_give_the_same_sums()
    {
        const int Inputs = 96;
        var random = new Random(3);
        var block = Shorts(random, IntegerKernel.Block * Inputs);
        var x = Shorts(random, 4 * Inputs);
        var four = new int[4 * IntegerKernel.Block];
        IntegerKernel.Sum4(block, x, Inputs, Inputs, four);
        var narrower = new int[4 * IntegerKernel.Block];
        if (Avx2.IsSupported)
        {
            IntegerKernel.Sum4Avx2(block, x, Inputs, Inputs, narrower);
            Assert.Equal(four, narrower);
        }

        for (var i = 0; i < 4; i++)
        {
            var plain = new int[IntegerKernel.Block];
            IntegerKernel.SumPortable(block, x.AsSpan(i * Inputs, Inputs), plain);
            var one = new int[IntegerKernel.Block];
            IntegerKernel.Sum1(block, x.AsSpan(i * Inputs, Inputs), Inputs, one);
            Assert.Equal(plain, four[(i * IntegerKernel.Block)..((i + 1) * IntegerKernel.Block)]);
            Assert.Equal(plain, one);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public void A_layer_is_the_sum_of_products_shifted_and_limited(int rows)
    {
        const int Outputs = 19, Inputs = 32, Shift = 6;
        var random = new Random(4);
        short[] weights = Shorts(random, Outputs * Inputs), x = Shorts(random, rows * Inputs);
        var bias = Enumerable.Range(0, Outputs).Select(_ => random.Next(-5000, 5000)).ToArray();
        var layer = new IntegerLayer(Outputs, Inputs, Shift, weights, bias);
        var y = new short[rows * layer.Padded];
        layer.Apply(x, Inputs, y, rows, rectify: true);
        for (var i = 0; i < rows * Outputs; i++)
        {
            var (row, r) = (i / Outputs, i % Outputs);
            var sum = bias[r] + Enumerable.Range(0, Inputs).Sum(k => x[row * Inputs + k] * weights[r * Inputs + k]);
            Assert.Equal(Math.Clamp(sum >> Shift, 0, short.MaxValue), y[row * layer.Padded + r]);
        }
    }

    private static short[] Shorts(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => (short)random.Next(-300, 300))];
}
