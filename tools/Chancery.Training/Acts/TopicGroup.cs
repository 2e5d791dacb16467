using System.Collections.Immutable;
using Chancery.Reading.Acts.Topics;

namespace Chancery.Training.Acts;

/// <summary>The phrases near one gold act, each worth the share of gold's words that it gives.</summary>
internal sealed record TopicGroup(int Document, string Issue, List<TopicPhrase> Phrases, string[][] Features)
    : RankedGroup(Document, Features, [.. Phrases.Select(p => WordShare.Of(Issue, string.Join(' ', p.Names)))])
{
    /// <summary>The phrases that the reader would tell with given scores.</summary>
    public required Func<int[], ImmutableArray<string>> Told { get; init; }

    /// <summary>The share of gold's words that the reader would give with these scores.</summary>
    public double Given(int[] scores) => WordShare.Of(Issue, string.Join(' ', Told(scores)));
}
