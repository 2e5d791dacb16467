using Chancery.Reading.Acts.Topics;

namespace Chancery.Reading.Tests.Acts;

public sealed class PhraseTests
{
    [Theory]
    [InlineData("basis for “protective measures", "basis for protective measures")]
    [InlineData("“one door” policy", "“one door” policy")]
    [InlineData("basis for \"protective measures", "basis for protective measures")]
    [InlineData("Resolution 12,", "Resolution 12")]
    [InlineData("the \"open\" question", "the \"open\" question")]
    [InlineData("House) cabinet meeting", null)]
    [InlineData("grain (wheat) exports", "grain (wheat) exports")]
    [InlineData(" – ", null)]
    [InlineData("“", null)]
    public void A_phrase_cut_out_of_its_sentence_keeps_no_half_of_a_pair_of_marks(string phrase, string? closed) => Assert.Equal(closed, PhraseMarks.Closed(phrase));
}
