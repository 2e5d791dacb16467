using System.Numerics;

namespace Chancery.Language.Models;

/// <summary>A linear classifier over hashed features with integer weights; sums are exact, so every machine decides alike.</summary>
internal sealed class LinearModel
{
    private readonly sbyte[] _weights;
    private readonly uint _mask;

    public LinearModel(int classes, sbyte[] weights)
    {
        var rows = weights.Length / classes;
        if (!BitOperations.IsPow2(rows) || rows * classes != weights.Length)
        {
            throw new InvalidDataException($"a linear model of {classes} classes cannot have {weights.Length} weights");
        }

        Classes = classes;
        _weights = weights;
        _mask = (uint)rows - 1;
    }

    public int Classes { get; }

    public ReadOnlySpan<sbyte> Weights => _weights;

    /// <summary>Sums the features' rows into <paramref name="scores"/>, which it clears first.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<int> scores)
    {
        var classes = Classes;
        scores = scores[..classes];
        scores.Clear();
        foreach (var feature in features)
        {
            var row = _weights.AsSpan((int)(feature & _mask) * classes, classes);
            for (var k = 0; k < row.Length; k++)
            {
                scores[k] += row[k];
            }
        }
    }

    public int Best(ReadOnlySpan<uint> features, Span<int> scores)
    {
        Score(features, scores);
        return Highest(scores[..Classes]);
    }

    /// <summary>The first of the highest scores.</summary>
    public static int Highest(ReadOnlySpan<int> scores)
    {
        var best = 0;
        for (var k = 1; k < scores.Length; k++)
        {
            if (scores[k] > scores[best])
            {
                best = k;
            }
        }

        return best;
    }
}
