using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Chancery.Language.Models;

/// <summary>
/// The inner loops of the network: 16-bit products summed in 32 bits. Integer sums do not depend on their order, so every
/// vector width gives the same result. Measured by <c>KernelBenchmarks</c>.
/// </summary>
internal static class IntegerKernel
{
    /// <summary>Outputs computed together: weights are packed in blocks of so many rows.</summary>
    public const int Block = 32;

    /// <summary>Inputs' rows computed together.</summary>
    public const int Rows = 8;

    /// <summary>
    /// sums[i][r] = Σ x[offsets[i] + k] w[r][k] for <see cref="Rows"/> rows of x and one block of outputs r. The block holds, for
    /// each pair of inputs, the pair's two weights for each of the outputs.
    /// </summary>
    public static void Sum(ReadOnlySpan<short> block, ReadOnlySpan<short> x, ReadOnlySpan<int> offsets, int inputs, Span<int> sums)
    {
        Check(block, x, offsets, inputs, sums);
        if (Avx512BW.IsSupported)
        {
            SumAvx512(block, x, offsets, inputs, sums);
        }
        else if (Avx2.IsSupported)
        {
            SumAvx2(block, x, offsets, inputs, sums);
        }
        else
        {
            SumPortable(block, x, offsets, inputs, sums);
        }
    }

    internal static void SumPortable(ReadOnlySpan<short> block, ReadOnlySpan<short> x, ReadOnlySpan<int> offsets, int inputs, Span<int> sums)
    {
        sums[..(Rows * Block)].Clear();
        for (var i = 0; i < Rows; i++)
        {
            var row = x.Slice(offsets[i], inputs);
            var to = sums.Slice(i * Block, Block);
            for (var k = 0; k < inputs; k += 2)
            {
                var pairs = block.Slice(k * Block, 2 * Block);
                for (var r = 0; r < Block; r++)
                {
                    to[r] += row[k] * pairs[2 * r] + row[k + 1] * pairs[2 * r + 1];
                }
            }
        }
    }

    /// <summary>Four rows and half a block at a time, which is what sixteen registers hold.</summary>
    internal static void SumAvx2(ReadOnlySpan<short> block, ReadOnlySpan<short> x, ReadOnlySpan<int> offsets, int inputs, Span<int> sums)
    {
        for (var i = 0; i < Rows; i += 4)
        {
            SumHalfAvx2(block, x, offsets[i..], inputs, sums[(i * Block)..]);
            SumHalfAvx2(block[Block..], x, offsets[i..], inputs, sums[(i * Block + Block / 2)..]);
        }
    }

