using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Chancery.Training.Neural;

/// <summary>Matrix products over rows that may overlap (windows). Sums run in one fixed order on vectors of one fixed width.</summary>
internal static class Kernels
{
    private const int Width = 8;

    /// <summary>y[i] = W x[i] + b for n rows; W is m × k with k a multiple of 8, m even.</summary>
    public static void Forward(Tensor w, ReadOnlySpan<float> bias, ReadOnlySpan<float> x, int xStride, Span<float> y, int n)
    {
        int m = w.Rows, k = w.Columns;
        var i = 0;
        for (; i + 4 <= n; i += 4)
        {
            for (var r = 0; r < m; r += 2)
            {
                Dot4x2(w.Value.AsSpan(r * k, 2 * k), x[(i * xStride)..], xStride, y[(i * m + r)..], m, k);
            }
        }

        for (; i < n; i++)
        {
            for (var r = 0; r < m; r++)
            {
                y[i * m + r] = Dot(w.Value.AsSpan(r * k, k), x.Slice(i * xStride, k));
            }
        }

        for (i = 0; i < n; i++)
        {
            AddTo(y.Slice(i * m, m), bias);
        }
    }

    /// <summary>dx[i] += Wᵀ dy[i].</summary>
    public static void BackInput(Tensor w, ReadOnlySpan<float> dy, Span<float> dx, int xStride, int n)
    {
        int m = w.Rows, k = w.Columns;
        for (var i = 0; i < n; i++)
        {
            var d = dy.Slice(i * m, m);
            var to = dx.Slice(i * xStride, k);
            for (var r = 0; r < m; r += 2)
            {
                if (d[r] != 0 || d[r + 1] != 0)
                {
                    AddScaled2(to, w.Value.AsSpan(r * k, k), d[r], w.Value.AsSpan((r + 1) * k, k), d[r + 1]);
                }
            }
        }
    }

    /// <summary>dW += dy[i] x[i]ᵀ and db += dy[i].</summary>
    public static void BackWeights(Tensor w, Tensor bias, ReadOnlySpan<float> dy, ReadOnlySpan<float> x, int xStride, int n)
    {
        int m = w.Rows, k = w.Columns;
        for (var r = 0; r < m; r++)
        {
            var to = w.Grad.AsSpan(r * k, k);
            var held = -1;
            for (var i = 0; i < n; i++)
            {
                if (dy[i * m + r] == 0)
                {
                    continue;
                }

                if (held < 0)
                {
                    held = i;
                    continue;
                }

                AddScaled2(to, x.Slice(held * xStride, k), dy[held * m + r], x.Slice(i * xStride, k), dy[i * m + r]);
                held = -1;
            }

            if (held >= 0)
            {
                AddScaled(to, x.Slice(held * xStride, k), dy[held * m + r]);
            }
        }

        for (var i = 0; i < n; i++)
        {
            AddTo(bias.Grad, dy.Slice(i * m, m));
        }
    }

