using Chancery.Reading;
using Chancery.Reading.Acts;
using Chancery.Reading.Data;

namespace Chancery.Training.Acts;

/// <summary>
/// <c>acts WEIGHTS.csv GOLD… [--annotations FILE --corpora FOLDER] [--also FILE] [--check GOLD]</c>: learns how acts are chosen from gold readings and annotations,
/// measures it by leaving dispatches out, and on dispatches that it never learns from.
/// </summary>
internal static class ActsCommand
{
    private const int Folds = 5;
    private const int Rare = 3;

    // Below this nothing is kept whatever the threshold turns out to be.
    private const int Floor = -300;
    private static readonly (int Epochs, double Penalty) Course = (12, 20);

    public static int Run(string[] args)
    {
        var inputs = ActInputs.Parse(args);
        var drafts = new ActDrafts(Reader.Create(), ReaderData.Shared);
        var samples = drafts.Samples(inputs.Gold);
        var task = new ChoiceTask(inputs.Gold, samples, ChoiceModel.Number(samples, drafts.Names, Rare));
        Label(task, null);
        Console.WriteLine($"{task.Gold.Count} dispatches, {task.Acts} gold acts; {samples.Count} triggers, {samples.Sum(s => s.Readings.Count)} readings, {task.Names.Count} features");
        Console.WriteLine($"{Label(task, Train(task, -1))} acts have a right reading");
        var scored = LeaveOut(drafts, task);

        // The gold readings tell how much a careful reader takes from a dispatch; a random sample of releases would ask for less.
        var measured = scored.Where(s => s.Gold is { OnlyLearnt: false, Collection: not "annotated" }).ToList();
        var threshold = Calibration.Threshold([.. measured.SelectMany(s => s.Acts.Zip(s.Right, (a, r) => (a.Score, r)))], measured.Sum(s => s.Gold.Acts.Count));
        var table = Report(scored, threshold);
        var weights = Weights(Train(task, -1), task.Names);
        var checks = new ActScores();
        foreach (var dispatch in inputs.Check)
        {
            checks.Add(dispatch, drafts.Read(dispatch, new ActScorer(new ActWeights(weights), threshold, [])));
        }

        checks.Print("never seen");
        Write(inputs.Weights, weights, threshold, table);
        return 0;
    }

    /// <summary>The model of all dispatches but those of one fold.</summary>
    private static ChoiceModel Train(ChoiceTask task, int without) =>
        ChoiceModel.Train([.. task.Samples.Where(s => s.Document % Folds != without)], task.Names.Count, Course);

    private static int Label(ChoiceTask task, ChoiceModel? model)
    {
        var given = 0;
        foreach (var group in task.Samples.GroupBy(s => s.Document))
        {
            given += SampleLabels.Give([.. group], task.Gold[group.Key].Acts, model is null ? null : model.LogLikelihood);
        }

        return given;
    }

    private static List<ScoredDispatch> LeaveOut(ActDrafts drafts, ChoiceTask task)
    {
        var scored = new List<ScoredDispatch>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var scorer = new ActScorer(new ActWeights(Weights(Train(task, fold), task.Names)), Floor, []);
            for (var i = fold; i < task.Gold.Count; i += Folds)
            {
                var acts = drafts.Read(task.Gold[i], scorer);
                scored.Add(new ScoredDispatch(task.Gold[i], acts, new ActScores().Add(task.Gold[i], acts)));
            }
        }

        return scored;
    }

    private static List<(PartyGround Ground, int From, int Hundredths)> Report(List<ScoredDispatch> scored, int threshold)
    {
        var scores = new ActScores();
        var kept = new List<(PartyGround Ground, int Score, bool IsRight)>();
        foreach (var (dispatch, acts, _) in scored)
        {
            var over = acts.Where(a => a.Score >= threshold).ToList();
            var right = scores.Add(dispatch, over);
            if (!dispatch.OnlyLearnt)
            {
                kept.AddRange(over.Zip(right, (a, r) => (a.Ground, a.Score, r)));
            }
        }

        Console.WriteLine($"left out, {Folds} folds, threshold {threshold}");
        scores.Print("left out");
        var table = new List<(PartyGround, int, int)>();
        foreach (var ground in Enum.GetValues<PartyGround>())
        {
            foreach (var (from, hundredths, size) in Calibration.Table([.. kept.Where(k => k.Ground == ground).Select(k => (k.Score, k.IsRight))]))
            {
                Console.WriteLine($"{ground,-10} score >= {from,5}: right {hundredths,3} % of {size}");
                table.Add((ground, from, hundredths));
            }
        }

        return table;
    }

    private static List<KeyValuePair<string, int>> Weights(ChoiceModel model, List<string> names) =>
        [.. names.Select((n, i) => KeyValuePair.Create(n, model.Hundredths(i))).Where(w => w.Value != 0)];

    private static void Write(string path, List<KeyValuePair<string, int>> weights, int threshold, List<(PartyGround Ground, int From, int Hundredths)> table)
    {
        using var writer = new StreamWriter(path) { NewLine = "\n" };
        writer.WriteLine("# Weights of the model that chooses acts (in hundredths), the score from which an act is kept, and the confidence from a score on.");
        writer.WriteLine("# Learnt by `chancery-training acts`; measured in docs/evaluation.md.");
        writer.WriteLine("kind,name,value");
        writer.WriteLine($"threshold,keep,{threshold}");
        foreach (var (ground, from, hundredths) in table)
        {
            writer.WriteLine($"{ground.ToString().ToLowerInvariant()},{from},{hundredths}");
        }

        foreach (var (name, value) in weights)
        {
            writer.WriteLine($"weight,{name},{value}");
        }
    }
}
