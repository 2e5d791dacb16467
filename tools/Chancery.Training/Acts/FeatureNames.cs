using Chancery.Reading.Acts.Ranking;

namespace Chancery.Training.Acts;

/// <summary>Keeps the names of the features that are told to it.</summary>
internal sealed class FeatureNames : FeatureSink
{
    public List<string> Names { get; } = [];

    /// <summary>The names that are told, each once.</summary>
    public static string[] Of(Action<FeatureSink> tell)
    {
        var sink = new FeatureNames();
        tell(sink);
        return [.. sink.Names.Distinct(StringComparer.Ordinal)];
    }

    public override void Add(string template, ReadOnlySpan<char> value = default, ReadOnlySpan<char> second = default) =>
        Names.Add(value.IsEmpty ? template : second.IsEmpty ? $"{template}:{value}" : $"{template}:{value}:{second}");
}
