using BenchmarkDotNet.Attributes;
using Chancery.Language.Models;

namespace Chancery.Benchmarks;

/// <summary>The network's inner loops: what vectors gain over plain code, and one encoder window over a group of words.</summary>
public class KernelBenchmarks
{
    private const int Inputs = 384, Outputs = 128, Words = 160;

    private readonly short[] _block = Values(IntegerKernel.Block * Inputs);
    private readonly short[] _rows = Values((Words + 2) * Outputs);
    private readonly int[] _offsets = [.. Enumerable.Range(0, IntegerKernel.Rows).Select(i => i * Outputs)];
    private readonly int[] _words = [.. Enumerable.Range(0, Words)];
    private readonly int[] _sums = new int[IntegerKernel.Rows * IntegerKernel.Block];
    private readonly short[] _out = new short[Words * Outputs];
    private readonly IntegerLayer _layer = new(Outputs, Inputs, 11, Values(Outputs * Inputs), new int[Outputs]);

    [Benchmark(Baseline = true)]
    public void Plain() => IntegerKernel.SumPortable(_block, _rows, _offsets, Inputs, _sums);

    [Benchmark]
    public void Widest() => IntegerKernel.Sum(_block, _rows, _offsets, Inputs, _sums);

    [Benchmark]
    public void WindowOver160Words() => _layer.Apply(_rows, Outputs, _words, _out, true);

    private static short[] Values(int count) => [.. Enumerable.Range(0, count).Select(i => (short)(i * 7919 % 401 - 200))];
}
