using NodaTime;

namespace Chancery.Dispatches.Tests;

public sealed class EdtfTests
{
    [Theory]
    [InlineData("2025-11-08", "2025-11-08", "2025-11-08")]
    [InlineData("2026-02", "2026-02-01", "2026-02-28")]
    [InlineData("2024", "2024-01-01", "2024-12-31")]
    [InlineData("2025-21", "2025-03-01", "2025-05-31")]
    [InlineData("2025-24", "2025-12-01", "2026-02-28")]
    [InlineData("2025-01-09/2025-01-10", "2025-01-09", "2025-01-10")]
    [InlineData("2025-02~", "2025-02-01", "2025-02-28")]
    public void A_date_spans_its_first_and_last_day(string text, string first, string last)
    {
        var date = Edtf.Parse(text);
        Assert.Equal((first, last), (Edtf.Of(date.Earliest!.Value).Value, Edtf.Of(date.Latest!.Value).Value));
    }

    [Theory]
    [InlineData("2025-13")]
    [InlineData("2025-02-30")]
    [InlineData("tomorrow")]
    [InlineData("2025-1-1")]
    [InlineData("")]
    [InlineData("2025/2026/2027")]
    [InlineData("0000")]
    public void What_is_no_date_is_refused(string text) => Assert.False(Edtf.TryParse(text, out _));

    [Fact]
    public void An_open_end_has_no_last_day()
    {
        var date = Edtf.Parse("2011/..");
        Assert.Equal(new LocalDate(2011, 1, 1), date.Earliest);
        Assert.Null(date.Latest);
    }
}
