using System.Collections.Immutable;
using Chancery.Dispatches;

namespace Chancery.Ledger.Tests;

public sealed class ActLabelTests
{
    private static readonly Speaker Spokesman = new("a spokesman", Parties.Of("NOR"));

    [Theory]
    [InlineData(35, "fishing quotas")]
    [InlineData(34, null)]
    public void A_contact_tells_no_issue_of_which_the_reader_is_not_sure(int sure, string? told) =>
        Assert.Equal(told, Told("Norway met Iceland in Oslo. They spoke of fishing quotas.", "Norway met Iceland in Oslo", ActKind.Meet, ("fishing quotas", sure)));

    [Theory]
    [InlineData(60, "lighthouses")]
    [InlineData(59, null)]
    public void An_agreement_needs_a_surer_label_where_its_own_words_do_not_have_it(int sure, string? told) =>
        Assert.Equal(told, Told("Guided by what Norway and Iceland agreed, the lighthouses stays.", "what Norway and Iceland agreed", ActKind.Agree, ("lighthouses", sure)));

    [Theory]
    [InlineData("Norway and Iceland agreed to discuss the northern lighthouses.", null)]
    [InlineData("Norway and Iceland agreed that both sides would hold consultations on the lighthouses.", null)]
    [InlineData("Norway and Iceland agreed to reopen the northern lighthouses.", "lighthouses")]
    public void What_is_only_to_be_talked_about_is_not_agreed_on(string text, string? told) =>
        Assert.Equal(told, Told(text, text[..^1], ActKind.Agree, ("lighthouses", 90)));

    [Theory]
    [InlineData("Norway urged Iceland to lift the ban on fishing rights at once.", "Fisheries")]
    [InlineData("Norway urged Iceland to come clean under the pretext of fishing rights.", null)]
    [InlineData("Norway urged Iceland, during the visit of its king, to come clean.", null)]
    [InlineData("Norway urged Iceland to agree to the release of Anna Holm.", "Detained citizens")]
    public void What_is_asked_is_about_the_issue_that_the_words_name(string text, string? told) =>
        Assert.Equal(told, Told(text, text[..^1], ActKind.Request, null));

    [Theory]
    [InlineData("Norway met Iceland in Oslo. They spoke of talks on lighthouses, building on the ferry pact.", "lighthouses", "lighthouses")]
    [InlineData("Norway met Iceland in Oslo. They spoke of much, building on the ferry pact of lighthouses.", "lighthouses", null)]
    public void What_talks_only_build_on_is_not_what_they_are_about(string text, string label, string? told) =>
        Assert.Equal(told, Told(text, "Norway met Iceland in Oslo", ActKind.Meet, (label, 90)));

    [Theory]
    [InlineData("Iceland will keep the lighthouses lit, as promised during the call of its king and the people of Norway.", "during the call of its king and the people of Norway", null)]
    [InlineData("The lighthouses were discussed during the call of the king with Norway.", "during the call of the king with Norway", "ferries and lighthouses")]
    [InlineData("Guided by what was said during the call of the king with Norway, they held discussions on lighthouses.", "during the call of the king with Norway", null)]
    [InlineData("During the call of the king with Norway, the lighthouses came up.", "During the call of the king with Norway", "ferries and lighthouses")]
    public void A_call_that_is_only_referred_to_is_not_about_the_rest_of_its_sentence(string text, string words, string? told) =>
        Assert.Equal(told, Told(text, words, ActKind.Call, ("ferries and lighthouses", 90)));

    [Theory]
    [InlineData("lighthouses", "Tariffs")]
    [InlineData("tariffs on cod", "tariffs on cod")]
    [InlineData(null, "Tariffs")]
    public void A_measure_is_on_what_its_own_words_name(string? label, string told) =>
        Assert.Equal(told, Told("They spoke of lighthouses. Norway suspended its tariffs on cod towards Iceland.", "Norway suspended its tariffs on cod towards Iceland", ActKind.Suspend, label is null ? null : (label, 90)));

    [Theory]
    [InlineData(80, "lighthouses")]
    [InlineData(79, null)]
    public void What_is_signed_needs_a_surer_label_still(int sure, string? told) =>
        Assert.Equal(told, Told("They spoke of lighthouses. Norway and Iceland signed a treaty of friendship.", "Norway and Iceland signed a treaty of friendship", ActKind.Sign, ("lighthouses", sure)));

    [Theory]
    [InlineData("They discussed lighthouses. Norway and Iceland plan to meet soon.", ActStatus.Planned, null)]
    [InlineData("They discussed lighthouses, and Norway and Iceland plan to meet soon.", ActStatus.Planned, null)]
    [InlineData("They discussed lighthouses. Norway and Iceland plan to meet soon.", ActStatus.Done, "lighthouses")]
    [InlineData("A visit was announced. Norway and Iceland plan to meet soon. They will discuss lighthouses.", ActStatus.Planned, "lighthouses")]
    public void What_was_discussed_before_is_not_what_a_planned_meeting_is_about(string text, ActStatus status, string? told)
    {
        const string Words = "Norway and Iceland plan to meet soon";
        Assert.Equal(told, Told(Reading(text, Act(text, Words, ActKind.Meet, ("lighthouses", 90)) with { Status = status })));
    }

