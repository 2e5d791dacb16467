using System.Text;
using Chancery.Reading.Attribution;

namespace Chancery.Reading.Tests.Attribution;

public class QuotationTests
{
    [Theory]
    [InlineData("“The note is ready,” she said.", "The note is ready,")]
    [InlineData("\"The note is ready,\" she said.", "The note is ready,")]
    [InlineData("„Die Note is ready”, she said.", "Die Note is ready")]
    [InlineData("She said: «The note is ready».", "The note is ready")]
    [InlineData("She called it ‘a first step’ today.", "a first step")]
    [InlineData("She called it 'a first step' today.", "a first step")]
    [InlineData("The parties' envoys and Minsk's ministers met.", "")]
    [InlineData("It isn't what the '90s taught us, and it's late.", "")]
    [InlineData("A 6'2\" envoy arrived.", "")]
    [InlineData("“We heard ‘perhaps’ once,” she said.", "We heard ‘perhaps’ once,|perhaps")]
    [InlineData("“They told us \"wait\" and we did,” he said.", "They told us \"wait\" and we did,|wait")]
    [InlineData("The envoy has ``no doubts'' at all.", "no doubts")]
    [InlineData("''No doubts,'' the envoy said. ''None.''", "No doubts,|None.")]
    [InlineData("“One,” he said. “Two.”", "One,|Two.")]
    public void Marks_of_every_shape_pair_up(string text, string expected)
    {
        Assert.Equal(expected, string.Join('|', Scan(text).Select(q => q.Inner.Of(text))));
    }

    [Fact]
    public void A_quotation_that_each_paragraph_opens_anew_is_one_utterance()
    {
        var text = "“The first point is water.\n\n“The second is the road.\n\n“The third is trust,” he said.";
        var found = Scan(text);
        Assert.Equal(["The first point is water.", "The second is the road.", "The third is trust,"], found.Select(q => q.Inner.Of(text)));
        Assert.Equal([false, true, true], found.Select(q => q.Continues));
        Assert.Equal([false, false, true], found.Select(q => q.Closed));
    }

    [Fact]
    public void A_quotation_that_is_never_opened_anew_runs_to_its_closing_mark()
    {
        var text = "“The first point is water.\n\nThe second is the road.\n\nThe third is trust.” So he ended.";
        var found = Scan(text);
        Assert.Equal(["The first point is water.", "The second is the road.", "The third is trust."], found.Select(q => q.Inner.Of(text)));
        Assert.Equal([false, true, true], found.Select(q => q.Continues));
    }

    [Fact]
    public void A_missing_closing_mark_ends_the_quotation_with_its_paragraph()
    {
        var text = "\"We wait for the paper,\n\nthe envoy said.\n\n\"Nothing came\", she added.";
        var found = Scan(text);
        Assert.Equal(["We wait for the paper,", "Nothing came"], found.Select(q => q.Inner.Of(text)));
        Assert.False(found[0].Closed);
        Assert.False(found[1].Continues);
    }

    [Fact]
    public void A_missing_opening_mark_begins_the_quotation_with_its_paragraph()
    {
        var text = "The envoy arrived.\n\nWe wait for the paper”, she said.";
        var quotation = Assert.Single(Scan(text));
        Assert.Equal("We wait for the paper", quotation.Inner.Of(text));
        Assert.False(quotation.Opened);
    }

    [Fact]
    public void Random_marks_give_spans_inside_the_text_that_never_cross()
    {
        var random = new Random(4);
        const string Alphabet = "ab ,.\n\"“”‘’'«»";
        for (var round = 0; round < 2000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 120)).Select(_ => Alphabet[random.Next(Alphabet.Length)]));
            var found = Scan(text);
            Assert.All(found, q => Assert.True(q.Outer.Start >= 0 && q.Outer.End <= text.Length && q.Inner.Length > 0 && q.Outer.Contains(q.Inner), text));
            Assert.All(found.Zip(found.Skip(1)), p => Assert.False(p.First.Outer.Overlaps(p.Second.Outer) && !p.First.Outer.Contains(p.Second.Outer), text));
        }
    }

    [Theory]
    [InlineData("\"a\" ")]
    [InlineData("“a ")]
    [InlineData("' a")]
    [InlineData("‘a “b ")]
    [InlineData("\"a\n")]
    public void A_hundred_thousand_marks_are_scanned_in_linear_time(string unit)
    {
        var text = new StringBuilder().Insert(0, unit, 100_000).ToString();
        var enough = TimeSpan.FromSeconds(5);
        Assert.InRange(Stopwatches.Least(() => Scan(text), enough), TimeSpan.Zero, enough);
    }

    private static List<Quotation> Scan(string text) => QuotationScanner.Scan(text, Paragraphs.Of(text));
}
