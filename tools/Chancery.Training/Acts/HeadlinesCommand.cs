using Chancery.Dispatches;
using Chancery.Reading;
using Chancery.Reading.Data;
using Chancery.Reading.Exchanges.Headlines;

namespace Chancery.Training.Acts;

/// <summary>
/// <c>headlines WEIGHTS.csv TRACKER.jsonl</c>: learns which phrases of a dispatch its headline names from a tracker's titles, and measures headlines
/// against them by leaving dispatches out; <c>headlines-report TRACKER.jsonl</c> measures the reader as it is. The reader is never shown a title.
/// </summary>
internal static partial class HeadlinesCommand
{
    private const int Folds = 8;

    public static int Run(string[] args)
    {
        var groups = Groups(TrackerTitle.Read(args[1]));
        var told = new TopicCount();
        for (var fold = 0; fold < Folds; fold++)
        {
            var model = Ranker.Train([.. groups.Where(g => g.Document % Folds != fold)]);
            foreach (var group in groups.Where(g => g.Document % Folds == fold))
            {
                told.Add(group.Topics, group.Who + ' ' + string.Join(' ', HeadlineTopics.Choose(group.Phrases, model.Scores(group)).Select(i => group.Phrases[i].Words)));
            }
        }

        Console.WriteLine($"{groups.Count} dispatches; topics left out, {Folds} folds: {told}");
        Ranker.Train(groups).Write(args[0], "what a dispatch is about; learnt by `chancery-training headlines`");
        return 0;
    }

    public static int Report(string path)
    {
        var reader = Reader.Create();
        var told = new TopicCount();
        var (titled, inText, named, namedInText) = (0, 0, 0, 0);
        foreach (var tracked in TrackerTitle.Read(path))
        {
            var reading = reader.Read(tracked.Dispatch);
            var headline = reading.Headline ?? "";
            told.Add(tracked.Topics(), headline);
            if (Official(reader, tracked) is { } official)
            {
                var (isInText, isNamed) = (Holds(tracked.Dispatch.Text, official), Holds(headline, official));
                titled++;
                inText += isInText ? 1 : 0;
                named += isNamed ? 1 : 0;
                namedInText += isInText && isNamed ? 1 : 0;
                if (isInText && !isNamed)
                {
                    Console.Error.WriteLine($"{tracked.Dispatch.Id}\t{official}\t{headline}\t{tracked.Title}");
                }
            }
        }

        Console.WriteLine($"officials: {titled} titles name one, the headline the same in {named} ({100.0 * named / titled:F1} %); {inText} of these texts name him, the headline in {namedInText} ({100.0 * namedInText / inText:F1} %)");
        Console.WriteLine($"topics: {told}");
        return 0;
    }

    // The surname of the first person whom the title names.
    private static string? Official(Reader reader, TrackerTitle tracked)
    {
        var title = reader.Read(new Dispatch { Id = "title", Text = tracked.Title, Published = tracked.Dispatch.Published });
        var person = title.Mentions.FirstOrDefault(m => m.Kind == MentionKind.Person && !m.Parties.IsEmpty);
        return person?.Name[(person.Name.LastIndexOf(' ') + 1)..];
    }

    private static bool Holds(string text, string name) => text.Contains(name, StringComparison.OrdinalIgnoreCase);

    private static List<HeadlineGroup> Groups(List<TrackerTitle> tracked)
    {
        var reader = Reader.Create();
        var groups = new List<HeadlineGroup>();
        for (var i = 0; i < tracked.Count; i++)
        {
            if (tracked[i].Topics() is not { Count: > 0 } topics)
            {
                continue;
            }

            var draft = reader.Lay(tracked[i].Dispatch);
            var reading = new HeadlineTopics(draft, ReaderData.Shared.Acts.Lexicon, ReaderData.Shared.Headlines);
            var phrases = reading.Phrases();
            var wanted = topics.SelectMany(t => t).ToHashSet(StringComparer.Ordinal);
            groups.Add(new HeadlineGroup(i, [.. phrases.Select(p => Features(reading, p))], [.. phrases.Select(p => Worth(p.Words, wanted))])
            {
                Phrases = phrases,
                Who = draft.Headline is { } line ? On().Split(line)[0] : "",
                Topics = topics,
            });
        }

        return groups;
    }

    [System.Text.RegularExpressions.GeneratedRegex(" (?:on|over|for) ")]
    private static partial System.Text.RegularExpressions.Regex On();

    private static string[] Features(HeadlineTopics reading, HeadlinePhrase phrase)
    {
        var names = new FeatureNames();
        reading.Tell(phrase, names);
        return [.. names.Names.Distinct(StringComparer.Ordinal)];
    }

    // The more of the title's words and the fewer others, the better.
    private static double Worth(string phrase, HashSet<string> wanted)
    {
        var words = TrackerTitle.ContentWords(phrase);
        return words.Count(wanted.Contains) / (words.Count + 4.0);
    }
}

/// <summary>The phrases of a dispatch, and the topics that its title names.</summary>
internal sealed record HeadlineGroup(int Document, string[][] Features, double[] Worth) : RankedGroup(Document, Features, Worth)
{
    /// <summary>The headline as far as its topics.</summary>
    public required string Who { get; init; }

    public required List<HeadlinePhrase> Phrases { get; init; }

    public required List<HashSet<string>> Topics { get; init; }
}

/// <summary>How many of the titles' topics headlines name: a topic is found where the headline has a content word of it.</summary>
internal sealed class TopicCount
{
    private int _topics;
    private int _found;
    private int _words;
    private int _wordsFound;

    public void Add(List<HashSet<string>> topics, string headline)
    {
        var told = TrackerTitle.ContentWords(headline);
        _topics += topics.Count;
        _found += topics.Count(t => t.Overlaps(told));
        _words += topics.Sum(t => t.Count);
        _wordsFound += topics.Sum(t => t.Count(told.Contains));
    }

    public override string ToString() => $"{_found} of {_topics} found ({100.0 * _found / _topics:F1} %), {_wordsFound} of their {_words} content words ({100.0 * _wordsFound / _words:F1} %)";
}
