namespace Chancery.Reading.Acts.Ranking;

/// <summary>Adds up the weights of the features that are told to it.</summary>
internal sealed class WeightSum(FeatureWeights weights) : FeatureSink
{
    public int Total { get; private set; }

    public void Clear() => Total = 0;

    public override void Add(string template, ReadOnlySpan<char> value = default, ReadOnlySpan<char> second = default) =>
        Total += weights.Of(template, value, second);
}
