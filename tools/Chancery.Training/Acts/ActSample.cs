using Chancery.Dispatches;
using Chancery.Reading.Acts;

namespace Chancery.Training.Acts;

/// <summary>A candidate with whether gold has it: kind, parties and place as the scorer's strict measure asks.</summary>
internal sealed record ActSample(int Document, string[] Features, bool IsRight)
{
    private const int Slack = 40;
    private const int Blanket = 240;

    /// <summary>The samples of one dispatch; each gold act is given to one candidate.</summary>
    public static IEnumerable<ActSample> Of(int document, List<GoldAct> gold, IReadOnlyList<ScoredAct> candidates)
    {
        var taken = new bool[gold.Count];
        foreach (var scored in candidates)
        {
            var hit = gold.FindIndex(g => Matches(g, scored.Candidate));
            var index = hit < 0 || !taken[hit] ? hit : gold.FindIndex(g => !taken[gold.IndexOf(g)] && Matches(g, scored.Candidate));
            if (index >= 0)
            {
                taken[index] = true;
            }

            yield return new ActSample(document, [.. scored.Features.Distinct(StringComparer.Ordinal)], index >= 0);
        }
    }

    private static bool Matches(GoldAct gold, ActCandidate candidate)
    {
        var (by, to) = (Set(candidate.By), Set(candidate.To));
        var length = candidate.Span.Length;
        return gold.Kind == candidate.Kind
            && (IsMutual(gold.Kind) ? Same([.. gold.By, .. gold.To], [.. by, .. to]) : Same(gold.By, by) && Same(gold.To, to))
            && gold.Span.Start < candidate.Span.End + Slack && candidate.Span.Start < gold.Span.End + Slack
            && length <= Math.Max(3 * gold.Span.Length, Blanket);
    }

    private static bool IsMutual(ActKind kind) => kind is ActKind.Meet or ActKind.Call or ActKind.Consult or ActKind.Agree or ActKind.Sign;

    private static bool Same(HashSet<string> a, HashSet<string> b)
    {
        if (a.SetEquals(b))
        {
            return true;
        }

        var union = a.Union(b).Count();
        return union > 3 && a.Intersect(b).Count() >= 0.6 * union;
    }

    private static HashSet<string> Set(Parties parties) => [.. parties.Select(p => p.Value)];
}
