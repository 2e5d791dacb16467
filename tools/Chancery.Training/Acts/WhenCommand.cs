using Chancery.Reading;
using Chancery.Reading.Acts;
using Chancery.Reading.Acts.Timing;
using Chancery.Reading.Data;

namespace Chancery.Training.Acts;

/// <summary><c>when WEIGHTS.csv GOLD…</c>: learns which date an act has, and measures it by leaving dispatches out.</summary>
internal static class WhenCommand
{
    private const int Folds = 8;
    private const double SameMonth = 0.6;

    public static int Run(string[] args)
    {
        var groups = Groups([.. args[1..].SelectMany(GoldDispatch.Read)]);
        var dated = groups.Where(g => g.IsDated).ToList();
        var right = 0;
        var report = new ShareReport();
        for (var fold = 0; fold < Folds; fold++)
        {
            var model = Ranker.Train([.. groups.Where(g => g.Document % Folds != fold)]);
            Report(groups.Where(g => g.Document % Folds == fold), model, report);
            right += dated.Where(g => g.Document % Folds == fold).Count(g => g.Worth[Ranker.First(model.Scores(g))] > 0);
        }

        Console.WriteLine($"{groups.Count} acts, {dated.Count} with a date, {dated.Count(g => g.Worth.Max() > 0)} of them within reach");
        Console.WriteLine($"right of those with a date, left out, {Folds} folds: {100.0 * right / dated.Count:F1}");
        report.Write("dates given, left out");
        Ranker.Train(groups).Write(args[0], "which date an act has; learnt by `chancery-training when`");
        return 0;
    }

    private sealed record DatedGroup(int Document, string[][] Features, double[] Worth, bool IsDated) : RankedGroup(Document, Features, Worth)
    {
        public required string?[] Values { get; init; }
    }

    private static void Report(IEnumerable<DatedGroup> groups, Ranker model, ShareReport report)
    {
        foreach (var group in groups)
        {
            var scores = model.Scores(group);
            var first = Ranker.First(scores);
            if (group.Values[first] is { } value)
            {
                var own = scores.Where((_, i) => group.Values[i] == value).Aggregate(LogSum.Least, LogSum.Add);
                report.Add(LogSum.ShareOf(own, scores.Aggregate(LogSum.Least, LogSum.Add)), group.Worth[first] > 0);
            }
        }
    }

    private static List<DatedGroup> Groups(List<GoldDispatch> gold)
    {
        var reader = Reader.Create();
        var acts = new ActComponent(ReaderData.Shared.Acts.Lexicon, ReaderData.Shared.Acts.Scorer, ReaderData.Shared.Dates);
        var groups = new List<DatedGroup>();
        for (var i = 0; i < gold.Count; i++)
        {
            var (candidates, circumstances, dates) = acts.PartsOf(reader.Lay(gold[i].Dispatch));
            foreach (var candidate in candidates.Select(circumstances.Complete))
            {
                if (gold[i].Near(candidate) is { } act)
                {
                    var options = dates.Of(candidate);
                    groups.Add(new DatedGroup(i, [.. options.Select(o => FeatureNames.Of(sink => dates.Tell(candidate, o, sink)))], [.. options.Select(o => Worth(act.When, o))], act.When is not null) { Values = [.. options.Select(o => o.Value?.Value)] });
                }
            }
        }

        return groups;
    }

    // As the scorer matches dates; where gold has none, none is right.
    private static double Worth(string? gold, DateOption option)
    {
        if (gold is null || option.Value is not { } value)
        {
            return gold is null && option.Value is null ? 1 : 0;
        }

        var (wanted, told) = (gold.Trim('~', '?', '%'), value.Value.Trim('~', '?', '%'));
        var interval = wanted.Split('/');
        var within = interval.Length > 1 && (interval[0] == told
            || (!told.Contains('/', StringComparison.Ordinal) && string.CompareOrdinal(interval[0], told) <= 0 && string.CompareOrdinal(told, interval[1]) <= 0));
        return wanted == told || within ? 1 : interval.Length == 1 && !told.Contains('/', StringComparison.Ordinal) && wanted.Length >= 7 && told.Length >= 7 && wanted[..7] == told[..7] ? SameMonth : 0;
    }
}
