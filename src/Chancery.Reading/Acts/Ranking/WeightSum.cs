using System.Runtime.Intrinsics;

namespace Chancery.Reading.Acts.Ranking;

/// <summary>Adds up the weights of the features that are told to it.</summary>
internal sealed class WeightSum(FeatureWeights weights) : FeatureSink
{
    private Vector512<ulong> _sums;

    public int Total => WeightCells.Total(_sums);

    public void Clear() => _sums = default;

    public override void Add(string template, ReadOnlySpan<char> value = default, ReadOnlySpan<char> second = default) =>
        weights.AddTo(ref _sums, template, value, second);
}
