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
    public const int Block = 16;

    /// <summary>
    /// sums[i][r] = Σ x[i][k] w[r][k] for four rows i of x and one block of outputs r. The block holds, for each pair of
    /// inputs, the pair's two weights for each of the outputs.
    /// </summary>
    public static void Sum4(ReadOnlySpan<short> block, ReadOnlySpan<short> x, int stride, int inputs, Span<int> sums)
    {
        if (Avx512BW.IsSupported)
        {
            Sum4Avx512(block, x, stride, inputs, sums);
            return;
        }

        if (Avx2.IsSupported)
        {
            Sum4Avx2(block, x, stride, inputs, sums);
            return;
        }

        for (var i = 0; i < 4; i++)
        {
            SumPortable(block, x.Slice(i * stride, inputs), sums.Slice(i * Block, Block));
        }
    }

    /// <summary>The same for a single row.</summary>
    public static void Sum1(ReadOnlySpan<short> block, ReadOnlySpan<short> x, int inputs, Span<int> sums)
    {
        if (Avx2.IsSupported)
        {
            Sum1Avx2(block, x, inputs, sums);
            return;
        }

        SumPortable(block, x[..inputs], sums[..Block]);
    }

    internal static void SumPortable(ReadOnlySpan<short> block, ReadOnlySpan<short> x, Span<int> sums)
    {
        sums[..Block].Clear();
        for (var k = 0; k < x.Length; k += 2)
        {
            int a = x[k], b = x[k + 1];
            var pairs = block.Slice(k * Block, 2 * Block);
            for (var r = 0; r < Block; r++)
            {
                sums[r] += a * pairs[2 * r] + b * pairs[2 * r + 1];
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Sum4Avx512(ReadOnlySpan<short> block, ReadOnlySpan<short> x, int stride, int inputs, Span<int> sums)
    {
        ref var w = ref MemoryMarshal.GetReference(block);
        ref var x0 = ref Unsafe.As<short, int>(ref MemoryMarshal.GetReference(x[..(3 * stride + inputs)]));
        ref var x1 = ref Unsafe.AddByteOffset(ref x0, (nuint)(2 * stride));
        ref var x2 = ref Unsafe.AddByteOffset(ref x0, (nuint)(4 * stride));
        ref var x3 = ref Unsafe.AddByteOffset(ref x0, (nuint)(6 * stride));
        Vector512<int> a0 = default, a1 = default, a2 = default, a3 = default;
        for (nuint k = 0; k < (nuint)inputs / 2; k++)
        {
            var wk = Vector512.LoadUnsafe(ref w, k * 2 * Block);
            a0 += Avx512BW.MultiplyAddAdjacent(wk, Vector512.Create(Unsafe.Add(ref x0, k)).AsInt16());
            a1 += Avx512BW.MultiplyAddAdjacent(wk, Vector512.Create(Unsafe.Add(ref x1, k)).AsInt16());
            a2 += Avx512BW.MultiplyAddAdjacent(wk, Vector512.Create(Unsafe.Add(ref x2, k)).AsInt16());
            a3 += Avx512BW.MultiplyAddAdjacent(wk, Vector512.Create(Unsafe.Add(ref x3, k)).AsInt16());
        }

        a0.CopyTo(sums);
        a1.CopyTo(sums[Block..]);
        a2.CopyTo(sums[(2 * Block)..]);
        a3.CopyTo(sums[(3 * Block)..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Sum4Avx2(ReadOnlySpan<short> block, ReadOnlySpan<short> x, int stride, int inputs, Span<int> sums)
    {
        ref var w = ref MemoryMarshal.GetReference(block);
        ref var x0 = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<short, int>(x[..inputs]));
        ref var x1 = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<short, int>(x.Slice(stride, inputs)));
        ref var x2 = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<short, int>(x.Slice(2 * stride, inputs)));
        ref var x3 = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<short, int>(x.Slice(3 * stride, inputs)));
        Vector256<int> a0 = default, b0 = default, a1 = default, b1 = default, a2 = default, b2 = default, a3 = default, b3 = default;
        for (var k = 0; k < inputs / 2; k++)
        {
            var wa = Vector256.LoadUnsafe(ref w, (nuint)(k * 2 * Block));
            var wb = Vector256.LoadUnsafe(ref w, (nuint)(k * 2 * Block + Block));
            var p = Vector256.Create(Unsafe.Add(ref x0, k)).AsInt16();
            a0 += Avx2.MultiplyAddAdjacent(wa, p);
            b0 += Avx2.MultiplyAddAdjacent(wb, p);
            p = Vector256.Create(Unsafe.Add(ref x1, k)).AsInt16();
            a1 += Avx2.MultiplyAddAdjacent(wa, p);
            b1 += Avx2.MultiplyAddAdjacent(wb, p);
            p = Vector256.Create(Unsafe.Add(ref x2, k)).AsInt16();
            a2 += Avx2.MultiplyAddAdjacent(wa, p);
            b2 += Avx2.MultiplyAddAdjacent(wb, p);
            p = Vector256.Create(Unsafe.Add(ref x3, k)).AsInt16();
            a3 += Avx2.MultiplyAddAdjacent(wa, p);
            b3 += Avx2.MultiplyAddAdjacent(wb, p);
        }

        Store(sums, a0, b0);
        Store(sums[Block..], a1, b1);
        Store(sums[(2 * Block)..], a2, b2);
        Store(sums[(3 * Block)..], a3, b3);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Sum1Avx2(ReadOnlySpan<short> block, ReadOnlySpan<short> x, int inputs, Span<int> sums)
    {
        ref var w = ref MemoryMarshal.GetReference(block);
        ref var x0 = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<short, int>(x[..inputs]));
        Vector256<int> a = default, b = default;
        for (var k = 0; k < inputs / 2; k++)
        {
            var p = Vector256.Create(Unsafe.Add(ref x0, k)).AsInt16();
            a += Avx2.MultiplyAddAdjacent(Vector256.LoadUnsafe(ref w, (nuint)(k * 2 * Block)), p);
            b += Avx2.MultiplyAddAdjacent(Vector256.LoadUnsafe(ref w, (nuint)(k * 2 * Block + Block)), p);
        }

        Store(sums, a, b);
    }

    private static void Store(Span<int> sums, Vector256<int> low, Vector256<int> high)
    {
        low.CopyTo(sums);
        high.CopyTo(sums[8..]);
    }
}
