using Chancery.Dispatches;
using NodaTime;

namespace Chancery.Ledger.Tests;

public sealed class SecondLookTests
{
    private static readonly LocalDate Published = new(2025, 11, 8);
    private static readonly Speaker Spokesman = new("a spokesman", Parties.Of("NOR"));

    [Theory]
    [InlineData("Norway urged Iceland to open the ports of the east.", "urged Iceland to open the ports of the east", null)]
    [InlineData("Norway urged Denmark and then Iceland to open the ports.", "urged Denmark and then Iceland to open the ports", "said to somebody else")]
    [InlineData("Norway urged all who fish there to open the ports.", "urged all who fish there to open the ports", "ISL is not named")]
    [InlineData("Would Norway ask Iceland to open the ports of the east?", "ask Iceland to open the ports of the east", "in a question")]
    [InlineData("If Norway asked Iceland to open the ports, it would do so.", "If Norway asked Iceland to open the ports", "not told as having happened")]
    [InlineData("Norway is of one mind with Iceland on the ports of the east.", "is of one mind with Iceland on the ports", "no plain word for 'request'")]
    [InlineData("Norway asked Iceland.", "asked Iceland", "told in too few words")]
    [InlineData("Norway has been asked by Iceland to open the ports.", "has been asked by Iceland to open the ports", "said to somebody else")]
    public void A_request_is_doubtful_for_one_reason(string text, string cited, string? doubt)
    {
        var act = Look(text, cited, ActKind.Request, null).Act;
        Assert.Equal(doubt is null ? 80 : 40, act.Confidence.Hundredths);
        Assert.EndsWith(doubt is null ? "a row" : $"doubtful: {doubt}", act.Because, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Norway had no answer to the proposal to keep the quota after it expires in February 2026.", "it expires in February 2026", "quota expires", false)]
    [InlineData("Norway hopes that Iceland will talk before the quota agreement lapses in May 2026.", "the quota agreement lapses in May 2026", "quota agreement lapses", false)]
    [InlineData("The quota of Norway is due to expire on 5 February 2026.", "The quota of Norway is due to expire on 5 February 2026", "quota expire", false)]
    [InlineData("The quota of Norway could expire on 5 February 2026.", "The quota of Norway could expire on 5 February 2026", "quota expire", true)]
    [InlineData("Norway will fish on if it expires in February 2026.", "it expires in February 2026", "quota expires", true)]
    [InlineData("Norway will fish on even if the quota expires in February 2026.", "quota expires in February 2026", "quota expires", true)]
    [InlineData("The quota of Norway does not end on 5 February 2026.", "The quota of Norway does not end on 5 February 2026", "quota ends", true)]
    [InlineData("The quota of Norway does not expire until 5 February 2026.", "The quota of Norway does not expire until 5 February 2026", "quota expire", false)]
    [InlineData("Norway hopes to hold the next round of talks in February 2026.", "hold the next round of talks in February 2026", "round of talks", true)]
    public void What_ends_by_itself_is_settled_by_its_own_clause(string text, string cited, string what, bool doubted)
    {
        var start = text.IndexOf(cited, StringComparison.Ordinal);
        var deadline = new Deadline
        {
            Id = "d1",
            Date = Edtf.Parse("2026-02"),
            What = what,
            Claimant = Spokesman,
            Span = new Span(start, start + cited.Length),
            Confidence = new Confidence(80),
            Because = "a row",
        };
        var claim = ReadingClaims.Of(Reading(text) with { Deadlines = [deadline] })[0];
        Assert.Equal(doubted ? "a row; doubtful: not told as settled" : "a row", claim.Because);
    }

    [Fact]
    public void The_day_of_publication_is_no_date_of_what_was_done_before()
    {
        Assert.Null(Look("Norway suspended the quota of Iceland for all its boats.", "suspended the quota of Iceland for all its boats", ActKind.Suspend, Published).Act.When);
        Assert.NotNull(Look("Norway urged Iceland to open the ports of the east.", "urged Iceland to open the ports of the east", ActKind.Request, Published).Act.When);
    }

    [Fact]
    public void A_journalist_vouches_for_nothing()
    {
        const string Text = "Norway urged Iceland to open the ports of the east.";
        var act = Act(Text, "urged Iceland to open the ports of the east", ActKind.Request, null) with { Claimant = new Speaker("QUESTION", Parties.None) };
        Assert.EndsWith("told by nobody who speaks for a party", Of(Text, act).Act.Because, StringComparison.Ordinal);
    }

    [Fact]
    public void The_second_look_leaves_the_claims_id()
    {
        const string Text = "Norway suspended the quota of Iceland for all its boats.";
        var act = Act(Text, "suspended the quota of Iceland for all its boats", ActKind.Suspend, Published);
        var unlooked = ReadingClaims.Of(Reading(Text, act) with { Mentions = [] })[0];
        Assert.Equal(unlooked.Id, Of(Text, act).Id);
    }

    private static ActClaim Look(string text, string cited, ActKind kind, LocalDate? when) => Of(text, Act(text, cited, kind, when));

    private static ActClaim Of(string text, Act act) => (ActClaim)ReadingClaims.Of(Reading(text, act))[0];

    private static Act Act(string text, string cited, ActKind kind, LocalDate? when)
    {
        var start = text.IndexOf(cited, StringComparison.Ordinal);
        return new Act
        {
            Id = "a1",
            Kind = kind,
            By = Parties.Of("NOR"),
            To = Parties.Of("ISL"),
            Status = ActStatus.Done,
            When = when is { } day ? Edtf.Of(day) : null,
            Claimant = Spokesman,
            Span = new Span(start, start + cited.Length),
            Confidence = new Confidence(80),
            Because = "a row",
        };
    }

    private static DispatchReading Reading(string text, params Act[] acts) => new()
    {
        Reader = new ReaderStamp("1", "d"),
        Dispatch = new Dispatch { Id = "x", Text = text, Published = Published },
        Mentions = [.. Mentions(text, "Norway", "NOR"), .. Mentions(text, "Iceland", "ISL"), .. Mentions(text, "Denmark", "DNK")],
        Acts = [.. acts],
    };

    private static IEnumerable<Mention> Mentions(string text, string name, string party)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            yield return new Mention(new Span(at, at + name.Length), MentionKind.Party, name, Parties.Of(party), null);
        }
    }
}
