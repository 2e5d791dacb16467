using System.Text;
using Chancery.Dispatches;
using Chancery.Language;
using Chancery.Reading.Attribution;
using Chancery.Reading.Data;

namespace Chancery.Reading.Tests.Attribution;

public class StatementTests
{
    private static readonly Reader Shared = Reader.Create();

    [Theory]
    [InlineData("Norwegian Foreign Minister Espen Barth Eide said the talks in Geneva would resume on Monday.", "Espen Barth Eide", "indirect", "the talks in Geneva would resume on Monday")]
    [InlineData("\"The talks will resume on Monday,\" Norwegian Foreign Minister Espen Barth Eide said.", "Espen Barth Eide", "direct", "The talks will resume on Monday,")]
    [InlineData("“The talks will resume on Monday”, said Norwegian Foreign Minister Espen Barth Eide.", "Espen Barth Eide", "direct", "The talks will resume on Monday")]
    [InlineData("\"The talks will resume on Monday,\n\nNorwegian Foreign Minister Espen Barth Eide said.", "Espen Barth Eide", "direct", "The talks will resume on Monday,")]
    [InlineData("The talks in Geneva will resume on Monday, Norwegian Foreign Minister Espen Barth Eide said.", "Espen Barth Eide", "indirect", "The talks in Geneva will resume on Monday")]
    [InlineData("Espen Barth Eide stressed the importance of a lasting ceasefire in Sudan.", "Espen Barth Eide", "indirect", "the importance of a lasting ceasefire in Sudan")]
    [InlineData("Espen Barth Eide expressed serious concern about the fighting in Sudan.", "Espen Barth Eide", "indirect", "serious concern about the fighting in Sudan")]
    [InlineData("According to the Norwegian Foreign Ministry, the talks in Geneva will resume on Monday.", "Norwegian Foreign Ministry", "indirect", "the talks in Geneva will resume on Monday")]
    [InlineData("The leaders of Norway and Finland agreed that the border should stay open.", "leaders", "indirect", "the border should stay open")]
    public void Reported_and_quoted_speech_is_given_to_its_speaker(string text, string speaker, string mode, string content)
    {
        var statement = Assert.Single(Read(text));
        Assert.Contains(speaker, statement.Speaker.Name, StringComparison.Ordinal);
        Assert.Equal(mode, Codes.Of(statement.Mode));
        Assert.Equal(content, string.Join(" / ", statement.Content.Select(c => c.Of(text))));
    }

    [Theory]
    [InlineData("Espen Barth Eide told Secretary of State Antony Blinken Norway was ready for talks.", "Espen Barth Eide", "Norway was ready for talks")]
    [InlineData("Espen Barth Eide told reporters Norway was ready for talks.", "Espen Barth Eide", "Norway was ready for talks")]
    [InlineData("Espen Barth Eide said as many as 32 ships were held.", "Espen Barth Eide", "as many as 32 ships were held")]
    [InlineData("Espen Barth Eide sent a letter to Antony Blinken. His letter to Secretary of State Blinken said: “Norway is ready for talks.”", "Espen Barth Eide", "Norway is ready for talks.")]
    [InlineData("The leaders of Peru and Chile adopted a joint statement on Monday. The Statement reads: “We reaffirm our will to share the water of the lake.”", "The leaders of Peru and Chile", "We reaffirm our will to share the water of the lake.")]
    [InlineData("Espen Barth Eide, also a member of the Standing Committee of the Norwegian Labour Party (AP) Central Board, said Norway was ready for talks.", "Espen Barth Eide", "Norway was ready for talks")]
    public void Content_and_speaker_are_told_apart_from_what_stands_between(string text, string speaker, string content)
    {
        var statement = Assert.Single(Read(text));
        Assert.Equal(speaker, statement.Speaker.Name);
        Assert.Equal(content, string.Join(" / ", statement.Content.Select(c => c.Of(text))));
    }

    [Fact]
    public void A_joint_statements_speaker_is_named_by_its_own_words_on_one_line()
    {
        const string Text = "Office of the Spokesperson\n\nThe text of the following statement was released by the Governments of Japan and Kenya on the occasion of the forum\n\nBegin text:\n\nWater is a common good. We agree to share it.";
        Assert.Equal("the Governments of Japan and Kenya", Assert.Single(Read(Text, "Joint Statement on Water", "U.S. Department of State")).Speaker.Name);
    }

    [Fact]
    public void A_story_about_a_post_is_not_the_writers()
    {
        const string Text = "President Donald Trump said on Monday that we will see a deal.";
        Assert.Equal(SpeechMode.Indirect, Assert.Single(Read(Text, "President Trump posted on Truth Social about the deal")).Mode);
    }

    [Fact]
    public void A_post_in_the_first_person_is_wholly_its_writers()
    {
        const string Text = "I had a good call with the leader of Peru. We shall meet in April.\n\nI look forward to it!";
        var statements = Read(Text, "President Trump posted the following statement", "truthsocial.com");
        Assert.Equal(Text.Split("\n\n"), statements.Where(s => s.Mode == SpeechMode.Direct).Select(s => s.Content[0].Of(Text)));
        Assert.All(statements, s => Assert.Equal("Donald Trump", s.Speaker.Name));
    }

