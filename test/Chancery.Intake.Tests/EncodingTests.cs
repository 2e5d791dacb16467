using System.Text;

namespace Chancery.Intake.Tests;

public sealed class EncodingTests : IDisposable
{
    private const string Western = "Le ministre a déclaré que l’accord était prêt – « enfin ».";
    private const string Cyrillic = "Министр сказал, что соглашение готово.";

    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    public static TheoryData<string, byte[]> Marked => new()
    {
        { Cyrillic, [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Cyrillic)] },
        { Cyrillic, [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Cyrillic)] },
        { Cyrillic, [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Cyrillic)] },
        { Cyrillic, [.. Encoding.UTF32.Preamble, .. Encoding.UTF32.GetBytes(Cyrillic)] },
        { Cyrillic, Encoding.UTF8.GetBytes(Cyrillic) },
    };

    [Theory]
    [MemberData(nameof(Marked))]
    public void Unicode_is_told_by_its_mark_and_the_mark_is_no_text(string text, byte[] bytes)
    {
        var accepted = _scratch.Accepted("a.txt", bytes);
        Assert.Equal(text, accepted.Dispatch.Text);
        Assert.DoesNotContain(accepted.Messages, m => m.Kind == IntakeMessages.LegacyEncoding);
    }

    [Theory]
    [InlineData(1252, Western, "windows-1252")]
    [InlineData(1251, Cyrillic, "windows-1251")]
    public void Older_text_is_read_with_a_warning_that_names_the_encoding(int codePage, string text, string name)
    {
        var accepted = _scratch.Accepted("a.txt", CodePagesEncodingProvider.Instance.GetEncoding(codePage)!.GetBytes(text));
        Assert.Equal(text, accepted.Dispatch.Text);
        Assert.Contains(name, Assert.Single(accepted.Messages, m => m.Kind == IntakeMessages.LegacyEncoding).What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_may_declare_its_encoding()
    {
        var page = $"<html><head><meta charset=\"koi8-r\"></head><body><p>{Cyrillic}</p></body></html>";
        Assert.Equal(Cyrillic, _scratch.Dispatch("a.html", CodePagesEncodingProvider.Instance.GetEncoding("koi8-r")!.GetBytes(page)).Text);
    }

    [Fact]
    public void Damaged_UTF8_is_refused_with_the_line_of_the_first_damage()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Cyrillic + "\n" + Cyrillic), 0xD0, .. Encoding.UTF8.GetBytes("\n" + Cyrillic)];
        Assert.Equal("a.txt:2: byte D0 is not valid UTF-8 there; save it as UTF-8 [CH108]", _scratch.Refusal("a.txt", bytes));
    }
}
