using System.Numerics;

namespace Chancery.Language.Models;

/// <summary>A linear classifier whose weights are addressed by feature and class together; only the classes asked for are scored.</summary>
internal sealed class SparseModel
{
    private readonly sbyte[] _weights;
    private readonly uint _mask;

    public SparseModel(sbyte[] weights)
    {
        if (!BitOperations.IsPow2(weights.Length))
        {
            throw new InvalidDataException($"a sparse model cannot have {weights.Length} weights");
        }

        _weights = weights;
        _mask = (uint)weights.Length - 1;
    }

    public ReadOnlySpan<sbyte> Weights => _weights;

    public static uint Slot(uint feature, int @class) => (feature + (uint)@class * 0x9E3779B1u) * 0x85EBCA6Bu >> 7;

    /// <summary>The first of the best among <paramref name="candidates"/>.</summary>
    public byte Best(ReadOnlySpan<uint> features, ReadOnlySpan<byte> candidates)
    {
        var best = candidates[0];
        var bestScore = int.MinValue;
        foreach (var candidate in candidates)
        {
            var score = 0;
            foreach (var feature in features)
            {
                score += _weights[Slot(feature, candidate) & _mask];
            }

            if (score > bestScore)
            {
                (best, bestScore) = (candidate, score);
            }
        }

        return best;
    }
}
