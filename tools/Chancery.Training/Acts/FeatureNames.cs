using Chancery.Reading.Acts.Topics;

namespace Chancery.Training.Acts;

/// <summary>Keeps the names of the features that are told to it.</summary>
internal sealed class FeatureNames : FeatureSink
{
    public List<string> Names { get; } = [];

    public override void Add(string template, ReadOnlySpan<char> value = default, ReadOnlySpan<char> second = default) =>
        Names.Add(value.IsEmpty ? template : second.IsEmpty ? $"{template}:{value}" : $"{template}:{value}:{second}");
}
