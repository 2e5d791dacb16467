using Chancery.Reading.Acts.Topics;

namespace Chancery.Training.Acts;

/// <summary>The phrases near one gold act, each worth the share of gold's words that it gives.</summary>
internal sealed record TopicGroup(int Document, string Issue, List<TopicPhrase> Phrases, string[][] Features)
    : RankedGroup(Document, Features, [.. Phrases.Select(p => WordShare.Of(Issue, string.Join(' ', p.Names)))])
{
    /// <summary>The phrases that the reader would take with given scores; -1 where no second.</summary>
    public required Func<int[], (int First, int Second)> Choose { get; init; }

    /// <summary>The share of gold's words that the reader would give with these scores.</summary>
    public double Given(int[] scores)
    {
        var (first, second) = Choose(scores);
        return WordShare.Of(Issue, string.Join(' ', second < 0 ? Phrases[first].Names : Phrases[first].Names.AddRange(Phrases[second].Names)));
    }
}
