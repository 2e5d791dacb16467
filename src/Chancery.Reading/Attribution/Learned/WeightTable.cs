using System.Numerics;

namespace Chancery.Reading.Attribution.Learned;

/// <summary>Integer weights of hashed features; sums are exact, so that every machine decides alike.</summary>
internal sealed class WeightTable
{
    private readonly sbyte[] _weights;
    private readonly uint _mask;

    public WeightTable(sbyte[] weights)
    {
        if (!BitOperations.IsPow2(weights.Length))
        {
            throw new InvalidDataException($"a table of {weights.Length} weights: a power of two is needed");
        }

        (_weights, _mask) = (weights, (uint)weights.Length - 1);
    }

    public ReadOnlySpan<sbyte> Weights => _weights;

    public int Score(FeatureBag bag)
    {
        var sum = 0;
        foreach (var feature in bag.Features)
        {
            sum += _weights[feature & _mask];
        }

        return sum;
    }
}
