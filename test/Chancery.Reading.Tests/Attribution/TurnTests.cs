using Chancery.Reading.Attribution;
using Chancery.Reading.Data;

namespace Chancery.Reading.Tests.Attribution;

public class TurnTests
{
    [Theory]
    [InlineData("QUESTION: When do you go?\n\nSECRETARY MOSS: Soon.\n\nThe dates are set.", "QUESTION=When do you go?|SECRETARY MOSS=Soon./The dates are set.")]
    [InlineData("Kyodo: When do you go?\n\nMao Ning: Soon.", "Kyodo=When do you go?|Mao Ning=Soon.")]
    [InlineData("Q: When?\nA: Soon.\n\nVery soon.\nQ: Why?\nA: Because.", "Q=When?|A=Soon./Very soon.|Q=Why?|A=Because.")]
    [InlineData("Q    When do you go, sir?\n\nTHE PRESIDENT:  Soon.", "Q=When do you go, sir?|THE PRESIDENT=Soon.")]
    [InlineData("The ministers spoke to the press.\n\nQuestion (Swiss radio): When?\n\nV. Petrov: Soon.", "Question=When?|V. Petrov=Soon.")]
    [InlineData("Speaker 1 (00:12):\nWhen?\nPresident Moss (00:15):\nSoon.", "Speaker 1=When?|President Moss=Soon.")]
    [InlineData("MR. MOSS: Good day.\n\nQUESTION: Hello.\n\nMR. MOSS: Soon.\n\n###\n\nFor release at noon.", "MR. MOSS=Good day.|QUESTION=Hello.|MR. MOSS=Soon.")]
    [InlineData("President Moss: Good day.\n\nWe had good talks.\n\nThey go on in May.", "President Moss=Good day./We had good talks./They go on in May.")]
    [InlineData("President Moss: Good day.\n\nFirst Vice Premier of the State Council of the Republic of Ruritania Anton Berg (retranslated):Thank you.", "President Moss=Good day.|First Vice Premier of the State Council of the Republic of Ruritania Anton Berg=Thank you.")]
    [InlineData("President Moss: “Good day.”\n\nThe palace was lit.\n\n“We had good talks.”", "President Moss=“Good day.”")]
    [InlineData("THE NORTHERN DEAL: The ministers met.\n\n· They signed.\n\nWHAT OSLO DOES:\n\n· Oslo opens its ports.", "")]
    [InlineData("The ministers met.\n\nNote: the road is closed.\n\nParticipants: all.", "")]
    [InlineData("The envoy said: \"Go home.\"\n\nThe minister answered: \"No.\"", "")]
    public void Labels_at_the_start_of_lines_make_turns(string text, string expected)
    {
        var turns = Splitter().Split(text, Paragraphs.Of(text));
        Assert.Equal(expected, string.Join('|', turns.Select(t => $"{t.Label.Of(text)}={string.Join('/', t.Content.Select(c => c.Of(text)))}")));
    }

    [Fact]
    public void What_stands_in_brackets_after_a_label_is_kept_beside_it()
    {
        const string Text = "Question (Swiss radio): When?\nMao Ning (via interpreter): Soon.";
        Assert.Equal(["Swiss radio", "via interpreter"], Splitter().Split(Text, Paragraphs.Of(Text)).Select(t => t.Aside.Of(Text)));
    }

    [Fact]
    public void The_tables_hold_no_errors()
    {
        var errors = new List<DataError>();
        AttributionTables.Load(DataSource.Open(null, errors), errors);
        Assert.Empty(errors);
    }

    private static TurnSplitter Splitter() => new(TranscriptLabels.Load(DataSource.Open(null, []), []));
}
