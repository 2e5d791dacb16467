using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Chancery.Language.Models;

/// <summary>Fixed-point vectors: a 16-bit value stands for value / 2^<see cref="Bits"/>; sums stop at the ends of the range.</summary>
internal static class Fixed
{
    public const int Bits = 10;

    public static void Add(Span<short> to, ReadOnlySpan<short> from)
    {
        ref var t = ref MemoryMarshal.GetReference(to);
        ref var f = ref MemoryMarshal.GetReference(from);
        var k = 0;
        for (; k + Vector256<short>.Count <= to.Length; k += Vector256<short>.Count)
        {
            Vector256.AddSaturate(Vector256.LoadUnsafe(ref t, (nuint)k), Vector256.LoadUnsafe(ref f, (nuint)k)).StoreUnsafe(ref t, (nuint)k);
        }

        for (; k < to.Length; k++)
        {
            to[k] = (short)Math.Clamp(to[k] + from[k], short.MinValue, short.MaxValue);
        }
    }

    /// <summary>Adds an embedding's row of bytes, each scaled by 2^<paramref name="shift"/>.</summary>
    public static void AddBytes(Span<short> to, ReadOnlySpan<sbyte> from, int shift)
    {
        ref var t = ref MemoryMarshal.GetReference(to);
        ref var f = ref MemoryMarshal.GetReference(from);
        var k = 0;
        for (; k + Vector128<sbyte>.Count <= to.Length; k += Vector128<sbyte>.Count)
        {
            var (low, high) = Vector128.Widen(Vector128.LoadUnsafe(ref f, (nuint)k));
            Vector128.AddSaturate(Vector128.LoadUnsafe(ref t, (nuint)k), low << shift).StoreUnsafe(ref t, (nuint)k);
            Vector128.AddSaturate(Vector128.LoadUnsafe(ref t, (nuint)k + 8), high << shift).StoreUnsafe(ref t, (nuint)k + 8);
        }

        for (; k < to.Length; k++)
        {
            to[k] = (short)Math.Clamp(to[k] + (from[k] << shift), short.MinValue, short.MaxValue);
        }
    }

    /// <summary>Cuts off what is below nought.</summary>
    public static void Rectify(Span<short> values)
    {
        ref var v = ref MemoryMarshal.GetReference(values);
        var k = 0;
        for (; k + Vector256<short>.Count <= values.Length; k += Vector256<short>.Count)
        {
            Vector256.Max(Vector256.LoadUnsafe(ref v, (nuint)k), Vector256<short>.Zero).StoreUnsafe(ref v, (nuint)k);
        }

        for (; k < values.Length; k++)
        {
            values[k] = Math.Max(values[k], (short)0);
        }
    }

    /// <summary>The sum of products, in 32 bits.</summary>
    public static int Dot(ReadOnlySpan<short> a, ReadOnlySpan<short> b)
    {
        var wide = Vector256<int>.Zero;
        ref var pa = ref MemoryMarshal.GetReference(a);
        ref var pb = ref MemoryMarshal.GetReference(b);
        var k = 0;
        for (; k + Vector256<short>.Count <= a.Length; k += Vector256<short>.Count)
        {
            wide += Products(Vector256.LoadUnsafe(ref pa, (nuint)k), Vector256.LoadUnsafe(ref pb, (nuint)k));
        }

        var sum = Vector256.Sum(wide);
        for (; k < a.Length; k++)
        {
            sum += a[k] * b[k];
        }

        return sum;
    }

    private static Vector256<int> Products(Vector256<short> a, Vector256<short> b)
    {
        if (Avx2.IsSupported)
        {
            return Avx2.MultiplyAddAdjacent(a, b);
        }

        var (la, ha) = Vector256.Widen(a);
        var (lb, hb) = Vector256.Widen(b);
        return la * lb + ha * hb;
    }
}
