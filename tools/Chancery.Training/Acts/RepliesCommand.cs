using System.Globalization;
using System.Text.Json;
using Chancery.Dispatches;
using Chancery.Reading;
using Chancery.Reading.Data;
using Chancery.Reading.Exchanges.Replies;

namespace Chancery.Training.Acts;

/// <summary>
/// <c>replies DATA_FOLDER GOLD_FOLDER…</c>: learns which sentences show a reply as owed, by whom, to whom and how far it has come, measures it by
/// leaving dispatches out, and writes the weights and the table of confidence.
/// </summary>
internal static class RepliesCommand
{
    private const int Folds = 8;
    private const int Near = 300;

    public static int Run(string[] args)
    {
        var gold = args[1..].SelectMany((folder, set) => Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(p => GoldReplies.Read(p, set))).ToList();
        var groups = Groups(gold);
        var scored = Scored(groups);
        foreach (var set in Enumerable.Range(0, args.Length - 1))
        {
            Console.WriteLine($"{args[set + 1]}: {Report(groups, scored, gold, set)}");
        }

        Ranker.Train(groups).Write(Path.Combine(args[0], "reply-weights.csv"), "whether a sentence shows a reply as owed; learnt by `chancery-training replies`");
        var states = groups.Where(g => g.State is not null).ToList();
        Ranker.Train(states.ConvertAll(g => g.State!)).Write(Path.Combine(args[0], "reply-state-weights.csv"), "how far an answer has come; learnt by `chancery-training replies`");
        Console.WriteLine($"state, left out: {100.0 * StateHits(states) / states.Count:F1} of {states.Count}");
        WriteConfidence(Path.Combine(args[0], "reply-confidence.csv"), Calibration.Table([.. scored.Select((s, i) => (s.Lead, groups[i].Worth[s.Best + 1] > 0)).Where(s => s.Lead > -300)]));
        return 0;
    }

    private static List<(int Best, int Lead)> Scored(List<ReplyGroup> groups)
    {
        var models = Enumerable.Range(0, Folds).Select(fold => Ranker.Train(groups.FindAll(g => g.Document % Folds != fold))).ToList();
        return groups.ConvertAll(g =>
        {
            var scores = models[g.Document % Folds].Scores(g)[1..];
            var best = Ranker.First(scores);
            return (best, scores[best]);
        });
    }

    private static string Report(List<ReplyGroup> groups, List<(int Best, int Lead)> scored, List<GoldReplies> gold, int set)
    {
        var lines = new List<string>();
        foreach (var least in new[] { -75, ReplyFinder.Least, 0 })
        {
            var (given, hit, all) = (0, 0, 0);
            for (var document = 0; document < gold.Count; document++)
            {
                if (gold[document].Set != set)
                {
                    continue;
                }

                var told = Enumerable.Range(0, groups.Count).Where(i => groups[i].Document == document && scored[i].Lead >= least)
                    .Select(i => (groups[i].Span, Option: groups[i].Options[scored[i].Best]))
                    .GroupBy(o => (o.Option.By.Parties.ToString(), o.Option.To.Parties.ToString())).Select(g => g.First()).ToList();
                given += told.Count;
                all += gold[document].Owed.Count;
                foreach (var owed in gold[document].Owed)
                {
                    var match = told.FindIndex(t => owed.Fits(t.Option) && t.Span.Start < owed.Span.End + Near && owed.Span.Start < t.Span.End + Near);
                    hit += match < 0 ? 0 : 1;
                    if (match >= 0)
                    {
                        told.RemoveAt(match);
                    }
                }
            }

            lines.Add($"from {least}: P {100.0 * hit / Math.Max(given, 1):F0} R {100.0 * hit / Math.Max(all, 1):F0} F1 {200.0 * hit / Math.Max(given + all, 1):F1}");
        }

        return string.Join("; ", lines);
    }

    private static int StateHits(List<ReplyGroup> groups) =>
        Enumerable.Range(0, Folds).Sum(fold =>
        {
            var model = Ranker.Train(groups.Where(g => g.Document % Folds != fold).Select(g => g.State!).ToList());
            return groups.Count(g => g.Document % Folds == fold && g.State!.Worth[Ranker.First(model.Scores(g.State!))] > 0);
        });

