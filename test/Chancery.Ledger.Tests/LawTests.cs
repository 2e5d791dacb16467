using Chancery.Dispatches;
using NodaTime;

namespace Chancery.Ledger.Tests;

/// <summary>Laws that hold for any ledger, over made-up dossiers from fixed seeds.</summary>
public sealed class LawTests
{
    private static readonly Dossier Pair = new(new PartyCode("RUS"), new PartyCode("USA"));
    private static readonly string[] Labels = ["New START limits", "direct flights", "air service", "diplomatic property", "salmon", "visas", "proposal"];
    private static readonly ActKind[] Kinds = Enum.GetValues<ActKind>();

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_fold_does_not_depend_on_the_order_of_arrival(int seed)
    {
        var claims = Claims(seed, 60);
        var shuffled = claims.ToArray();
        new Random(seed + 1).Shuffle(shuffled);
        Assert.Equal(Outline(claims, Day(400)), Outline([.. shuffled], Day(400)));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void What_is_said_later_does_not_change_an_earlier_as_of(int seed)
    {
        var claims = Claims(seed, 60);
        var early = claims.Where(c => c.Said <= Day(150)).ToList();
        Assert.Equal(Outline(early, Day(150)), Outline(claims, Day(150)));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_thread_stands_where_its_last_step_brought_it_and_every_step_has_its_claim(int seed)
    {
        foreach (var thread in Play(Claims(seed, 80), Day(400)).Issues.SelectMany(i => i.Threads))
        {
            Assert.Equal((thread.State, thread.Move), (thread.Steps[^1].State, thread.Steps[^1].Move));
            Assert.All(thread.Steps, s => Assert.NotEmpty(s.Motion.Claims));
            Assert.True(thread.Steps.Zip(thread.Steps.Skip(1)).All(p => p.First.Motion.Day <= p.Second.Motion.Day));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void No_claim_is_counted_in_two_deeds_and_none_is_lost(int seed)
    {
        var claims = Claims(seed, 80);
        var told = Play(claims, Day(400)).Deeds.SelectMany(d => d.Claims).Select(c => c.Id).Order();
        Assert.Equal(claims.Where(c => c.Claim is ActClaim).Select(c => c.Id).Order(), told);
    }

    private static LocalDate Day(int day) => new LocalDate(2025, 1, 1).PlusDays(day);

    private static List<HeldClaim> Claims(int seed, int count)
    {
        var random = new Random(seed);
        var held = new List<HeldClaim>();
        for (var i = 0; i < count; i++)
        {
            var story = Make(random, i).Reading();
            held.AddRange(DossierRule.Of(ReadingClaims.Of(story)).Where(c => c.Dossier == Pair).Select(c => new HeldClaim(c.Claim, DispatchHeader.Of(story.Dispatch), i, Day(0))));
        }

        return held;
    }

    private static Story Make(Random random, int number)
    {
        var said = Day(random.Next(300));
        var story = new Story($"d{number}", said, "This is what was told of it.");
        var sides = random.Next(3) switch { 0 => "RUS>USA", 1 => "USA>RUS", _ => "RUS+USA" };
        var label = Labels[random.Next(Labels.Length)];
        var when = random.Next(2) == 0 ? null : Edtf.Of(said.PlusDays(-random.Next(60))).Value;
        return random.Next(6) switch
        {
            0 => story.Owes(random.Next(2) == 0 ? "RUS>USA" : "USA>RUS", "what was told", label, (ReplyState)random.Next(3)),
            1 => story.Does(ActKind.Agree, "RUS+USA", "what was told", label).Due(Edtf.Of(said.PlusDays(random.Next(90))).Value, "limits lapse", "what was told of it", label),
            _ => story.Does(Kinds[random.Next(Kinds.Length)], sides, "what was told", label, when, (ActStatus)random.Next(5)),
        };
    }

    private static StateOfPlay Play(IReadOnlyList<HeldClaim> claims, LocalDate asOf) =>
        StateOfPlayFold.Fold(Pair, claims, new Question(asOf, 1, new Confidence(50)), (new IssueResolver(IssueCatalogue.Shipped, []), Digest.Zero));

    private static string Outline(IReadOnlyList<HeldClaim> claims, LocalDate asOf)
    {
        var play = Play(claims, asOf);
        var threads = play.Issues.SelectMany(i => i.Threads.Select(t => $"{i.Key} {i.Name} {t.State} {t.Movers} {t.WaitingSince} {string.Join(' ', t.Steps.Select(s => s.Motion.Lead.Id))}"));
        return string.Join('\n', threads.Concat(play.Deeds.Select(d => $"{d.Day} {string.Join(' ', d.Claims.Select(c => c.Id))}")).Append($"{play.Deadlines.Count} {play.Basis.CountedOut}"));
    }
}
