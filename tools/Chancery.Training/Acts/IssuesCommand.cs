using System.Globalization;
using Chancery.Reading;
using Chancery.Reading.Acts;
using Chancery.Reading.Acts.Topics;
using Chancery.Reading.Data;

namespace Chancery.Training.Acts;

/// <summary><c>issues WEIGHTS.csv GOLD…</c>: learns which phrase near an act names its issue, and measures it by leaving dispatches out.</summary>
internal static class IssuesCommand
{
    private const int Folds = 8;

    public static int Run(string[] args)
    {
        var groups = Groups([.. args[1..].SelectMany(GoldDispatch.Read)]);
        var left = 0.0;
        var leads = new List<(int Lead, double Given)>();
        var sure = new List<(string Place, int Share, bool IsRight)>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var model = Ranker.Train([.. groups.Where(g => g.Document % Folds != fold)]);
            foreach (var group in groups.Where(g => g.Document % Folds == fold))
            {
                var scores = model.Scores(group);
                leads.Add((group.Lead(scores), group.Given(scores)));
                left += group.Given(scores);
                if (!group.Told(scores).IsEmpty)
                {
                    var (place, share) = group.Sure(scores);
                    sure.Add((place, share, group.IsRight(scores)));
                }
            }
        }

        Console.WriteLine($"{groups.Count} acts with an issue; best phrase within reach {100 * groups.Average(g => g.Worth.Max()):F1}");
        Leads(leads);
        var whole = Ranker.Train(groups);
        Console.WriteLine($"word F1 left out, {Folds} folds: {100 * left / groups.Count:F1}; learnt on: {100 * groups.Average(g => g.Given(whole.Scores(g))):F1}");
        whole.Write(args[0], "which phrase near an act names its issue; learnt by `chancery-training issues`");
        WriteConfidence(Path.Combine(Path.GetDirectoryName(args[0]) ?? "", "issue-confidence.csv"), sure);
        return 0;
    }

    // For each place, from which share on how many first phrases had a word of gold's.
    private static void WriteConfidence(string path, List<(string Place, int Share, bool IsRight)> all)
    {
        using var writer = new StreamWriter(path) { NewLine = "\n" };
        writer.WriteLine("# By where an act's first issue stands: from which share that the model gives it on how many in a hundred had a word of the right one, left out of training. Learnt by `chancery-training issues`.");
        writer.WriteLine("place,from,hundredths");
        foreach (var place in TopicConfidence.Places)
        {
            var here = all.Where(s => s.Place == place).Select(s => (s.Share, s.IsRight)).ToList();
            Console.WriteLine($"{place}: {here.Count} acts, right {100.0 * here.Count(s => s.IsRight) / here.Count:F1} %");
            foreach (var (from, hundredths, size) in Calibration.Table(here).GroupBy(t => t.From).Select(g => g.Last()))
            {
                Console.WriteLine($"  from {from}: {hundredths} of a hundred, {size} acts");
                writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{place},{from},{hundredths}"));
            }
        }
    }

    // How much of gold's words the reader gives, by how far its first phrase leads.
    private static void Leads(List<(int Lead, double Given)> all)
    {
        foreach (var bin in all.GroupBy(s => Math.Min(8, s.Lead / 50)).OrderBy(b => b.Key))
        {
            Console.WriteLine($"lead {50 * bin.Key} and more: {bin.Count()} acts, words {100 * bin.Average(s => s.Given):F1}, no word {100.0 * bin.Count(s => s.Given == 0) / bin.Count():F1} %");
        }
    }

    private static List<TopicGroup> Groups(List<GoldDispatch> gold)
    {
        var reader = Reader.Create();
        var acts = new ActComponent(ReaderData.Shared.Acts.Lexicon, ReaderData.Shared.Acts.Scorer, ReaderData.Shared.Dates);
        var groups = new List<TopicGroup>();
        for (var i = 0; i < gold.Count; i++)
        {
            var (candidates, circumstances, _) = acts.PartsOf(reader.Lay(gold[i].Dispatch));
            var issues = circumstances.Issues;
            foreach (var candidate in candidates)
            {
                if (gold[i].Near(candidate) is { Issue: { } issue } && issues.Near(candidate) is { Count: > 0 } phrases)
                {
                    groups.Add(new TopicGroup(i, issue, phrases, [.. phrases.Select(p => FeatureNames.Of(sink => issues.Tell(candidate, p, sink)))])
                    {
                        Told = scores => issues.Told(candidate, phrases, scores),
                        Sure = scores => (issues.PlaceOf(candidate, phrases, scores), IssueReader.ShareOf(phrases, scores)),
                    });
                }
            }
        }

        return groups;
    }
}