    [Theory]
    [InlineData("Reporter: Will you talk of the tariffs?\nSpokesman: Norway urges Iceland to mend its ways in this.", "Tariffs")]
    [InlineData("Reporter: Will you talk of the tariffs and of whales?\nSpokesman: Norway urges Iceland to mend its ways in this.", "Tariffs")]
    [InlineData("Reporter: Will you talk of the tariffs and of visas?\nSpokesman: Norway urges Iceland to mend its ways in this.", null)]
    public void An_answer_that_names_nothing_is_about_what_was_asked(string text, string? told)
    {
        var answer = text.IndexOf("Norway", StringComparison.Ordinal);
        var reading = Reading(text, Act(text, text[answer..^1], ActKind.Request, null)) with
        {
            Statements =
            [
                Turn("s1", new Speaker("Reporter", Parties.None), new Span(10, text.IndexOf('\n', StringComparison.Ordinal))),
                Turn("s2", Spokesman, new Span(answer, text.Length)),
            ],
        };
        Assert.Equal(told, Told(reading));
    }

    [Theory]
    [InlineData("On fishing rights in the north", "Fisheries")]
    [InlineData("On fishing rights and tariffs", null)]
    [InlineData("On the king's journey", null)]
    public void What_a_release_asks_in_words_of_its_own_is_about_the_issue_of_its_title(string title, string? told)
    {
        const string Text = "Norway urged Iceland to mend its ways at once.";
        var reading = Reading(Text, Act(Text, Text[..^1], ActKind.Request, null));
        Assert.Equal(told, Told(reading with { Dispatch = reading.Dispatch with { Title = title } }));
    }

    [Theory]
    [InlineData(2001, "Strategic arms")]
    [InlineData(2010, "strategic offensive arms")]
    public void Before_a_treaty_was_thought_of_its_other_names_are_not_its_own(int year, string told)
    {
        const string Text = "Norway urged Iceland to cut its strategic offensive arms.";
        var reading = Reading(Text, Act(Text, Text[..^1], ActKind.Request, ("strategic offensive arms", 90)));
        Assert.Equal(told, Told(reading with { Dispatch = reading.Dispatch with { Published = new NodaTime.LocalDate(year, 8, 13) } }));
    }

    [Fact]
    public void A_party_is_not_what_is_asked_of_it()
    {
        const string Text = "Norway urged Ukraine to open the lighthouses of the east.";
        var act = Act(Text, Text[..^1], ActKind.Request, ("lighthouses of Ukraine", 90)) with { To = Parties.Of("UKR") };
        Assert.Equal("lighthouses", Told(Reading(Text, act)));
    }

    private static string? Told(string text, string cited, ActKind kind, (string Issue, int Sure)? label) => Told(Reading(text, Act(text, cited, kind, label)));

    private static string? Told(DispatchReading reading) => ReadingClaims.Of(reading).OfType<ActClaim>().Single().Act.Issues is { IsEmpty: false } issues ? string.Join("; ", issues) : null;

    private static Statement Turn(string id, Speaker speaker, Span content) =>
        new() { Id = id, Speaker = speaker, Mode = SpeechMode.Direct, Content = [content], Confidence = new Confidence(98), Because = "a turn" };

    private static Act Act(string text, string cited, ActKind kind, (string Issue, int Sure)? label)
    {
        var start = text.IndexOf(cited, StringComparison.Ordinal);
        var mutual = kind is ActKind.Meet or ActKind.Agree;
        return new Act
        {
            Id = "a1",
            Kind = kind,
            By = mutual ? Parties.Of("NOR", "ISL") : Parties.Of("NOR"),
            To = mutual ? Parties.None : Parties.Of("ISL"),
            Issues = label is { Issue: var issue } ? [issue] : [],
            IssueConfidence = new Confidence(label?.Sure ?? 100),
            Status = ActStatus.Done,
            Claimant = Spokesman,
            Span = new Span(start, start + cited.Length),
            Confidence = new Confidence(80),
            Because = "a row",
        };
    }

    private static DispatchReading Reading(string text, Act act) => new()
    {
        Reader = new ReaderStamp("1", "d"),
        Dispatch = new Dispatch { Id = "x", Text = text },
        Mentions = [.. Mentions(text, "Norway", "NOR"), .. Mentions(text, "Iceland", "ISL"), .. Mentions(text, "Ukraine", "UKR"), .. Mentions(text, "Anna Holm", null)],
        Acts = [act],
    };

    private static ImmutableArray<Mention> Mentions(string text, string name, string? party) => text.IndexOf(name, StringComparison.Ordinal) is >= 0 and var at
        ? [new Mention(new Span(at, at + name.Length), party is null ? MentionKind.Person : MentionKind.Party, name, party is null ? Parties.None : Parties.Of(party), null)]
        : [];
}
