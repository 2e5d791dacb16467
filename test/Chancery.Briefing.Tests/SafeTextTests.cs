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
    public void Whatever_the_text_XML_can_hold_it()
    {
        var chance = new Random(7);
        for (var i = 0; i < 2000; i++)
        {
            var text = new string([.. Enumerable.Range(0, 40).Select(_ => (char)(chance.Next(3) == 0 ? chance.Next(0xD700, 0x10000) : chance.Next(0x2100)))]);
            System.Xml.XmlConvert.VerifyXmlChars(SafeText.Of(text));
            Assert.DoesNotContain('\n', SafeText.Line(text));
        }
    }

    [Fact]
    public void Half_a_character_is_replaced_wherever_it_stands()
    {
        Assert.Equal("\uFFFDa\uFFFD\uFFFD", SafeText.Of("\uDC00a\uD800\uD801"));
        Assert.Equal("\uFFFDa\u0000\U0001F600", SafeText.WellFormed("\uDC00a\u0000\U0001F600"));
    }
}
