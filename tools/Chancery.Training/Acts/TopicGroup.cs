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

    /// <summary>Where the first phrase stands, and the share that the reader gives it.</summary>
    public required Func<int[], (string Place, int Share)> Sure { get; init; }

    /// <summary>Whether the first phrase shares a word with gold's.</summary>
    public bool IsRight(int[] scores) => Worth[Ranker.First(scores)] > 0;

    /// <summary>How far the first phrase stands above the first one on another noun, in hundredths of a logit: how sure the choice is; 0 where there is no other.</summary>
    public int Lead(int[] scores)
    {
        var first = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            first = scores[i] > scores[first] ? i : first;
        }

        var next = int.MinValue;
        for (var i = 0; i < scores.Length; i++)
        {
            next = Phrases[i].Head != Phrases[first].Head ? Math.Max(next, scores[i]) : next;
        }

        return next == int.MinValue ? 0 : scores[first] - next;
    }
}
