namespace Chancery.Language.Tests;

public sealed class LosslessTests
{
    private static readonly string[] Pieces =
    [
        "a", "Z", "7", " ", "\n", "\t", "\r\n", ".", ",", "'", "\"", "\u201C", "\u201D", "\u2019", "-", "\u2014", "\u2026", "(", ")",
        "n't", "cannot", "U.S.", "\uD83D\uDE00", "\uD800", "\uDC00", "\u0301", "\u200B", "\0", "\u4E2D", "\u0416", "\u00A0", "\u2028", "$", "@", "://",
    ];

    [Fact]
    public void Every_character_is_in_a_word_or_in_the_white_space_between_two()
    {
        var random = new Random(5);
        for (var round = 0; round < 400; round++)
        {
            var given = string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            AssertLossless(given, Texts.Annotator.Annotate(given));
        }
    }

    [Fact]
    public void Random_characters_neither_throw_nor_split_a_surrogate_pair()
    {
        var random = new Random(6);
        for (var round = 0; round < 200; round++)
        {
            var given = new string([.. Enumerable.Range(0, 300).Select(_ => (char)random.Next(char.MaxValue + 1))]);
            AssertLossless(given, Texts.Annotator.Annotate(given));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\n ")]
    public void A_text_without_words_has_no_sentences(string given)
    {
        var text = Texts.Annotator.Annotate(given);
        Assert.True(text.Tokens.IsEmpty && text.Sentences.IsEmpty);
    }

    private static void AssertLossless(string given, AnnotatedText text)
    {
        var at = 0;
        foreach (var token in text.Tokens)
        {
            Assert.True(token.Start >= at && token.End > token.Start);
            Assert.All(given[at..token.Start], AssertBlank);
            Assert.False(Splits(given, token.Start) || Splits(given, token.End));
            at = token.End;
        }

        Assert.All(given[at..], AssertBlank);
        AssertTrees(text);
    }

    private static void AssertTrees(AnnotatedText text)
    {
        var at = 0;
        foreach (var sentence in text.Sentences)
        {
            Assert.Equal(at, sentence.First);
            Assert.Equal(1, Enumerable.Range(sentence.First, sentence.Length).Count(i => text[i].Head < 0));
            for (var i = sentence.First; i < sentence.End; i++)
            {
                Assert.True(text[i].Head == -1 || text[i].Head >= sentence.First && text[i].Head < sentence.End);
                Assert.Equal(text[i].Head < 0, text[i].Relation == Relation.Root);
            }

            at = sentence.End;
        }

        Assert.Equal(text.Tokens.Length, at);
    }

    private static void AssertBlank(char c) => Assert.True(char.IsWhiteSpace(c) || char.IsControl(c));

    private static bool Splits(string text, int at) => at > 0 && at < text.Length && char.IsHighSurrogate(text[at - 1]) && char.IsLowSurrogate(text[at]);
}
