using Chancery.Dispatches;
using Chancery.Ledger;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Chancery.Storage.Tests;

/// <summary>Laws that hold for any run of additions, readings and judgements. A run is a list of numbers, each of which stands for one step.</summary>
public sealed class LedgerLawTests
{
    private static readonly Dossier Pair = new(new PartyCode("USA"), new PartyCode("RUS"));
    private static readonly LocalDate[] Days = [new(2025, 10, 1), new(2026, 2, 1)];
    private static readonly int[] Thresholds = [25, 60, 90];
    private static readonly int[] Confidences = [80, 20, 45, 65];
    private static readonly Author Ada = Author.Person("Ada");
    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(40).WithEndSize(14);

    [Fact]
    public void Appending_never_changes_what_was_known_before() => Holds(steps =>
    {
        using var store = Ledger();
        var known = new List<(long Sequence, string Answer)>();
        foreach (var step in steps)
        {
            Take(store, step);
            known.Add((store.Head().Sequence, Answer(store, store.Head().Sequence)));
        }

        return known.TrueForAll(k => Answer(store, k.Sequence) == k.Answer);
    });

    [Fact]
    public void The_contents_digest_does_not_depend_on_the_order_of_arrival() => Holds(steps =>
    {
        var stories = steps.Select(StoryOf).Distinct().ToArray();
        var shuffled = stories.ToArray();
        new Random(steps.Length).Shuffle(shuffled);
        using var one = Ledger();
        using var other = Ledger();
        Add(one, stories, batch: 1 + (steps.Length % 3));
        Add(other, shuffled, batch: 1);
        return one.ContentsDigest() == other.ContentsDigest();
    });

    [Fact]
    public void A_replay_is_the_ledger_that_grew() => Holds(steps =>
    {
        using var grown = Ledger();
        foreach (var step in steps)
        {
            Take(grown, step);
        }

        using var replayed = Ledger();
        replayed.Import([.. grown.Recordings().Select(r => (r, r.Note.Entry is DispatchAdded added ? grown.Text(added.Header.Key) : null))]);
        var answer = Answers(grown);
        grown.Refold();
        return answer == Answers(grown) && answer == Answers(replayed) && LedgerCheck.Of(grown, Clock()).Faults.Count == 0;
    });

    [Fact]
    public void What_is_folded_from_what_may_count_is_what_all_claims_fold_to() => Holds(steps =>
    {
        using var store = Ledger();
        foreach (var step in steps)
        {
            Take(store, step);
        }

        return Enumerable.Range(0, (int)store.Head().Sequence + 1).All(known => Thresholds.All(threshold => IsFoldOfAll(store, known, threshold)));
    });

    [Fact]
    public void Taking_every_judgement_back_leaves_the_contents_as_if_nobody_had_judged() => Holds(steps =>
    {
        using var plain = Ledger();
        using var judged = Ledger();
        Add(plain, steps.Select(StoryOf), batch: 2);
        Add(judged, steps.Select(StoryOf), batch: 2);
        foreach (var step in steps)
        {
            Judge(judged, step);
        }

        foreach (var judgement in judged.Judgements(long.MaxValue).Where(j => j.Note.Entry is not JudgementWithdrawn))
        {
            judged.Append([new Addition(new Note(Ada, null, new JudgementWithdrawn(judgement.Sequence)))]);
        }

        return plain.ContentsDigest() == judged.ContentsDigest();
    });

    private static bool IsFoldOfAll(ILedgerStore store, long known, int threshold)
    {
        var queries = new LedgerQueries(store, IssueCatalogue.Shipped, known);
        return Days.All(day =>
        {
            var question = new Question(day, queries.Head.Sequence, new Confidence(threshold));
            var all = StateOfPlayFold.Fold(Pair, queries.Claims(Pair), question, (queries.Issues, queries.Head.Hash));
            return Outline(queries.Play(Pair, day, question.Threshold)) == Outline(all);
        });
    }

    private static void Holds(Func<int[], bool> law) => Check.One(Config, Prop.ForAll(ArbMap.Default.ArbFor<NonNegativeInt[]>(), numbers => law([.. numbers.Select(n => n.Get)])));

