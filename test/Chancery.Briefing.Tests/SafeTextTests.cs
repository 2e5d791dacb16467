namespace Chancery.Briefing.Tests;

public sealed class SafeTextTests
{
    [Theory]
    [InlineData("a\u0000b", "a␀b")]
    [InlineData("a\u001Bb\u007F", "a␛b␡")]
    [InlineData("a\r\nb\tc", "a\nb\tc")]
    [InlineData("a\u202Eb", "a⟨U+202E⟩b")]
    [InlineData("a\u009Bb", "a⟨U+009B⟩b")]
    [InlineData("a\uFFFFb", "a\uFFFDb")]
    [InlineData("\U0001F600 é", "\U0001F600 é")]
    public void What_would_not_be_seen_is_shown(string text, string shown) => Assert.Equal(shown, SafeText.Of(text));

    [Fact]
    public void Half_a_character_is_replaced_wherever_it_stands()
    {
        Assert.Equal("\uFFFDa\uFFFD\uFFFD", SafeText.Of("\uDC00a\uD800\uD801"));
        Assert.Equal("\uFFFDa\u0000\U0001F600", SafeText.WellFormed("\uDC00a\u0000\U0001F600"));
    }
}
