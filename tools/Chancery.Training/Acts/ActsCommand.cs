using Chancery.Reading;
using Chancery.Reading.Acts;
using Chancery.Reading.Acts.Certainty;
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
    private const int Floor = -220;
    private static readonly (int Epochs, double Penalty) Course = (12, 10);

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
        var judged = CertaintyCourse.LeaveOut(scored, Folds);
        var (threshold, shares) = Report(judged);
        var trees = CertaintyCourse.Train(scored);
        var weights = Weights(Train(task, -1), task.Names);
        Check(drafts, inputs.Check, new ActScorer(new ActWeights(weights), Floor, new CertaintyModel(trees, threshold, [.. shares.Select(t => (t.From, t.Hundredths))])));
        WeightFile(inputs.Weights, weights);
        CertaintyFile.Write(Path.Combine(Path.GetDirectoryName(inputs.Weights) ?? "", "act-certainty.csv"), trees, threshold, shares);
        return 0;
    }

    private static void Check(ActDrafts drafts, List<GoldDispatch> never, ActScorer scorer)
    {
        var checks = new ActScores();
        var read = new List<ScoredDispatch>();
        foreach (var dispatch in never)
        {
            var acts = drafts.Read(dispatch, scorer);
            read.Add(new ScoredDispatch(dispatch, acts, checks.Add(dispatch, acts)));
        }

        checks.Print("never seen");
        CertaintyReport.Print(read, s => scorer.Certainty.ConfidenceOf(s).Hundredths);
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
        var scored = new ScoredDispatch[task.Gold.Count];
        for (var fold = 0; fold < Folds; fold++)
        {
            var scorer = new ActScorer(new ActWeights(Weights(Train(task, fold), task.Names)), Floor, CertaintyModel.None);
            for (var i = fold; i < task.Gold.Count; i += Folds)
            {
                var acts = drafts.Read(task.Gold[i], scorer);
                scored[i] = new ScoredDispatch(task.Gold[i], acts, new ActScores().Add(task.Gold[i], acts));
            }
        }

        return [.. scored];
    }

    private static (int Threshold, List<(int From, int Hundredths, int Size)> Shares) Report(List<ScoredDispatch> judged)
    {
        // The gold readings tell how much a careful reader takes from a dispatch; a random sample of releases would ask for less.
        var measured = judged.Where(s => s.Gold is { OnlyLearnt: false, FromCorpus: false }).ToList();
        var threshold = Calibration.Threshold([.. measured.SelectMany(Outcomes)], measured.Sum(s => s.Gold.Acts.Count));
        var scores = new ActScores();
        foreach (var (dispatch, acts, _) in judged)
        {
            scores.Add(dispatch, [.. acts.Where(a => a.Certainty >= threshold)]);
        }

        Console.WriteLine($"left out, {Folds} folds, threshold {threshold}");
        scores.Print("left out");
        var shares = Calibration.Table([.. judged.Where(j => !j.Gold.OnlyLearnt).SelectMany(Outcomes).Where(o => o.Score >= threshold)]);
        foreach (var (from, hundredths, size) in shares)
        {
            Console.WriteLine($"certainty >= {from,5}: right {hundredths,3} % of {size}");
        }

        var table = new CertaintyModel([], threshold, [.. shares.Select(t => (t.From, t.Hundredths))]);
        CertaintyReport.Print(judged, s => s < threshold ? 0 : table.ConfidenceOf(s).Hundredths);
        return (threshold, shares);
    }

    private static IEnumerable<(int Score, bool IsRight)> Outcomes(ScoredDispatch judged) => judged.Acts.Zip(judged.Right, (a, r) => (a.Certainty, r));

    private static List<KeyValuePair<string, int>> Weights(ChoiceModel model, List<string> names) =>
        [.. names.Select((n, i) => KeyValuePair.Create(n, model.Hundredths(i))).Where(w => w.Value != 0)];

    private static void WeightFile(string path, List<KeyValuePair<string, int>> weights)
    {
        using var writer = new StreamWriter(path) { NewLine = "\n" };
        writer.WriteLine("# Weights of the model that chooses acts (in hundredths), and the score from which an act is looked into.");
        writer.WriteLine("# Learnt by `chancery-training acts`; measured in docs/evaluation.md.");
        writer.WriteLine("kind,name,value");
        writer.WriteLine($"floor,keep,{Floor}");
        foreach (var (name, value) in weights)
        {
            writer.WriteLine($"weight,{name},{value}");
        }
    }
}
