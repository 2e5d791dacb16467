using System.Text.RegularExpressions;

namespace Chancery.Training.Acts;

/// <summary>The scorer's word F1 between two phrases.</summary>
internal static partial class WordShare
{
    private static readonly HashSet<string> Stop = [.. "the a an of on in to for and or with its their his her at by from as that this".Split(' ')];

    public static double Of(string gold, string told)
    {
        var (a, b) = (WordsOf(gold), WordsOf(told));
        return a.Count + b.Count == 0 ? 0 : 2.0 * a.Intersect(b).Count() / (a.Count + b.Count);
    }

    private static HashSet<string> WordsOf(string phrase) =>
        [.. Word().Matches(phrase.ToLowerInvariant()).Select(m => m.Value).Where(w => !Stop.Contains(w))];

    [GeneratedRegex(@"[\w-]+")]
    private static partial Regex Word();
}