    public static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        ref var pa = ref MemoryMarshal.GetReference(a);
        ref var pb = ref MemoryMarshal.GetReference(b);
        var sum = Vector256<float>.Zero;
        for (nuint j = 0; j + Width <= (nuint)a.Length; j += Width)
        {
            sum = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref pa, j), Vector256.LoadUnsafe(ref pb, j), sum);
        }

        return Vector256.Sum(sum);
    }

    public static void AddTo(Span<float> to, ReadOnlySpan<float> from) => AddScaled(to, from, 1);

    public static void AddScaled(Span<float> to, ReadOnlySpan<float> from, float scale)
    {
        ref var pt = ref MemoryMarshal.GetReference(to);
        ref var pf = ref MemoryMarshal.GetReference(from);
        var s = Vector256.Create(scale);
        nuint j = 0;
        for (; j + Width <= (nuint)to.Length; j += Width)
        {
            Vector256.FusedMultiplyAdd(s, Vector256.LoadUnsafe(ref pf, j), Vector256.LoadUnsafe(ref pt, j)).StoreUnsafe(ref pt, j);
        }

        for (; j < (nuint)to.Length; j++)
        {
            to[(int)j] = MathF.FusedMultiplyAdd(scale, from[(int)j], to[(int)j]);
        }
    }

    public static double SquareSum(ReadOnlySpan<float> values)
    {
        var sum = Vector256<float>.Zero;
        ref var p = ref MemoryMarshal.GetReference(values);
        nuint j = 0;
        for (; j + Width <= (nuint)values.Length; j += Width)
        {
            var v = Vector256.LoadUnsafe(ref p, j);
            sum = Vector256.FusedMultiplyAdd(v, v, sum);
        }

        var rest = 0f;
        for (; j < (nuint)values.Length; j++)
        {
            rest += values[(int)j] * values[(int)j];
        }

        return Vector256.Sum(sum) + rest;
    }

    /// <summary>Turns scores into probabilities.</summary>
    public static void Softmax(Span<float> scores)
    {
        var highest = float.MinValue;
        foreach (var score in scores)
        {
            highest = MathF.Max(highest, score);
        }

        var sum = 0f;
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = Exp(scores[i] - highest);
            sum += scores[i];
        }

        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] /= sum;
        }
    }

    /// <summary>e to the power of x ≤ 0 in arithmetic that is exact everywhere, so that training repeats on every machine.</summary>
    public static float Exp(float x)
    {
        if (x < -80)
        {
            return 0;
        }

        var scaled = x * 1.44269504f;
        var whole = MathF.Floor(scaled);
        var f = (scaled - whole) * 0.69314718f;
        var power = 1 + f * (1 + f * (0.5f + f * (0.16666667f + f * (0.041666668f + f * (0.008333334f + f * 0.0013888889f)))));
        return power * BitConverter.Int32BitsToSingle(((int)whole + 127) << 23);
    }

    private static void AddScaled2(Span<float> to, ReadOnlySpan<float> a, float sa, ReadOnlySpan<float> b, float sb)
    {
        ref var pt = ref MemoryMarshal.GetReference(to);
        ref var pa = ref MemoryMarshal.GetReference(a);
        ref var pb = ref MemoryMarshal.GetReference(b);
        Vector256<float> va = Vector256.Create(sa), vb = Vector256.Create(sb);
        for (nuint j = 0; j + Width <= (nuint)to.Length; j += Width)
        {
            var t = Vector256.FusedMultiplyAdd(va, Vector256.LoadUnsafe(ref pa, j), Vector256.LoadUnsafe(ref pt, j));
            Vector256.FusedMultiplyAdd(vb, Vector256.LoadUnsafe(ref pb, j), t).StoreUnsafe(ref pt, j);
        }
    }

    private static void Dot4x2(ReadOnlySpan<float> w, ReadOnlySpan<float> x, int xStride, Span<float> y, int yStride, int k)
    {
        ref var pw = ref MemoryMarshal.GetReference(w);
        ref var px = ref MemoryMarshal.GetReference(x);
        var s = (nuint)xStride;
        Vector256<float> a0 = default, a1 = default, a2 = default, a3 = default, b0 = default, b1 = default, b2 = default, b3 = default;
        for (nuint j = 0; j + Width <= (nuint)k; j += Width)
        {
            Vector256<float> wa = Vector256.LoadUnsafe(ref pw, j), wb = Vector256.LoadUnsafe(ref pw, j + (nuint)k);
            Vector256<float> x0 = Vector256.LoadUnsafe(ref px, j), x1 = Vector256.LoadUnsafe(ref px, j + s);
            Vector256<float> x2 = Vector256.LoadUnsafe(ref px, j + 2 * s), x3 = Vector256.LoadUnsafe(ref px, j + 3 * s);
            a0 = Vector256.FusedMultiplyAdd(wa, x0, a0);
            a1 = Vector256.FusedMultiplyAdd(wa, x1, a1);
            a2 = Vector256.FusedMultiplyAdd(wa, x2, a2);
            a3 = Vector256.FusedMultiplyAdd(wa, x3, a3);
            b0 = Vector256.FusedMultiplyAdd(wb, x0, b0);
            b1 = Vector256.FusedMultiplyAdd(wb, x1, b1);
            b2 = Vector256.FusedMultiplyAdd(wb, x2, b2);
            b3 = Vector256.FusedMultiplyAdd(wb, x3, b3);
        }

        (y[0], y[1]) = (Vector256.Sum(a0), Vector256.Sum(b0));
        (y[yStride], y[yStride + 1]) = (Vector256.Sum(a1), Vector256.Sum(b1));
        (y[2 * yStride], y[2 * yStride + 1]) = (Vector256.Sum(a2), Vector256.Sum(b2));
        (y[3 * yStride], y[3 * yStride + 1]) = (Vector256.Sum(a3), Vector256.Sum(b3));
    }
}
