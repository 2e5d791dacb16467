using Chancery.Dispatches;
using NodaTime;

namespace Chancery.Ledger.Tests;

/// <summary>What the review desk shows first.</summary>
public sealed class ReviewFoldTests
{
    private static readonly Dossier RussiaAndAmerica = new(new PartyCode("USA"), new PartyCode("RUS"));

    [Fact]
    public void What_brought_a_pending_thread_where_it_stands_comes_before_what_opened_it_and_that_before_dates_and_contacts()
    {
        var why = Candidates().Select(c => c.Why).ToList();
        int First(string words) => why.FindIndex(w => w.Contains(words, StringComparison.Ordinal));
        Assert.True(First("stands where it does") == 0);
        Assert.True(First("stands where it does") < First("opened"));
        Assert.True(First("opened") < First("a date to come"));
        Assert.True(First("a date to come") < First("among what was agreed"));
        Assert.True(First("among what was agreed") < First("among the contacts"));
    }

    [Fact]
    public void Each_claim_stands_once() => Assert.Equal(Candidates().Count, Candidates().Select(c => c.Held.Id).Distinct().Count());

    [Fact]
    public void What_people_ruled_on_is_left_out()
    {
        var first = Candidates()[0].Held.Id;
        Assert.DoesNotContain(first, Candidates(c => c.Id == first ? c with { Standing = Standing.Confirmed } : c).Select(c => c.Held.Id));
    }

    [Fact]
    public void What_is_too_doubtful_to_be_shown_is_offered_where_it_would_move_something()
    {
        var hidden = Candidates(c => c, threshold: 81);
        Assert.NotEmpty(hidden);
        Assert.All(hidden, c => Assert.StartsWith("too doubtful to be shown", c.Why, StringComparison.Ordinal));
        Assert.IsType<OwedClaim>(hidden[0].Held.Claim);
    }

    [Fact]
    public void What_was_said_later_is_not_there_yet() =>
        Assert.All(Candidates(c => c, asOf: new LocalDate(2025, 10, 1)), c => Assert.True(c.Held.Said <= new LocalDate(2025, 10, 1)));

    private static IReadOnlyList<ReviewCandidate> Candidates(Func<HeldClaim, HeldClaim>? judged = null, int threshold = 50, LocalDate? asOf = null)
    {
        var held = Stories.All.SelectMany(s => DossierRule.Of(ReadingClaims.Of(s.Reading())).Where(d => d.Dossier == RussiaAndAmerica)
            .Select(d => new HeldClaim(d.Claim, DispatchHeader.Of(s.Dispatch), 1, new LocalDate(2026, 3, 1)))).Select(judged ?? (c => c)).ToList();
        var question = new Question(asOf ?? new LocalDate(2026, 1, 18), 1, new Confidence(threshold));
        return ReviewFold.Of(StateOfPlayFold.Fold(RussiaAndAmerica, held, question, (new IssueResolver(IssueCatalogue.Shipped, []), Digest.Zero)), held);
    }
}
