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
    [InlineData("The ministers spoke of efforts to urge Iceland, Norway aside, to open the ports.", "efforts to urge Iceland, Norway aside, to open the ports", "only aimed at")]
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

    [Theory]
    [InlineData("The ministers prepared a telephone conversation of Norway with Iceland scheduled for the evening.", "a telephone conversation of Norway with Iceland scheduled for the evening", ActKind.Call, "still to come")]
    [InlineData("Norway was to meet Iceland in Bergen, but sees no reason to now.", "Norway was to meet Iceland in Bergen", ActKind.Meet, "still to come")]
    [InlineData("Norway made a statement in Bergen before meeting Iceland on fish.", "before meeting Iceland on fish", ActKind.Meet, "still to come")]
    [InlineData("Norway has often suggested that Norway and Iceland sign a treaty on fish.", "Norway and Iceland sign a treaty on fish", ActKind.Sign, "only suggested")]
    [InlineData("His announced visit of Norway to Iceland is a chance.", "His announced visit of Norway to Iceland", ActKind.Visit, "still to come")]
    [InlineData("Norway spoke about its visit to Iceland on 20 November 2025.", "its visit to Iceland on 20 November 2025", ActKind.Visit, "still to come")]
    [InlineData("The talks would go on on November 20, 2025 at a meeting of Norway with Iceland.", "a meeting of Norway with Iceland", ActKind.Meet, "not told as having happened")]
    [InlineData("Norway received a mission that paid a visit to Denmark, during which it spoke of Iceland.", "a visit to Denmark, during which it spoke of Iceland", ActKind.Visit, "went elsewhere")]
    [InlineData("The sides will pursue talks of Norway and Iceland, including through a call of Norway with Iceland.", "including through a call of Norway with Iceland", ActKind.Call, "not told as having happened")]
    [InlineData("A million tourists from Norway visited Iceland in the summer.", "tourists from Norway visited Iceland in the summer", ActKind.Visit, "by private persons")]
    [InlineData("About 220,000 Norwegians of Norway visited Iceland in the summer.", "220,000 Norwegians of Norway visited Iceland in the summer", ActKind.Visit, "by private persons")]
    [InlineData("Many Norway business people have visited Iceland for its fish.", "business people have visited Iceland for its fish", ActKind.Visit, "by private persons")]
    [InlineData("Norway told of a visit by young musicians to Iceland for its fish.", "a visit by young musicians to Iceland", ActKind.Visit, "by private persons")]
    [InlineData("The minister of Norway, with many business people, visited Iceland for its fish.", "visited Iceland for its fish", ActKind.Visit, null)]
    [InlineData("The ministers of Norway and Iceland signed all the copies of a book on whales.", "Norway and Iceland signed all the copies of a book on whales", ActKind.Sign, "no document is named")]
    [InlineData("The ministers of Norway and Iceland signed a memorandum on the quota of the east.", "Norway and Iceland signed a memorandum on the quota of the east", ActKind.Sign, null)]
    [InlineData("The companies of Norway and Iceland signed a contract on ships.", "The companies of Norway and Iceland signed a contract on ships", ActKind.Sign, "signed by private persons")]
    [InlineData("Norway and Iceland confirmed the agreement reached within the Nordic Council to fish less.", "the agreement reached within the Nordic Council to fish less", ActKind.Agree, "told in passing")]
    [InlineData("Norway remains committed to supporting the people of Iceland on their feast.", "Norway remains committed to supporting the people of Iceland on their feast", ActKind.Pledge, "said to a people")]
    [InlineData("Norway remains committed to standing with all Icelandians of Iceland.", "Norway remains committed to standing with all Icelandians of Iceland", ActKind.Pledge, "said to a people")]
    [InlineData("Norway reaffirmed its commitment to prevent Iceland from fishing in the east.", "Norway reaffirmed its commitment to prevent Iceland from fishing", ActKind.Pledge, "made against the other side")]
    [InlineData("Norway asked Iceland to convey its condolences to the families.", "Norway asked Iceland to convey its condolences to the families", ActKind.Request, "a courtesy")]
    [InlineData("Norway agreed in its assessment of the storm with Iceland.", "Norway agreed in its assessment of the storm with Iceland", ActKind.Agree, "of one opinion")]
    [InlineData("At Norway’s request Iceland has opened the ports of the east.", "At Norway’s request Iceland has opened the ports", ActKind.Request, "only what another act answers")]
    [InlineData("Norway signed a contract in May with the old shipping company of Iceland.", "Norway signed a contract in May with the old shipping company of Iceland", ActKind.Sign, "signed by private persons")]
    [InlineData("The king of Norway spoke at a school of Iceland before many.", "The king of Norway spoke at a school of Iceland before many", ActKind.Call, "no word of a telephone")]
    [InlineData("Norway has just spoken with Iceland at the reception in Bergen.", "Norway has just spoken with Iceland at the reception", ActKind.Call, "no word of a telephone")]
    [InlineData("Norway urged the tourists of Iceland to see the ports of the east.", "Norway urged the tourists of Iceland to see the ports", ActKind.Request, "said to private persons")]
    [InlineData("The talks are over.\n\nSee also\n\nNorway met Iceland in Bergen on the quota", "Norway met Iceland in Bergen on the quota", ActKind.Meet, "in a list of links")]
    [InlineData("See also\n\nThe talks of May\n\nNorway met Iceland in Bergen on the quota.", "Norway met Iceland in Bergen on the quota", ActKind.Meet, null)]
    [InlineData("Norway met Iceland in Bergen on the quota.", "Norway met Iceland in Bergen on the quota", ActKind.Meet, null)]
    public void What_stands_about_the_word_may_make_it_no_act_that_happened(string text, string cited, ActKind kind, string? doubt)
    {
        var because = Look(text, cited, kind, null).Act.Because;
        Assert.Equal(doubt is null ? "a row" : $"a row; doubtful: {doubt}", because);
    }

    [Theory]
    [InlineData("Norway and Iceland value Norway’s ratification of the treaty on fish.", ActKind.Sign, "one side's own")]
    [InlineData("Norway and Iceland value the ratification of the treaty on fish.", ActKind.Sign, null)]
    [InlineData("Norway held meetings at its embassy in Iceland on the quota.", ActKind.Meet, "the place of a meeting is no party to it")]
    public void Not_all_who_are_named_do_it(string text, ActKind kind, string? doubt)
    {
        var act = Act(text, text[..^1], kind, null) with { By = Parties.Of("NOR", "ISL"), To = Parties.None };
        Assert.Equal(doubt is null ? "a row" : $"a row; doubtful: {doubt}", Of(text, act).Act.Because);
    }

    [Theory]
    [InlineData("Norway met former Foreign Minister Einar Jonsson.", null, true)]
    [InlineData("Norway met Einar Jonsson.", "Norway and the Icelandic writer Einar Jonsson", true)]
    [InlineData("Norway met former Prime Minister, leader of a party Einar Jonsson.", null, true)]
    [InlineData("Norway met former Foreign Minister and President of the Council (1999-2004) Einar Jonsson.", null, true)]
    [InlineData("Norway met former rivals, and Foreign Minister Einar Jonsson.", null, false)]
    [InlineData("Norway met former Foreign Minister Einar Jonsson of Iceland.", null, false)]
    [InlineData("Norway met opposition leader Einar Jonsson.", null, true)]
    [InlineData("Norway met Harbour Party leader Einar Jonsson.", null, true)]
    [InlineData("Norway met the leader of the Harbour Party Einar Jonsson.", null, true)]
    [InlineData("Norway met the leader of the ruling Harbour Party Einar Jonsson.", null, false)]
    [InlineData("Norway met at the Harbour Party congress Prime Minister Einar Jonsson.", null, false)]
    [InlineData("Norway met Foreign Minister Einar Jonsson.", "Norway and the Icelandic minister Einar Jonsson", false)]
    public void Who_is_out_of_office_or_of_another_calling_speaks_for_no_state(string text, string? title, bool doubted)
    {
        var reading = Reading(text, Act(text, text[..^1], ActKind.Meet, null));
        var at = text.IndexOf("Einar Jonsson", StringComparison.Ordinal);
        var named = reading with { Dispatch = reading.Dispatch with { Title = title }, Mentions = reading.Mentions.Add(new Mention(new Span(at, at + 13), MentionKind.Person, "Einar Jonsson", Parties.Of("ISL"), null)) };
        Assert.Equal(doubted, SecondLook.Doubts(ReadingClaims.Of(named)[0]));
    }

    [Fact]
    public void Of_a_visit_only_the_visitors_are_named()
    {
        const string Text = "Norway is on a visit to Iceland on the quota of the east.";
        var act = Act(Text, Text[..^1], ActKind.Visit, null) with { Participants = [new Speaker("Ola", Parties.Of("NOR")), new Speaker("Einar", Parties.Of("ISL"))] };
        Assert.Equal(["Ola"], Of(Text, act).Act.Participants.Select(p => p.Name));
    }

    [Fact]
    public void What_two_reaffirm_together_is_not_dated_by_the_day_of_publication()
    {
        const string Text = "Norway and Iceland reaffirmed their commitment to keep the quota of the east.";
        var act = Act(Text, Text[..^1], ActKind.Pledge, Published) with { By = Parties.Of("NOR", "ISL"), To = Parties.None };
        Assert.Null(Of(Text, act).Act.When);
    }

    [Theory]
    [InlineData("Today Norway told what came of its recent talks with Iceland in Bergen.", "its recent talks with Iceland in Bergen", false)]
    [InlineData("Today Norway had talks with Iceland in Bergen.", "talks with Iceland in Bergen", true)]
    public void Recent_talks_are_not_of_the_day_on_which_they_are_told(string text, string cited, bool dated)
    {
        var reading = Reading(text, Act(text, cited, ActKind.Consult, Published) with { By = Parties.Of("NOR", "ISL"), To = Parties.None });
        var today = new DateExpression(new Span(0, 5), TimexType.Date, "2025-11-08", Edtf.Of(Published));
        Assert.Equal(dated, ((ActClaim)ReadingClaims.Of(reading with { Dates = [today] })[0]).Act.When is not null);
    }

    [Theory]
    [InlineData("Norway will suspend the quota of Iceland for a year.", false)]
    [InlineData("Norway is to suspend the quota of Iceland for a year.", true)]
    public void What_will_be_done_by_its_own_words_is_planned(string text, bool doubted) =>
        Assert.Equal(doubted, SecondLook.Doubts(Of(text, Act(text, text[..^1], ActKind.Suspend, null) with { Status = ActStatus.Planned, StatusConfidence = new Confidence(40) })));

    [Theory]
    [InlineData("Norway is postponing its upcoming visit to Iceland for the storm.", true)]
    [InlineData("Norway is preparing its upcoming visit to Iceland for the storm.", false)]
    public void What_is_put_off_is_planned_no_more(string text, bool doubted) =>
        Assert.Equal(doubted, Of(text, Act(text, "its upcoming visit to Iceland for the storm", ActKind.Visit, null) with { Status = ActStatus.Planned }).Act.Because.EndsWith("put off", StringComparison.Ordinal));

    [Fact]
    public void A_place_that_another_sentence_tells_is_left_out()
    {
        const string Text = "The minister is in Bergen. Norway met Iceland before the talks on the quota in Oslo.";
        var act = Act(Text, "Norway met Iceland before the talks on the quota", ActKind.Meet, null);
        Assert.Null(Of(Text, act with { Place = "Bergen" }).Act.Place);
        Assert.Equal("Oslo", Of(Text, act with { Place = "Oslo" }).Act.Place);
    }

    [Theory]
    [InlineData("Norway met Iceland before the storm of 3 May 2025 on the quota.", ActKind.Meet, false)]
    [InlineData("Norway met Iceland on the quota on 3 May 2025.", ActKind.Meet, true)]
    [InlineData("Norway met Iceland on the quota about 3 May 2025.", ActKind.Meet, false)]
    [InlineData("Norway met Iceland on the quota in Bergen.", ActKind.Meet, false)]
    [InlineData("Norway and Iceland agreed on the quota on 3 May 2025, and met in Bergen.", ActKind.Meet, false)]
    [InlineData("Norway urges Iceland to open the ports of the east now.", ActKind.Request, false)]
    [InlineData("On 3 May 2025 they met. Norway urged Iceland to open the ports.", ActKind.Request, true)]
    [InlineData("On 3 May 2025 they met. Norway urges Iceland to open the ports.", ActKind.Request, false)]
    [InlineData("Norway on 3 May 2025 urged Iceland to open the ports.", ActKind.Request, true)]
    public void A_date_that_is_another_events_is_left_out(string text, ActKind kind, bool kept) =>
        Assert.Equal(kept, Look(text, text[..^1].Split(". ")[^1], kind, new LocalDate(2025, 5, 3)).Act.When is not null);

    [Fact]
    public void A_meeting_that_follows_up_on_another_is_not_dated_by_it() =>
        Assert.EndsWith("dated as another", Look("Norway met Iceland on 3 May 2025 to follow up on the summit of 1 March 2025.", "Norway met Iceland on 3 May 2025 to follow up", ActKind.Meet, new LocalDate(2025, 3, 1)).Act.Because, StringComparison.Ordinal);

    [Theory]
    [InlineData("Meeting with the Prime Minister of Iceland", true)]
    [InlineData("Telephone call before the Meeting", false)]
    public void A_word_of_speaking_under_the_title_of_a_meeting_is_no_call(string title, bool doubted)
    {
        const string Text = "Norway spoke today with Iceland on the quota in Bergen.";
        var reading = Reading(Text, Act(Text, Text[..^1], ActKind.Call, Published));
        var act = (ActClaim)ReadingClaims.Of(reading with { Dispatch = reading.Dispatch with { Title = title } })[0];
        Assert.Equal(doubted, SecondLook.Doubts(act));
    }

    [Theory]
    [InlineData("Press Briefing – November 7, 2025", 7)]
    [InlineData("Press Briefing, 7 November 2025", 7)]
    [InlineData("Press Briefing – October 1, 2025", 8)]
    [InlineData("Press Briefing", 8)]
    public void A_briefing_that_was_published_later_was_held_on_its_titles_day(string title, int day)
    {
        const string Text = "Norway urges Iceland to open the ports of the east.";
        var reading = Reading(Text, Act(Text, "urges Iceland to open the ports of the east", ActKind.Request, Published));
        var act = (ActClaim)ReadingClaims.Of(reading with { Dispatch = reading.Dispatch with { Title = title } })[0];
        Assert.Equal(Edtf.Of(new LocalDate(2025, 11, day)), act.Act.When);
    }

    [Fact]
    public void A_date_across_two_sentences_does_no_harm()
    {
        var act = Look("Before Sept. 3 2025 Norway met Iceland on the quota in Bergen.", "3 2025 Norway met Iceland on the quota in Bergen", ActKind.Meet, new LocalDate(2025, 9, 3)).Act;
        Assert.Equal(ActKind.Meet, act.Kind);
    }

    [Fact]
    public void A_plans_day_is_that_of_its_own_half_of_the_sentence()
    {
        const string Text = "Norway and Iceland agreed to meet again on 20 November 2025, and to hold consultations of Norway and Iceland in between.";
        var act = Act(Text, Text[..^1], ActKind.Consult, new LocalDate(2025, 11, 20)) with { Status = ActStatus.Planned };
        Assert.Null(Of(Text, act).Act.When);
        Assert.NotNull(Of(Text, act with { Kind = ActKind.Meet }).Act.When);
    }

    [Fact]
    public void What_was_said_before_is_not_dated_by_the_day_of_publication()
    {
        Assert.Null(Look("Norway has urged Iceland to open the ports of the east.", "Norway has urged Iceland to open the ports", ActKind.Request, Published).Act.When);
        Assert.Null(Look("As Norway pledged to Iceland last spring, the ports of the east are open.", "As Norway pledged to Iceland", ActKind.Pledge, Published).Act.When);
        Assert.Null(Look("Norway made an offer to Iceland of help with the ports.", "Norway made an offer to Iceland of help", ActKind.Offer, Published).Act.When);
    }

    [Fact]
    public void A_journalist_vouches_for_nothing()
    {
        const string Text = "Norway urged Iceland to open the ports of the east.";
        var act = Act(Text, "urged Iceland to open the ports of the east", ActKind.Request, null) with { Claimant = new Speaker("QUESTION", Parties.None) };
        Assert.EndsWith("told by nobody who speaks for a party", Of(Text, act).Act.Because, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void An_act_of_which_the_reader_is_not_sure_whether_it_happened_is_doubtful(int share, bool isDoubtful)
    {
        const string Text = "Norway suspended the quota of Iceland for all its boats.";
        var act = Act(Text, "suspended the quota of Iceland for all its boats", ActKind.Suspend, null) with { StatusConfidence = new Confidence(share) };
        Assert.Equal(isDoubtful, SecondLook.Doubts(Of(Text, act)));
    }

    [Theory]
    [InlineData(59, null)]
    [InlineData(60, "2025-05-03")]
    public void A_date_of_which_the_reader_is_not_sure_is_left_out(int share, string? kept)
    {
        const string Text = "On 3 May 2025 Norway suspended the quota of Iceland for all its boats.";
        var act = Act(Text, "suspended the quota of Iceland for all its boats", ActKind.Suspend, new LocalDate(2025, 5, 3)) with { WhenConfidence = new Confidence(share) };
        Assert.Equal(kept, Of(Text, act).Act.When?.Value);
    }

    [Theory]
    [InlineData(59, null)]
    [InlineData(60, "2025-05-03")]
    public void A_reply_is_owed_since_no_surer_day_than_that_of_what_was_asked(int share, string? since)
    {
        const string Text = "Norway asked Iceland on 3 May 2025 to open the ports of the east. Norway has no answer from Iceland yet.";
        var act = Act(Text, "asked Iceland on 3 May 2025 to open the ports of the east", ActKind.Request, new LocalDate(2025, 5, 3)) with { WhenConfidence = new Confidence(share) };
        var owed = new ReplyOwed
        {
            Id = "r1",
            Act = "a1",
            By = Parties.Of("ISL"),
            To = Parties.Of("NOR"),
            Since = Edtf.Parse("2025-05-03"),
            State = ReplyState.None,
            Claimant = Spokesman,
            Span = new Span(Text.IndexOf("Norway has", StringComparison.Ordinal), Text.Length),
            Confidence = new Confidence(80),
            Because = "a row",
        };
        var claims = ReadingClaims.Of(Reading(Text, act) with { RepliesOwed = [owed] });
        Assert.Equal(since, claims.OfType<OwedClaim>().Single().Owed.Since?.Value);
    }

    [Fact]
    public void An_acronym_that_is_also_a_pronoun_names_a_party()
    {
        const string Text = "Norway urged US officials to open the ports of the east.";
        var act = Act(Text, "urged US officials to open the ports of the east", ActKind.Request, null) with { To = Parties.Of("USA") };
        Assert.False(SecondLook.Doubts(Of(Text, act)));
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
        Mentions = [.. Mentions(text, "Norway", "NOR"), .. Mentions(text, "Iceland", "ISL"), .. Mentions(text, "Denmark", "DNK"), .. Mentions(text, "US", "USA")],
        Dates = [.. Dates(text, text.Contains("about 3 May", StringComparison.Ordinal) ? "about 3 May 2025" : "3 May 2025", "2025-05-03"), .. Dates(text, "1 March 2025", "2025-03-01"), .. Dates(text, "Sept. 3 2025", "2025-09-03"), .. Dates(text, "20 November 2025", "2025-11-20")],
        Acts = [.. acts],
    };

    private static IEnumerable<DateExpression> Dates(string text, string words, string value) =>
        text.IndexOf(words, StringComparison.Ordinal) is >= 0 and var at ? [new DateExpression(new Span(at, at + words.Length), TimexType.Date, value, Edtf.Parse(value))] : [];

    private static IEnumerable<Mention> Mentions(string text, string name, string party)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            yield return new Mention(new Span(at, at + name.Length), MentionKind.Party, name, Parties.Of(party), null);
        }
    }
}
