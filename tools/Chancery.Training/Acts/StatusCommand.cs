using Chancery.Dispatches;
using Chancery.Reading;
using Chancery.Reading.Acts;
using Chancery.Reading.Data;

namespace Chancery.Training.Acts;

/// <summary><c>status WEIGHTS.csv SPECS.md GOLD…</c>: learns how far an act has come, and measures it by leaving dispatches out.</summary>
internal static class StatusCommand
{
    private const int Folds = 8;

    public static int Run(string[] args)
    {
        var groups = Groups([.. SpecDispatches.Read(args[1]), .. args[2..].SelectMany(GoldDispatch.Read)]);
        var (right, undone, undoneRight) = (0, 0, 0);
        var report = new ShareReport();
        for (var fold = 0; fold < Folds; fold++)
        {
            var model = Ranker.Train([.. groups.Where(g => g.Document % Folds != fold)]);
            foreach (var group in groups.Where(g => g.Document % Folds == fold))
            {
                var scores = model.Scores(group);
                var hit = group.Worth[Ranker.First(scores)] > 0;
                report.Add(LogSum.ShareOf(scores.Max(), scores.Aggregate(LogSum.Least, LogSum.Add)), hit);
                right += hit ? 1 : 0;
                undone += group.Worth[(int)ActStatus.Done] > 0 ? 0 : 1;
                undoneRight += hit && group.Worth[(int)ActStatus.Done] <= 0 ? 1 : 0;
            }
        }

        Console.WriteLine($"{groups.Count} acts, {undone} not done");
        Console.WriteLine($"right, left out, {Folds} folds: {100.0 * right / groups.Count:F1}; of those not done {100.0 * undoneRight / undone:F1}");
        report.Write("statuses, left out");
        Ranker.Train(groups).Write(args[0], "how far an act has come; learnt by `chancery-training status`");
        return 0;
    }

    private static List<RankedGroup> Groups(List<GoldDispatch> gold)
    {
        var reader = Reader.Create();
        var acts = new ActComponent(ReaderData.Shared.Acts.Lexicon, ReaderData.Shared.Acts.Scorer, ReaderData.Shared.Dates);
        var groups = new List<RankedGroup>();
        for (var i = 0; i < gold.Count; i++)
        {
            var (candidates, circumstances, _) = acts.PartsOf(reader.Lay(gold[i].Dispatch));
            foreach (var candidate in candidates)
            {
                if (gold[i].Near(candidate) is { } act)
                {
                    groups.Add(new RankedGroup(
                        i,
                        [.. ActStatuses.All.Select(s => FeatureNames.Of(sink => circumstances.Statuses.Tell(candidate, s, sink)))],
                        [.. ActStatuses.All.Select(s => s == act.Status ? 1.0 : 0.0)]));
                }
            }
        }

        return groups;
    }
}
