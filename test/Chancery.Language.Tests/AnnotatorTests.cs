using System.Text;
using Chancery.Language.Conllu;

namespace Chancery.Language.Tests;

public sealed class AnnotatorTests
{
    private static readonly Annotator Annotator = Annotator.Load();

    [Fact]
    public void A_sentence_gets_its_tags_and_tree()
    {
        var text = Annotator.Annotate("The minister didn't reject the proposal.");
        Assert.Equal(["The", "minister", "did", "n't", "reject", "the", "proposal", "."], Forms(text));
        Assert.Equal("reject", text.Form(Root(text)).ToString());
        Assert.Equal("minister", text.Form(text.Child(Root(text), Relation.Nsubj)).ToString());
        Assert.Equal("proposal", text.Form(text.Child(Root(text), Relation.Obj)).ToString());
        Assert.True(text[3].Clitic);
        Assert.Equal("do", text[2].Lemma);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\n ")]
    [InlineData("MOSCOW, Nov 8 (RIA) - Russia's foreign minister said \u201Cwe don\u2019t know\u201D, and left.\r\n\r\n* * *\r\nQ: No. 5?")]
    [InlineData("\uD83D\uDE00\uD83D\uDE00 \uD800 x\uDC00y \u0000\u200B")]
    public void Every_character_is_in_a_token_or_between_two(string given)
    {
        var text = Annotator.Annotate(given);
        var at = 0;
        foreach (var token in text.Tokens)
        {
            Assert.True(token.Start >= at && token.End > token.Start);
            Assert.DoesNotContain(given[at..token.Start], c => char.IsLetterOrDigit(c) || char.IsPunctuation(c));
            Assert.False(token.Start > 0 && char.IsHighSurrogate(given[token.Start - 1]) && char.IsLowSurrogate(given[token.Start]));
            at = token.End;
        }

        Assert.DoesNotContain(given[at..], char.IsLetterOrDigit);
    }

    [Fact]
    public void What_is_written_as_CoNLL_U_is_read_back()
    {
        var text = Annotator.Annotate("He can't go. \"We'll see,\" said Mr. Lavrov's deputy.\n\nHeadline Without A Stop\n\nThe end.");
        var first = Write(text);
        Assert.Equal(first, Write(ConlluReader.Read(new StringReader(first))));
        Assert.Contains("2-3\tcan't\t_", first, StringComparison.Ordinal);
    }

    private static string Write(AnnotatedText text)
    {
        var writer = new StringWriter(new StringBuilder());
        ConlluWriter.Write(text, writer);
        return writer.ToString();
    }

    private static List<string> Forms(AnnotatedText text) => [.. Enumerable.Range(0, text.Tokens.Length).Select(i => text.Form(i).ToString())];

    private static int Root(AnnotatedText text) => Enumerable.Range(0, text.Tokens.Length).First(i => text[i].Head < 0);
}
