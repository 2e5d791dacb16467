using Chancery.Language.Models;
using Chancery.Language.Tokens;

namespace Chancery.Language.Tests;

/// <summary>Cost grows with the length of the text, whatever the text.</summary>
public sealed class CostTests
{
    private static readonly LanguageModel Model = LanguageModel.LoadEmbedded();

    [Theory]
    [InlineData("the side said that it would and the other side said that it would not ")]
    [InlineData("\u201C\"(\u2018'")]
    [InlineData("1.")]
    [InlineData("a-")]
    [InlineData("word\n")]
    [InlineData("x.y@z/")]
    [InlineData("\n \t")]
    [InlineData("aaaaaaaa")]
    public void Work_grows_no_faster_than_the_text(string piece)
    {
        var once = Work(Repeat(piece, 20_000));
        var fourTimes = Work(Repeat(piece, 80_000));
        Assert.True(fourTimes <= once * 4.2 + 100, $"{once} grew to {fourTimes}");
        Assert.True(fourTimes <= 10 * 80_000, $"{fourTimes} steps for 80,000 characters");
    }

    [Fact]
    public void A_token_of_a_million_characters_is_one_token()
    {
        var text = Texts.Annotator.Annotate($"before {new string('a', 1_000_000)} after");
        Assert.Equal(3, text.Tokens.Length);
        Assert.Equal(1_000_000, text.Form(1).Length);
    }

    [Fact]
    public void A_hundred_thousand_nested_quotation_marks_are_annotated()
    {
        var given = string.Concat(Enumerable.Repeat("\u201C", 100_000)) + "yes" + string.Concat(Enumerable.Repeat("\u201D", 100_000));
        var text = Texts.Annotator.Annotate(given);
        Assert.Equal(given.Length, text.Tokens[^1].End);
    }

    [Fact]
    public void A_text_without_a_full_stop_is_cut_into_sentences_of_bounded_length()
    {
        var text = Texts.Annotator.Annotate(Repeat("the side said that it would and the other side said that it would not ", 100_000));
        Assert.All(text.Sentences.ToArray(), sentence => Assert.InRange(sentence.Length, 1, Segmenter.LongestSentence));
    }

    [Fact]
    public void A_chain_of_a_hundred_thousand_heads_is_walked_without_recursion()
    {
        const int Count = 100_000;
        var tokens = Enumerable.Range(0, Count).Select(i => new Token { Start = i, End = i + 1, Head = i - 1 }).ToArray();
        var text = new AnnotatedText(new string('a', Count), tokens, [new Sentence(0, Count)]);
        Assert.Equal(new Sentence(0, Count), text.Subtree(0));
        Assert.True(text.IsBelow(Count - 1, 0));
        Assert.False(text.IsBelow(0, 1));
    }

    [Fact]
    public void Heads_in_a_circle_are_refused()
    {
        Token[] tokens = [new() { Start = 0, End = 1, Head = 1 }, new() { Start = 1, End = 2, Head = 0 }];
        Assert.Throws<ArgumentException>(() => new AnnotatedText("ab", tokens, [new Sentence(0, 2)]));
    }

    /// <summary>Decisions of the segmenter, rows of the network and actions of the parser.</summary>
    private static long Work(string given)
    {
        var workspace = new Workspace();
        workspace.View.Load(given);
        Model.Segmenter.Segment(workspace.View, workspace.Segmentation);
        var text = new Annotator(Model).AnnotateWords(workspace.View, workspace.Segmentation, workspace);
        return workspace.Segmentation.Decisions + workspace.Tree.Actions + text.Tokens.Length + text.Sentences.Length;
    }

    private static string Repeat(string piece, int length) => string.Concat(Enumerable.Repeat(piece, length / piece.Length));
}
