using Chancery.Dispatches;

namespace Chancery.Reading.Tests.Dates;

public sealed class DateAnchorTests
{
    private static string[] Edtfs(string text, string? published) =>
        [.. DateReading.Read(text, DateReading.Day(published)).Dates.Select(d => d.Edtf?.Value ?? "-")];

    [Fact]
    public void Without_a_day_of_publication_relative_dates_stay_unresolved_and_a_diagnostic_says_so()
    {
        var draft = DateReading.Read("The envoy left on Friday.", null);
        var date = Assert.Single(draft.Dates);
        Assert.Equal(("XXXX-WXX-5", (Edtf?)null), (date.Value, date.Edtf));
        Assert.Equal(date.Span, Assert.Single(draft.Diagnostics).Span);
    }

    [Fact]
    public void A_dateline_gives_the_day_from_which_today_counts() =>
        Assert.Equal(["2025-11-07", "2025-11-06"], Edtfs("MOSCOW, Nov 7 (Interfax) - The envoy left yesterday.", "2025-11-08"));

    [Fact]
    public void The_following_day_counts_from_the_date_named_last() =>
        Assert.Equal(["1998-03-04", "1998-03-05", "1998-03-05", "1999"], Edtfs("They met on March 4, 1998. The following day they parted. On the same day it rained, and again in the following year.", "2025-11-08"));

    [Fact]
    public void A_span_of_days_counts_from_the_date_it_names() =>
        Assert.Equal(["2025-11-10"], Edtfs("It lapses 90 days from 12 August.", "2025-08-13"));

    [Fact]
    public void The_inauguration_is_known_where_the_text_speaks_of_America() =>
        Assert.Equal(["2024-12-30"], Edtfs("American officials met three weeks before the inauguration.", "2024-12-31"));

    [Fact]
    public void An_event_that_nothing_dates_stays_unresolved() =>
        Assert.Equal(["-"], Edtfs("Ruritanian officials met three weeks before the coronation.", "2024-12-31"));

    [Theory]
    [InlineData("Envoys met two weeks before the summit. The summit on 12 August 2025 failed.", "2025-07-29")]
    [InlineData("The summit on 12 August 2025 failed. Envoys had met two weeks before the summit.", "2025-07-29")]
    public void An_event_that_the_text_dates_is_counted_from(string text, string expected)
    {
        var draft = DateReading.Read(text, DateReading.Day("2025-11-08"), Chancery.Language.Annotator.Load());
        Assert.Contains(expected, draft.Dates.Select(d => d.Edtf?.Value));
        Assert.Empty(draft.Diagnostics);
    }

    [Theory]
    [InlineData("The talks resumed on Monday.", "2025-11-03")]
    [InlineData("The talks will resume on Monday.", "2025-11-10")]
    [InlineData("The talks are due to resume on Monday.", "2025-11-10")]
    [InlineData("He said on Monday that the talks would fail.", "2025-11-03")]
    [InlineData("The talks that resumed on Monday will fail.", "2025-11-03")]
    public void A_weekday_lies_where_the_clause_looks(string text, string expected) =>
        Assert.Equal(expected, Assert.Single(DateReading.Read(text, DateReading.Day("2025-11-08"), Chancery.Language.Annotator.Load()).Dates).Edtf?.Value);

    [Theory]
    [InlineData("They met in October.", "2025-11-08", "2025-10")]
    [InlineData("They met in March.", "2025-05-08", "2025-03")]
    [InlineData("They met on December 28.", "2025-02-08", "2024-12-28")]
    public void A_date_without_a_year_is_the_nearest(string text, string published, string expected) =>
        Assert.Equal([expected], Edtfs(text, published));
}
