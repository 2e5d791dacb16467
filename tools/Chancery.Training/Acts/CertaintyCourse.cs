using Chancery.Reading.Acts.Certainty;

namespace Chancery.Training.Acts;

/// <summary>Learns how sure an act is from what was right among dispatches left out, and gives each the certainty that it has where it is left out again.</summary>
internal static class CertaintyCourse
{
    private const int Floor = -3000;

    // Composed dispatches say little of how often such an act is right in real ones.
    private const double Composed = 0.1;
    private static readonly BoostingPlan Plan = new(Trees: 400, Depth: 4, Rate: 0.04, Least: 10, Penalty: 10, Share: 0.5);

    /// <summary>The trees learnt from all.</summary>
    public static List<DecisionTree> Train(IReadOnlyList<ScoredDispatch> scored) => Boosting.Train(Judge(scored, -1, 1), Plan);

    /// <summary>The dispatches with certainties from trees that have not seen them.</summary>
    public static List<ScoredDispatch> LeaveOut(IReadOnlyList<ScoredDispatch> scored, int folds)
    {
        var judged = new ScoredDispatch[scored.Count];
        for (var fold = 0; fold < folds; fold++)
        {
            var model = new CertaintyModel(Boosting.Train(Judge(scored, fold, folds), Plan), Floor, []);
            for (var i = fold; i < scored.Count; i += folds)
            {
                judged[i] = scored[i] with { Acts = [.. scored[i].Acts.Select(a => a with { Certainty = model.SumOf(a.Sheet) })] };
            }
        }

        return [.. judged];
    }

    private static List<Judged> Judge(IReadOnlyList<ScoredDispatch> scored, int without, int folds)
    {
        var judged = new List<Judged>();
        for (var i = 0; i < scored.Count; i++)
        {
            if (i % folds != without)
            {
                var weight = scored[i].Gold.OnlyLearnt ? Composed : 1;
                judged.AddRange(scored[i].Acts.Zip(scored[i].Right, (a, r) => new Judged(i, a.Sheet, r, weight)));
            }
        }

        return judged;
    }
}
