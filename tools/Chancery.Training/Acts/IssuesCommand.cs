using Chancery.Reading;
using Chancery.Reading.Acts;
using Chancery.Reading.Data;

namespace Chancery.Training.Acts;

/// <summary><c>issues WEIGHTS.csv GOLD_FOLDER…</c>: learns which phrase near an act names its issue, and measures it by leaving dispatches out.</summary>
internal static class IssuesCommand
{
    private const int Folds = 8;

    public static int Run(string[] args)
    {
        var groups = Groups([.. args[1..].SelectMany(GoldDispatch.Read)]);
        var left = 0.0;
        for (var fold = 0; fold < Folds; fold++)
        {
            var model = TopicModel.Train([.. groups.Where(g => g.Document % Folds != fold)]);
            left += groups.Where(g => g.Document % Folds == fold).Sum(g => g.Given(model.Scores(g)));
        }

        Console.WriteLine($"{groups.Count} acts with an issue; best phrase within reach {100 * groups.Average(g => g.Shares.Max()):F1}");
        var whole = TopicModel.Train(groups);
        Console.WriteLine($"word F1 left out, {Folds} folds: {100 * left / groups.Count:F1}; learnt on: {100 * groups.Average(g => g.Given(whole.Scores(g))):F1}");
        whole.Write(args[0]);
        return 0;
    }

    private static List<TopicGroup> Groups(List<GoldDispatch> gold)
    {
        var reader = Reader.Create();
        var acts = new ActComponent(ReaderData.Shared.Acts.Lexicon, ReaderData.Shared.Acts.Scorer, ReaderData.Shared.Dates);
        var groups = new List<TopicGroup>();
        for (var i = 0; i < gold.Count; i++)
        {
            var draft = reader.Lay(gold[i].Dispatch);
            var issues = acts.IssuesOf(draft);
            foreach (var candidate in acts.Scored(draft).Select(s => s.Candidate))
            {
                if (gold[i].Acts.Find(g => IsNear(g, candidate)) is { Issue: { } issue } && issues.Near(candidate) is { Count: > 0 } phrases)
                {
                    groups.Add(new TopicGroup(i, issue, phrases, [.. phrases.Select(p => FeaturesOf(issues, candidate, p))])
                    {
                        Choose = scores => issues.Choose(candidate, phrases, scores),
                    });
                }
            }
        }

        return groups;
    }

    private static bool IsNear(GoldAct gold, ActCandidate candidate) =>
        gold.Kind == candidate.Kind && gold.Span.Overlaps(candidate.Span) && candidate.By.Any(p => gold.By.Contains(p));

    private static string[] FeaturesOf(IssueReader issues, ActCandidate candidate, Reading.Acts.Topics.TopicPhrase phrase)
    {
        var names = new FeatureNames();
        issues.Tell(candidate, phrase, names);
        return [.. names.Names.Distinct(StringComparer.Ordinal)];
    }
}
