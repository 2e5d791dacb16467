namespace Chancery.Reading.Acts.Ranking;

/// <summary>Takes features as they are told: a template's name and up to two values. Reading adds up weights; training keeps the names.</summary>
internal abstract class FeatureSink
{
    public abstract void Add(string template, ReadOnlySpan<char> value = default, ReadOnlySpan<char> second = default);
}
