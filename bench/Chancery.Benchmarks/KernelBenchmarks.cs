using BenchmarkDotNet.Attributes;
using Chancery.Language.Models;

namespace Chancery.Benchmarks;

/// <summary>The network's inner loops: what vectors gain over plain code, and one encoder window over a group of words.</summary>
public class KernelBenchmarks
{
    private const int Inputs = 384, Outputs = 128, Words = 160;

    private readonly short[] _block = Values(IntegerKernel.Block * Inputs);
    private readonly short[] _rows = Values((Words + 2) * Outputs);
    private readonly int[] _sums = new int[4 * IntegerKernel.Block];
    private readonly short[] _out = new short[Words * Outputs];
    private readonly IntegerLayer _layer = new(Outputs, Inputs, 11, Values(Outputs * Inputs), new int[Outputs]);

    [Benchmark(Baseline = true)]
    public void Plain() => IntegerKernel.SumPortable(_block, _rows.AsSpan(0, Inputs), _sums);

    [Benchmark]
    public void OneRow() => IntegerKernel.Sum1(_block, _rows, Inputs, _sums);

    [Benchmark]
    public void FourRows() => IntegerKernel.Sum4(_block, _rows, Outputs, Inputs, _sums);

    [Benchmark]
    public void WindowOver160Words() => _layer.Apply(_rows, Outputs, _out, Words, true);

    private static short[] Values(int count) => [.. Enumerable.Range(0, count).Select(i => (short)(i * 7919 % 401 - 200))];
}
