using Chancery.Reading.Acts;
using Chancery.Reading.Acts.Topics;

namespace Chancery.Training.Acts;

/// <summary>The phrases near one gold act: the features of each, and what share of gold's words it gives.</summary>
internal sealed record TopicGroup(int Document, string Issue, List<TopicPhrase> Phrases, string[][] Features)
{
    public double[] Shares { get; } = [.. Phrases.Select(p => WordShare.Of(Issue, string.Join(' ', p.Names)))];

    /// <summary>The share of gold's words that the reader would give with these scores.</summary>
    public double Given(int[] scores)
    {
        var (first, second) = IssueReader.Choose(Phrases, scores);
        return WordShare.Of(Issue, string.Join(' ', second < 0 ? Phrases[first].Names : Phrases[first].Names.AddRange(Phrases[second].Names)));
    }
}