    [Theory]
    [InlineData("Espen Barth Eide will urge Sudan to stop the fighting when he visits Khartoum.")]
    [InlineData("The ministers discussed trade and tourism.")]
    [InlineData("Norway and Finland agreed to meet again in May.")]
    [InlineData("The spokesman did not say whether the talks would resume.")]
    public void What_is_announced_discussed_agreed_or_left_unsaid_is_no_statement(string text) => Assert.Empty(Read(text));

    [Fact]
    public void An_addressee_stays_outside_the_content()
    {
        const string Text = "Espen Barth Eide told Reuters that the talks in Geneva would resume on Monday.";
        var statement = Assert.Single(Read(Text));
        Assert.Equal("the talks in Geneva would resume on Monday", Assert.Single(statement.Content).Of(Text));
        Assert.Equal("told", statement.Cue!.Value.Of(Text)[..4]);
    }

    [Fact]
    public void Each_turn_of_a_transcript_is_one_statement_with_a_span_a_paragraph()
    {
        const string Text = "QUESTION: When do you go?\n\nESPEN BARTH EIDE: Soon.\n\nThe dates are set.";
        var statements = Read(Text);
        Assert.Equal(["QUESTION", "ESPEN BARTH EIDE"], statements.Select(s => s.Source!.Value.Of(Text)));
        Assert.Equal([1, 2], statements.Select(s => s.Content.Length));
        Assert.All(statements, s => Assert.Equal(SpeechMode.Direct, s.Mode));
        Assert.True(statements[0].Speaker.Parties.IsEmpty);
    }

    [Fact]
    public void A_text_under_a_name_is_that_persons_statement_paragraph_by_paragraph()
    {
        const string Text = "Antony J. Blinken, Secretary of State\n\nThe United States welcomes the ceasefire in Sudan.\n\nWe call on all sides to keep it.";
        var statements = Read(Text, "On the ceasefire", "U.S. Department of State");
        Assert.Equal(["The United States welcomes the ceasefire in Sudan.", "We call on all sides to keep it."], statements.Select(s => s.Content[0].Of(Text)));
        Assert.All(statements, s => Assert.Equal("USA", s.Speaker.Parties.ToString()));
    }

    [Fact]
    public void A_medium_that_only_passes_on_what_is_said_becomes_via()
    {
        const string Text = "Sergey Lavrov expressed readiness to meet in May, RIA Novosti reports.";
        var statement = Assert.Single(Read(Text));
        Assert.Equal("Sergey Lavrov", statement.Speaker.Name);
        Assert.Equal(["RIA Novosti"], statement.Via.Select(v => v.Name));
    }

    [Fact]
    public void A_message_that_a_line_announces_is_the_senders()
    {
        const string Text = "Vladimir Putin sent a message of greetings to the President of Finland.\n\nThe message reads, in part:\n\n“I remember our meeting well.\n\n“I look forward to the next one.”";
        var statements = Read(Text, "Greetings", "Kremlin");
        Assert.Equal(["I remember our meeting well.", "I look forward to the next one."], statements.SelectMany(s => s.Content).Select(c => c.Of(Text)));
        Assert.All(statements, s => Assert.Equal("Vladimir Putin", s.Speaker.Name));
    }

    [Fact]
    public void Every_statement_says_why_and_its_spans_hold()
    {
        var random = new Random(11);
        string[] pieces = ["“", "”", "\"", " said ", " Norway ", "he told Reuters ", "\n\n", ": ", "QUESTION: ", ", ", ". ", "that the talks will go on", "Espen Barth Eide", " according to ", "’s", "..."];
        for (var round = 0; round < 150; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 60)).Select(_ => pieces[random.Next(pieces.Length)]));
            foreach (var statement in Read(text))
            {
                Assert.NotEmpty(statement.Because);
                Assert.NotEmpty(statement.Content);
                Assert.All(statement.Content, c => Assert.True(c.Start >= 0 && c.End <= text.Length && c.Length > 0, text));
                Assert.All(statement.Content.Zip(statement.Content.Skip(1)), p => Assert.False(p.First.Overlaps(p.Second), text));
            }
        }
    }

    [Theory]
    [InlineData("\"a\" said b. ")]
    [InlineData("he said ")]
    [InlineData("“no ")]
    [InlineData("Q: a\n")]
    [InlineData("the following: ")]
    public void Long_texts_of_one_pattern_take_linear_time(string unit)
    {
        var text = new StringBuilder().Insert(0, unit, 4000).ToString();
        Read(unit); // what is loaded once does not count
        var enough = TimeSpan.FromSeconds(20);
        Assert.InRange(Stopwatches.Least(() => Read(text), enough), TimeSpan.Zero, enough);
    }

    [Fact]
    public void The_corpus_convention_makes_one_attribution_of_each_cue()
    {
        const string Text = "Norway wants the talks to resume. “They will,” Espen Barth Eide said.";
        var reader = Reader.Create(ReaderData.Shared, Annotator.Load(), AttributionConvention.Polnear);
        var statements = reader.Read(new Dispatch { Id = "t", Text = Text }).Statements;
        Assert.Equal(["wants", "said"], statements.Select(s => s.Cue!.Value.Of(Text)));
    }

    private static List<Statement> Read(string text, string? title = null, string? outlet = null) =>
        [.. Shared.Read(new Dispatch { Id = "t", Text = text, Title = title, Outlet = outlet, Published = new NodaTime.LocalDate(2025, 5, 2) }).Statements];
}
