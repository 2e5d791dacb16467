using Chancery.Watching.Copies;

namespace Chancery.Watching.Tests;

public sealed class CopyTests
{
    private const string Text = """
        The Foreign Minister of Norway received the Ambassador of Iceland on Monday. They discussed the agreement on fisheries, which lapses in March.
        The Minister said that Norway had handed over a proposal to extend it by two years, and that it awaited an answer. The Ambassador said that
        the proposal was being studied in Reykjavik and that an answer would be given before the end of the month.
        """;

    [Fact]
    public void A_copy_with_its_publishers_line_is_a_copy() => Assert.True(IsCopy(Text, $"OSLO (Nordic Wire) {Text}", "Nordic Wire Oslo"));

    [Fact]
    public void A_copy_with_other_punctuation_and_spaces_is_a_copy() => Assert.True(IsCopy(Text, Text.Replace(",", " -", StringComparison.Ordinal).ReplaceLineEndings("  "), ""));

    [Fact]
    public void The_same_form_of_words_about_another_party_is_no_copy() => Assert.False(IsCopy(Text, Text.Replace("Iceland", "Denmark", StringComparison.Ordinal), ""));

    [Fact]
    public void The_same_form_of_words_with_another_number_is_no_copy() => Assert.False(IsCopy($"{Text} It is agreement 17.", $"{Text} It is agreement 18.", ""));

    [Fact]
    public void Another_text_on_the_same_matter_is_no_copy() =>
        Assert.False(IsCopy(Text, "Norway has proposed to Iceland to extend the agreement on fisheries, its Foreign Minister told reporters after he had met the Ambassador.", ""));

    [Fact]
    public void Alike_texts_share_a_band_and_others_do_not()
    {
        var bands = Shingles.Of(Text).BandValues();
        Assert.NotEmpty(bands.Intersect(Shingles.Of($"OSLO, Monday. {Text}").BandValues()));
        Assert.Empty(bands.Intersect(Shingles.Of("Reykjavik welcomed the Prime Minister of Denmark, who spoke on trade, the Arctic, and the coming elections in both countries.").BandValues()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("word")]
    [InlineData("--- ... ---")]
    public void A_text_of_few_words_or_none_has_a_wording_too(string text) => Assert.Equal(100, Shingles.Of(text).Likeness(Shingles.Of(text)));

    private static bool IsCopy(string one, string other, string publisher)
    {
        var (first, second) = (Shingles.Of(one), Shingles.Of(other));
        return first.Likeness(second) >= 80 && first.TellsTheSame(second, [publisher]);
    }
}
