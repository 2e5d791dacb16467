using Chancery.Reading;
using Chancery.Reading.Acts;
using Chancery.Reading.Data;

namespace Chancery.Training.Acts;

/// <summary><c>acts WEIGHTS.csv GOLD_FOLDER…</c>: learns the weights of the act filter and measures them by leaving dispatches out.</summary>
internal static class ActsCommand
{
    private const int Folds = 10;

    public static int Run(string[] args)
    {
        var gold = args[1..].SelectMany(GoldDispatch.ReadFolder).ToList();
        var samples = Samples(gold);
        var scored = LeaveOut(samples);
        var total = gold.Sum(g => g.Acts.Count);
        var (threshold, f1) = Calibration.Threshold(scored, total);
        var table = Calibration.Table(scored);
        Console.WriteLine($"{gold.Count} dispatches, {total} gold acts, {samples.Count} candidates, {samples.Count(s => s.IsRight)} right");
        Console.WriteLine($"left out, {Folds} folds: threshold {threshold}, strict F1 {f1:F1}");
        foreach (var (from, hundredths, size) in table)
        {
            Console.WriteLine($"score >= {from,5}: right {hundredths,3} % of {size}");
        }

        Write(args[0], LogisticModel.Train(samples), threshold, table);
        return 0;
    }

    private static List<ActSample> Samples(List<GoldDispatch> gold)
    {
        var reader = Reader.Create();
        var acts = new ActComponent(ReaderData.Shared.Acts.Lexicon, ReaderData.Shared.Acts.Scorer, ReaderData.Shared.Dates);
        var samples = new List<ActSample>();
        for (var i = 0; i < gold.Count; i++)
        {
            samples.AddRange(ActSample.Of(i, gold[i].Acts, acts.Scored(reader.Lay(gold[i].Dispatch))));
        }

        return samples;
    }

    private static List<(int Score, bool IsRight)> LeaveOut(List<ActSample> samples)
    {
        var scored = new List<(int, bool)>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var model = LogisticModel.Train([.. samples.Where(s => s.Document % Folds != fold)]);
            scored.AddRange(samples.Where(s => s.Document % Folds == fold).Select(s => (model.Score(s), s.IsRight)));
        }

        return scored;
    }

    private static void Write(string path, LogisticModel model, int threshold, List<(int From, int Hundredths, int Size)> table)
    {
        using var writer = new StreamWriter(path) { NewLine = "\n" };
        writer.WriteLine("# Weights of the act filter (integers), the score from which an act is kept, and the confidence from a score on.");
        writer.WriteLine("# Learnt by `chancery-training acts`; measured in docs/evaluation.md.");
        writer.WriteLine("kind,name,value");
        writer.WriteLine($"threshold,keep,{threshold}");
        foreach (var (from, hundredths, _) in table)
        {
            writer.WriteLine($"confidence,{from},{hundredths}");
        }

        foreach (var (name, value) in model.Hundredths)
        {
            writer.WriteLine($"weight,{name},{value}");
        }
    }
}