    private static List<ReplyGroup> Groups(List<GoldReplies> gold)
    {
        var reader = Reader.Create();
        var groups = new List<ReplyGroup>();
        for (var i = 0; i < gold.Count; i++)
        {
            var draft = reader.Lay(gold[i].Dispatch);
            var finder = new ReplyFinder(draft, ReaderData.Shared.Acts.Lexicon, ReaderData.Shared.Replies);
            for (var sentence = 0; sentence < draft.Text.Sentences.Length; sentence++)
            {
                var options = finder.Options.In(sentence);
                if (options.Count == 0)
                {
                    continue;
                }

                var span = draft.SpanOf(draft.Text.Sentences[sentence]);
                var worth = options.ConvertAll(o => gold[i].Worth(o, span));
                var right = worth.FindIndex(w => w == 1);
                groups.Add(new ReplyGroup(
                    i,
                    [["none"], .. options.Select(o => Features(sink => finder.Features.Tell(o, sink)))],
                    [worth.Contains(1) ? 0 : 1, .. worth])
                {
                    Options = options,
                    Span = span,
                    State = right < 0 ? null : State(i, finder, options[right], gold[i].StateAt(options[right], span)),
                });
            }
        }

        return groups;
    }

    private static RankedGroup State(int document, ReplyFinder finder, ReplyOption option, ReplyState state) =>
        new(
            document,
            [.. Enum.GetValues<ReplyState>().Select(s => Features(sink => finder.Features.TellState(option, s, sink)))],
            [.. Enum.GetValues<ReplyState>().Select(s => s == state ? 1.0 : 0)]);

    private static string[] Features(Action<FeatureNames> tell)
    {
        var names = new FeatureNames();
        tell(names);
        return [.. names.Names.Distinct(StringComparer.Ordinal)];
    }

    private static void WriteConfidence(string path, List<(int From, int Hundredths, int Size)> table)
    {
        using var writer = new StreamWriter(path) { NewLine = "\n" };
        writer.WriteLine("# From which lead of a reply owed over 'nobody owes' on how many in a hundred were right, left out of training. Learnt by `chancery-training replies`.");
        writer.WriteLine("from,hundredths");
        foreach (var (from, hundredths, _) in table)
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{from},{hundredths}"));
        }
    }
}

/// <summary>The pairs of a sentence; the first choice is that nobody owes.</summary>
internal sealed record ReplyGroup(int Document, string[][] Features, double[] Worth) : RankedGroup(Document, Features, Worth)
{
    public required List<ReplyOption> Options { get; init; }

    public required Span Span { get; init; }

    /// <summary>The states of the pair that is right; null where none is.</summary>
    public RankedGroup? State { get; init; }
}

/// <summary>One reply owed of a gold reading.</summary>
internal sealed record GoldOwed(HashSet<string> By, HashSet<string> To, ReplyState State, Span Span)
{
    public bool Fits(ReplyOption option) =>
        option.By.Parties.Any(p => By.Contains(p.Value)) && (To.Count == 0 || option.To.Parties.Any(p => To.Contains(p.Value)));
}

/// <summary>A dispatch with its gold replies owed.</summary>
internal sealed record GoldReplies(Dispatch Dispatch, int Set, List<GoldOwed> Owed)
{
    private const int Beside = 150;
    private const double Almost = 0.7;

    public static GoldReplies Read(string path, int set)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        return new GoldReplies(GoldDispatch.DispatchOf(json.RootElement.GetProperty("dispatch")), set, [.. json.RootElement.GetProperty("repliesOwed").EnumerateArray().Select(Entry)]);
    }

    /// <summary>1 where gold has it in these words, somewhat less where it has it close by, else 0.</summary>
    public double Worth(ReplyOption option, Span span) =>
        Owed.Exists(o => o.Fits(option) && o.Span.Overlaps(span)) ? 1
        : Owed.Exists(o => o.Fits(option) && o.Span.Start < span.End + Beside && span.Start < o.Span.End + Beside) ? Almost
        : 0;

    public ReplyState StateAt(ReplyOption option, Span span) => Owed.Find(o => o.Fits(option) && o.Span.Overlaps(span))!.State;

    private static GoldOwed Entry(JsonElement entry)
    {
        var span = entry.GetProperty("span");
        _ = Enum.TryParse<ReplyState>(entry.GetProperty("state").GetString(), ignoreCase: true, out var state);
        return new GoldOwed(Parties(entry, "by"), Parties(entry, "to"), state, new Span(span.GetProperty("start").GetInt32(), span.GetProperty("end").GetInt32()));
    }

    private static HashSet<string> Parties(JsonElement entry, string name) =>
        !entry.TryGetProperty(name, out var value) ? []
        : value.ValueKind == JsonValueKind.String ? [value.GetString()!]
        : value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(v => v.GetString()!)]
        : [];
}