    private static SteppingClock Clock() => new(Instant.FromUtc(2026, 2, 1, 9, 0));

    private static ILedgerStore Ledger() => SqliteLedger.InMemory(Clock());

    private static Story StoryOf(int step) => Stories.All[step / 4 % Stories.All.Count];

    private static void Take(ILedgerStore store, int step)
    {
        switch (step % 4)
        {
            case 0 or 1:
                Add(store, [StoryOf(step)], batch: 1);
                break;
            case 2:
                var reading = Reading(StoryOf(step), step, $"reader {step}");
                store.Append([new Addition(new Note(Author.Of(reading.Reader), null, new ReadingRecorded(DispatchKey.Of(reading.Dispatch), reading.Reader, Changed(reading, step))))]);
                break;
            default:
                Judge(store, step);
                break;
        }
    }

    // Some claims count, some count with another's, some are counted out.
    private static DispatchReading Reading(Story story, int variant, string version = "1")
    {
        var reading = story.Reading(version);
        return reading with
        {
            Acts = [.. reading.Acts.Select((a, i) => a with { Confidence = new Confidence(Confidences[(variant + i) % Confidences.Length]) })],
            RepliesOwed = [.. reading.RepliesOwed.Select(o => o with { Confidence = new Confidence(Confidences[variant % Confidences.Length]) })],
        };
    }

    // A newer reader leaves an act out, or moves where it stands.
    private static System.Collections.Immutable.ImmutableArray<Claim> Changed(DispatchReading reading, int step) => ReadingClaims.Of(
        reading.Acts.IsEmpty ? reading
        : step % 3 == 0 ? reading with { Acts = reading.Acts.RemoveAt(0) }
        : reading with { Acts = reading.Acts.SetItem(0, reading.Acts[0] with { Span = new Span(reading.Acts[0].Span.Start, reading.Acts[0].Span.End - 1) }) });

    private static void Judge(ILedgerStore store, int step)
    {
        var claims = store.Claims(Pair, long.MaxValue);
        if (claims.Count == 0)
        {
            return;
        }

        var id = claims[step % claims.Count].Id;
        Judgement judgement = (step % 5) switch
        {
            0 => new ClaimConfirmed(id),
            1 => new ClaimRetracted(id),
            2 => new IssueAssigned(id, "visas"),
            3 => new IssuesMerged("air-service", "visas"),
            _ => new JudgementWithdrawn(store.Judgements(long.MaxValue).Select(j => j.Sequence).LastOrDefault()),
        };
        store.Append([new Addition(new Note(Ada, "because", judgement))]);
    }

    private static void Add(ILedgerStore store, IEnumerable<Story> stories, int batch)
    {
        var intake = new LedgerIntake(store, batch);
        foreach (var story in stories.Where(s => intake.Wants(s.Dispatch)))
        {
            intake.Add(Reading(story, Stories.All.ToList().IndexOf(story)));
        }

        intake.Flush();
    }

    private static string Answers(ILedgerStore store) => string.Join('\n', Enumerable.Range(0, (int)store.Head().Sequence + 1).Select(known => Answer(store, known)));

    private static string Answer(ILedgerStore store, long known)
    {
        var play = new LedgerQueries(store, IssueCatalogue.Shipped, known).Play(Pair, new LocalDate(2026, 2, 1), new Confidence(50));
        return $"{Outline(play)} {store.ContentsDigest(known)} {store.Search("start", 9, known).Count}";
    }

    private static string Outline(StateOfPlay play)
    {
        var threads = play.Issues.SelectMany(i => i.Threads.Select(t => $"{i.Key} {t.State} {t.Movers} {t.WaitingSince} {string.Join(' ', t.Steps.Select(s => s.Motion.Lead.Id))}"));
        return $"{play.Basis} {string.Join(';', threads)} {string.Join(' ', play.Deeds.SelectMany(d => d.Claims).Select(c => $"{c.Id} {c.Standing}"))} {play.Deadlines.Count}";
    }
}