    // The vector loops read past the spans' own checks.
    private static void Check(ReadOnlySpan<short> block, ReadOnlySpan<short> x, ReadOnlySpan<int> offsets, int inputs, Span<int> sums)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(block.Length, Block * inputs);
        ArgumentOutOfRangeException.ThrowIfLessThan(sums.Length, Rows * Block);
        foreach (var offset in offsets[..Rows])
        {
            _ = x.Slice(offset, inputs);
        }
    }

    // All 32 registers are in use, so that each pair of products needs one load for six tenths of a multiplication: KernelBenchmarks.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SumAvx512(ReadOnlySpan<short> block, ReadOnlySpan<short> x, ReadOnlySpan<int> offsets, int inputs, Span<int> sums)
    {
        ref var w = ref MemoryMarshal.GetReference(block);
        ref int x0 = ref At(x, offsets[0]), x1 = ref At(x, offsets[1]), x2 = ref At(x, offsets[2]), x3 = ref At(x, offsets[3]);
        ref int x4 = ref At(x, offsets[4]), x5 = ref At(x, offsets[5]), x6 = ref At(x, offsets[6]), x7 = ref At(x, offsets[7]);
        Vector512<int> a0 = default, a1 = default, a2 = default, a3 = default, a4 = default, a5 = default, a6 = default, a7 = default;
        Vector512<int> b0 = default, b1 = default, b2 = default, b3 = default, b4 = default, b5 = default, b6 = default, b7 = default;
        for (nuint k = 0; k < (nuint)inputs / 2; k++)
        {
            var wa = Vector512.LoadUnsafe(ref w, k * 2 * Block);
            var wb = Vector512.LoadUnsafe(ref w, k * 2 * Block + Block);
            var p = Pair(ref x0, k);
            (a0, b0) = (a0 + Avx512BW.MultiplyAddAdjacent(wa, p), b0 + Avx512BW.MultiplyAddAdjacent(wb, p));
            p = Pair(ref x1, k);
            (a1, b1) = (a1 + Avx512BW.MultiplyAddAdjacent(wa, p), b1 + Avx512BW.MultiplyAddAdjacent(wb, p));
            p = Pair(ref x2, k);
            (a2, b2) = (a2 + Avx512BW.MultiplyAddAdjacent(wa, p), b2 + Avx512BW.MultiplyAddAdjacent(wb, p));
            p = Pair(ref x3, k);
            (a3, b3) = (a3 + Avx512BW.MultiplyAddAdjacent(wa, p), b3 + Avx512BW.MultiplyAddAdjacent(wb, p));
            p = Pair(ref x4, k);
            (a4, b4) = (a4 + Avx512BW.MultiplyAddAdjacent(wa, p), b4 + Avx512BW.MultiplyAddAdjacent(wb, p));
            p = Pair(ref x5, k);
            (a5, b5) = (a5 + Avx512BW.MultiplyAddAdjacent(wa, p), b5 + Avx512BW.MultiplyAddAdjacent(wb, p));
            p = Pair(ref x6, k);
            (a6, b6) = (a6 + Avx512BW.MultiplyAddAdjacent(wa, p), b6 + Avx512BW.MultiplyAddAdjacent(wb, p));
            p = Pair(ref x7, k);
            (a7, b7) = (a7 + Avx512BW.MultiplyAddAdjacent(wa, p), b7 + Avx512BW.MultiplyAddAdjacent(wb, p));
        }

        Store(sums, 0, a0, b0);
        Store(sums, 1, a1, b1);
        Store(sums, 2, a2, b2);
        Store(sums, 3, a3, b3);
        Store(sums, 4, a4, b4);
        Store(sums, 5, a5, b5);
        Store(sums, 6, a6, b6);
        Store(sums, 7, a7, b7);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SumHalfAvx2(ReadOnlySpan<short> block, ReadOnlySpan<short> x, ReadOnlySpan<int> offsets, int inputs, Span<int> sums)
    {
        ref var w = ref MemoryMarshal.GetReference(block);
        ref int x0 = ref At(x, offsets[0]), x1 = ref At(x, offsets[1]), x2 = ref At(x, offsets[2]), x3 = ref At(x, offsets[3]);
        Vector256<int> a0 = default, b0 = default, a1 = default, b1 = default, a2 = default, b2 = default, a3 = default, b3 = default;
        for (nuint k = 0; k < (nuint)inputs / 2; k++)
        {
            var wa = Vector256.LoadUnsafe(ref w, k * 2 * Block);
            var wb = Vector256.LoadUnsafe(ref w, k * 2 * Block + Block / 2);
            var p = Vector256.Create(Unsafe.Add(ref x0, k)).AsInt16();
            (a0, b0) = (a0 + Avx2.MultiplyAddAdjacent(wa, p), b0 + Avx2.MultiplyAddAdjacent(wb, p));
            p = Vector256.Create(Unsafe.Add(ref x1, k)).AsInt16();
            (a1, b1) = (a1 + Avx2.MultiplyAddAdjacent(wa, p), b1 + Avx2.MultiplyAddAdjacent(wb, p));
            p = Vector256.Create(Unsafe.Add(ref x2, k)).AsInt16();
            (a2, b2) = (a2 + Avx2.MultiplyAddAdjacent(wa, p), b2 + Avx2.MultiplyAddAdjacent(wb, p));
            p = Vector256.Create(Unsafe.Add(ref x3, k)).AsInt16();
            (a3, b3) = (a3 + Avx2.MultiplyAddAdjacent(wa, p), b3 + Avx2.MultiplyAddAdjacent(wb, p));
        }

        Store(sums, 0, a0, b0);
        Store(sums, 1, a1, b1);
        Store(sums, 2, a2, b2);
        Store(sums, 3, a3, b3);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref int At(ReadOnlySpan<short> x, int offset) => ref Unsafe.As<short, int>(ref Unsafe.Add(ref MemoryMarshal.GetReference(x), offset));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<short> Pair(ref int row, nuint k) => Vector512.Create(Unsafe.Add(ref row, k)).AsInt16();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Span<int> sums, int row, Vector512<int> low, Vector512<int> high)
    {
        low.CopyTo(sums[(row * Block)..]);
        high.CopyTo(sums[(row * Block + Block / 2)..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Span<int> sums, int row, Vector256<int> low, Vector256<int> high)
    {
        low.CopyTo(sums[(row * Block)..]);
        high.CopyTo(sums[(row * Block + 8)..]);
    }
}
