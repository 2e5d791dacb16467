namespace Chancery.Language.Tests;

public sealed class SegmentationTests
{
    [Theory]
    [InlineData("We can't go.", "We|ca|n't|go|.")]
    [InlineData("We can\u2019t go.", "We|ca|n\u2019t|go|.")]
    [InlineData("Russia's envoy", "Russia|'s|envoy")]
    [InlineData("the ministers\u2019 talks", "the|ministers|\u2019|talks")]
    [InlineData("They cannot stay.", "They|can|not|stay|.")]
    [InlineData("the U.S. and the E.U.", "the|U.S.|and|the|E.U.")]
    [InlineData("a long-range missile", "a|long|-|range|missile")]
    [InlineData("re-elected", "re-elected")]
    [InlineData("paid $1,500.50 (or 20%)", "paid|$|1,500.50|(|or|20|%|)")]
    [InlineData("\u201CYes,\u201D he said", "\u201C|Yes|,|\u201D|he|said")]
    [InlineData("see www.state.gov or john.smith@state.gov", "see|www.state.gov|or|john.smith@state.gov")]
    public void Words_follow_the_treebank(string given, string words) => Assert.Equal(words.Split('|'), Texts.Forms(Texts.Annotator.Annotate(given)));

    [Theory]
    [InlineData("He met Mr. Smith. They spoke.", 2)]
    [InlineData("Resolution No. 5 was passed. Nobody objected.", 2)]
    [InlineData("The U.S. Senate met. It voted.", 2)]
    [InlineData("J. R. Smith and A. Jones came. They left.", 2)]
    [InlineData("MOSCOW, Nov 8 (RIA) - The ministry said so. It gave no date.", 2)]
    [InlineData("It rose by 3.5 percent. That is much.", 2)]
    [InlineData("\"We know,\" he said. \"We will wait.\" She left.", 3)]
    [InlineData("\u201CWe know,\u201D he said. \u201CWe will wait.\u201D She left.", 3)]
    [InlineData("Is it so? Yes! We think so.", 3)]
    [InlineData("He spoke with Sen. Lee and Gen. Park on Monday. They agreed.", 2)]
    public void Sentences_end_where_they_end(string given, int count)
    {
        var sentences = Texts.Sentences(given);
        Assert.True(sentences.Length == count, string.Join(" | ", sentences));
    }

    [Fact]
    public void A_blank_line_ends_a_headline_without_a_stop() =>
        Assert.Equal(["Ministers Meet in Geneva", "They spoke for an hour."], Texts.Sentences("Ministers Meet in Geneva\n\nThey spoke for an hour."));

    [Fact]
    public void A_line_of_its_own_is_a_sentence_of_its_own() =>
        Assert.Equal(["Agenda:", "Trade and tariffs", "Visas"], Texts.Sentences("Agenda:\nTrade and tariffs\nVisas"));

    [Fact]
    public void Wrapped_lines_belong_together()
    {
        const string Given =
            "The two foreign ministers, who had met twice in the course of the year,\n" +
            "Smith and Jones, said that they would meet again in the capital before\n" +
            "Christmas.";
        Assert.Equal([Given], Texts.Sentences(Given));
    }

    [Fact]
    public void Windows_line_ends_are_line_ends() => Assert.Equal(["One", "Two"], Texts.Sentences("One\r\n\r\nTwo"));
}
