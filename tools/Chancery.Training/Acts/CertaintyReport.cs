using Chancery.Reading.Acts;

namespace Chancery.Training.Acts;

/// <summary>What is right (with its status as well), and how much of gold is found, from several confidences on, by collection.</summary>
internal static class CertaintyReport
{
    private static readonly int[] Steps = [50, 60, 70, 80, 90];

    public static void Print(IReadOnlyList<ScoredDispatch> judged, Func<int, int> confidence)
    {
        foreach (var group in judged.Where(j => !j.Gold.OnlyLearnt).GroupBy(j => j.Gold.Collection, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            Print(group.Key, [.. group], confidence);
        }

        Print("no act in gold", [.. judged.Where(j => !j.Gold.OnlyLearnt && j.Gold.Acts.Count == 0)], confidence);
        Print("all", [.. judged.Where(j => !j.Gold.OnlyLearnt)], confidence);
    }

    private static void Print(string name, List<ScoredDispatch> judged, Func<int, int> confidence)
    {
        var gold = judged.Sum(j => j.Gold.Acts.Count);
        var line = FormattableString.Invariant($"{name,-18} {judged.Count,4} dispatches {gold,5} gold");
        foreach (var step in Steps)
        {
            var (given, right, status) = (0, 0, 0);
            foreach (var dispatch in judged)
            {
                for (var i = 0; i < dispatch.Acts.Count; i++)
                {
                    var over = confidence(dispatch.Acts[i].Certainty) >= step;
                    given += over ? 1 : 0;
                    right += over && dispatch.Right[i] ? 1 : 0;
                    status += over && dispatch.Right[i] && StatusIsRight(dispatch.Gold, dispatch.Acts[i].Candidate) ? 1 : 0;
                }
            }

            line += FormattableString.Invariant($" | {step}: {100.0 * right / Math.Max(1, given):F0} % ({100.0 * status / Math.Max(1, given):F0}) of {given}, {100.0 * right / Math.Max(1, gold):F0} % found");
        }

        Console.WriteLine(line);
    }

    private static bool StatusIsRight(GoldDispatch gold, ActCandidate act) => gold.Acts.Exists(g => ActMatch.IsStrict(g, act) && g.Status == act.Status);
}
