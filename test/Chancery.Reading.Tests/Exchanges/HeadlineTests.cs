using Chancery.Dispatches;
using NodaTime;

namespace Chancery.Reading.Tests.Exchanges;

/// <summary>Headlines of dispatches of our own, published on Saturday 8 November 2025.</summary>
public sealed class HeadlineTests
{
    private static readonly Lazy<Reader> Reader = new(Chancery.Reading.Reader.Create);

    private static string? Headline(string text, string? outlet = null, string? title = null) =>
        Reader.Value.Read(new Dispatch { Id = "h", Text = text, Outlet = outlet, Title = title, Published = new LocalDate(2025, 11, 8) }).Headline;

    private const string Questions = """
        Reuters: My question is about export controls on gallium. Will China lift them?

        Lin Jian: China acts in accordance with law. The relevant measures are consistent with international practice.

        AFP: What is China's comment on the arms sales to Taiwan?

        Lin Jian: China firmly opposes the arms sales.
        """;

    [Fact]
    public void Whoever_has_the_answers_of_a_transcript_answered_questions()
    {
        var headline = Headline(Questions, "www.fmprc.gov.cn");
        Assert.StartsWith("Foreign Ministry Spokesperson Lin Jian answered questions on ", headline);
        Assert.Contains("export controls", headline);
        Assert.Contains("arms sales", headline);
    }

    [Fact]
    public void The_title_adds_no_topic() =>
        Assert.DoesNotContain("soybean", Headline(Questions, "www.fmprc.gov.cn", "Spokesperson on soybean purchases"));

    [Fact]
    public void A_readout_that_opens_with_a_call_names_both_sides()
    {
        var headline = Headline("Secretary of State Marco Rubio spoke by telephone with Foreign Minister Sergey Lavrov today. They discussed the ceasefire in Ukraine.", "U.S. Department of State");
        Assert.Contains("Marco Rubio and Foreign Minister Sergey Lavrov spoke by telephone about ", headline);
        Assert.Contains("ceasefire", headline);
    }

    [Fact]
    public void Whoever_is_cited_most_made_a_statement()
    {
        var headline = Headline("Foreign Minister Sergey Lavrov said that the talks on the return of diplomatic property were slow. He added that visas remained a problem.");
        Assert.StartsWith("Foreign Minister Sergey Lavrov made a statement on ", headline);
    }

    [Fact]
    public void Whoever_is_named_stands_before_officials_who_said_more() =>
        Assert.StartsWith(
            "Foreign Minister Sergey Lavrov made a statement on ",
            Headline("Russian officials said that the talks on the return of diplomatic property were slow and would go on. Foreign Minister Sergey Lavrov said that visas remained a problem of both missions."));

    [Fact]
    public void What_the_outlet_tells_in_its_first_sentence_is_a_deed() =>
        Assert.StartsWith("France imposed measures on Mali", Headline("France imposed sanctions on Mali on Friday."));

    [Fact]
    public void A_signature_in_capitals_is_written_as_a_name() =>
        Assert.DoesNotContain("LAVROV", Headline("SERGEY LAVROV: We value the talks on fisheries.\n\nREPORTER: Are there talks on fisheries?\n\nSERGEY LAVROV: There are.") ?? "LAVROV");

    [Fact]
    public void No_topic_is_named_twice()
    {
        var headline = Headline(Questions, "www.fmprc.gov.cn")!;
        var topics = headline[(headline.IndexOf(" on ", StringComparison.Ordinal) + 4)..].Split([", ", " and "], StringSplitOptions.None);
        Assert.Equal(topics.Length, topics.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.InRange(topics.Length, 1, 6);
    }

    [Fact]
    public void A_short_topic_is_not_named_twice_either() =>
        Assert.DoesNotContain("aid, aid", Headline("Foreign Minister Sergey Lavrov said that aid matters. He said that aid was sent. He said that the aid was late."));

    [Fact]
    public void A_dispatch_in_which_nobody_speaks_or_acts_has_no_headline() => Assert.Null(Headline("It rained."));

    [Theory]
    [InlineData("")]
    [InlineData("!!! ??? ... ---")]
    [InlineData("Reuters:\n\nLin Jian:\n\n")]
    public void Odd_texts_have_no_headline_or_one_line(string text) => Assert.DoesNotContain('\n', Headline(text) ?? "");
}
