using Chancery.Language.Conllu;

namespace Chancery.Language.Tests;

public sealed class ConlluTests
{
    private const string Example =
        "# newpar\n# sent_id = 1\n# text = Don't wait.\n" +
        "1-2\tDon't\t_\t_\t_\t_\t_\t_\t_\t_\n" +
        "1\tDo\tdo\tAUX\tVB\tMood=Imp\t3\taux\t_\t_\n" +
        "2\tn't\tnot\tPART\tRB\tPolarity=Neg\t3\tadvmod\t_\t_\n" +
        "3\twait\twait\tVERB\tVB\tVerbForm=Inf\t0\troot\t_\tSpaceAfter=No\n" +
        "4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_\n\n";

    [Fact]
    public void What_is_read_is_written_as_it_was() => Assert.Equal(Example, Texts.Write(ConlluReader.Read(new StringReader(Example))));

    [Fact]
    public void The_text_is_rebuilt_from_the_words()
    {
        var text = ConlluReader.Read(new StringReader(Example));
        Assert.Equal("Don't wait.", text.Text);
        Assert.Equal((2, 5, true), (text[1].Start, text[1].End, text[1].Clitic));
        Assert.Equal(Relation.Advmod, text[1].Relation);
    }

    [Theory]
    [InlineData("He can't go. \"We'll see,\" said Mr. Lavrov's deputy.\n\nHeadline Without A Stop\n\nThe end.")]
    [InlineData("MOSCOW, Nov 8 (RIA) - Russia's foreign minister said \u201Cwe don\u2019t know\u201D, and left.\n\nQ: No. 5?")]
    [InlineData("gonna cannot won't it's's '' `` a - b -- c")]
    public void What_is_written_is_read_back(string given)
    {
        var written = Texts.Write(Texts.Annotator.Annotate(given));
        Assert.Equal(written, Texts.Write(ConlluReader.Read(new StringReader(written))));
    }

    [Theory]
    [InlineData("1\tonly\tthree\n", "CoNLL-U line 1: a word line has 10 columns, not 3")]
    [InlineData("2\ta\ta\tX\t_\t_\t0\troot\t_\t_\n", "CoNLL-U line 1: word 2 is out of order")]
    [InlineData("1\ta\ta\tX\t_\t_\tx\troot\t_\t_\n", "CoNLL-U line 1: 'x' is not a number")]
    public void A_broken_line_is_named(string given, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => ConlluReader.Read(new StringReader(given))).Message);

    [Fact]
    public void Relations_keep_their_names()
    {
        foreach (var relation in Enum.GetValues<Relation>())
        {
            Assert.Equal(relation, UniversalNames.RelationOf(UniversalNames.Of(relation)));
        }

        Assert.Equal("nsubj:pass", UniversalNames.Of(Relation.NsubjPass));
        Assert.Equal(Relation.Nsubj, UniversalNames.RelationOf("nsubj:unheard"));
    }
}
