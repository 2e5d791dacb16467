namespace Chancery.Reading.Tests.Dates;

/// <summary>Each class of expression, in sentences of our own, read on Saturday 8 November 2025.</summary>
public sealed class DateExpressionTests
{
    [Theory]
    [InlineData("The envoy left on 2025-11-03.", "2025-11-03|DATE|2025-11-03|2025-11-03")]
    [InlineData("Signed on March 4, 1998 in Oslo.", "March 4, 1998|DATE|1998-03-04|1998-03-04")]
    [InlineData("Signed on 4 March 1998 in Oslo.", "4 March 1998|DATE|1998-03-04|1998-03-04")]
    [InlineData("Signed on the 4th of March 1998.", "4th of March 1998|DATE|1998-03-04|1998-03-04")]
    [InlineData("They met on June 15th.", "June 15th|DATE|2025-06-15|2025-06-15")]
    [InlineData("They met on Nov. 3 in Vienna.", "Nov. 3|DATE|2025-11-03|2025-11-03")]
    [InlineData("They met on Friday, October 31.", "Friday, October 31|DATE|2025-10-31|2025-10-31")]
    [InlineData("It was agreed in April 2021.", "April 2021|DATE|2021-04|2021-04")]
    [InlineData("It was agreed in September.", "September|DATE|2025-09|2025-09")]
    [InlineData("It was agreed in 1987.", "1987|DATE|1987|1987")]
    [InlineData("They spoke in July last year.", "July last year|DATE|2024-07|2024-07")]
    [InlineData("Ministers adopted it in spring 2025.", "spring 2025|DATE|2025-SP|2025-21")]
    [InlineData("A review in the winter of 1994 failed.", "the winter of 1994|DATE|1994-WI|1994-24")]
    [InlineData("Relations were cold in the 1980s.", "1980s|DATE|198|1980/1989")]
    [InlineData("A treaty of the 19th century.", "the 19th century|DATE|18|1800/1899")]
    public void A_calendar_date_is_read(string text, string expected) => Assert.Equal([expected], DateReading.Lines(text));

    [Theory]
    [InlineData("They met last Thursday.", "last Thursday|DATE|2025-11-06|2025-11-06")]
    [InlineData("They met yesterday.", "yesterday|DATE|2025-11-07|2025-11-07")]
    [InlineData("They met the day before yesterday.", "the day before yesterday|DATE|2025-11-06|2025-11-06")]
    [InlineData("They met last week.", "last week|DATE|2025-W44|2025-10-27/2025-11-02")]
    [InlineData("They meet next month.", "next month|DATE|2025-12|2025-12")]
    [InlineData("A decision is due later this year.", "later this year|DATE|2025|2025")]
    [InlineData("The minister resigned last May.", "last May|DATE|2025-05|2025-05")]
    [InlineData("They fell out last fall.", "last fall|DATE|2024-FA|2024-23")]
    [InlineData("A vote is due next Wednesday.", "next Wednesday|DATE|2025-11-12|2025-11-12")]
    [InlineData("It came two weeks ago.", "two weeks ago|DATE|2025-10-25|2025-10-25")]
    [InlineData("It came three years ago.", "three years ago|DATE|2022|2022")]
    [InlineData("It came two years ago tomorrow.", "two years ago tomorrow|DATE|2023-11-09|2023-11-09")]
    [InlineData("It came six months ago.", "six months ago|DATE|2025-05|2025-05")]
    public void A_relative_date_counts_from_publication(string text, string expected) => Assert.Equal([expected], DateReading.Lines(text));

    [Theory]
    [InlineData("Talks run to the end of the month.", "the end of the month|DATE|2025-11|2025-11")]
    [InlineData("Talks fail by the end of 2026.", "the end of 2026|DATE|2026|2026-12")]
    [InlineData("In early 1990 it was dropped.", "early 1990|DATE|1990|1990-01/1990-04")]
    [InlineData("In mid-October it was dropped.", "mid-October|DATE|2025-10|2025-10")]
    [InlineData("Work starts in the second half of February 2026.", "the second half of February 2026|DATE|2026-02|2026-02-15/2026-02-28")]
    [InlineData("Exports fell in the third quarter of 2024.", "the third quarter of 2024|DATE|2024-Q3|2024-07/2024-09")]
    [InlineData("Exports fell in Q3 2024.", "Q3 2024|DATE|2024-Q3|2024-07/2024-09")]
    [InlineData("Exports fell in the first half of 2024.", "the first half of 2024|DATE|2024-H1|2024-01/2024-06")]
    [InlineData("They meet on the first Monday of May 2026.", "the first Monday of May 2026|DATE|2026-05-04|2026-05-04")]
    [InlineData("They meet on the last Friday of May 2026.", "the last Friday of May 2026|DATE|2026-05-29|2026-05-29")]
    [InlineData("They meet in next year's first quarter.", "next year's first quarter|DATE|2026-Q1|2026-01/2026-03")]
    public void A_part_of_a_period_is_read(string text, string expected) => Assert.Equal([expected], DateReading.Lines(text));

    [Theory]
    [InlineData("They confer on January 9-10, 2026.", "January 9-10, 2026|DATE|2026-01-09|2026-01-09/2026-01-10")]
    [InlineData("He tours the region from 3 to 5 May 2026.", "3 to 5 May 2026|DATE|2026-05-03|2026-05-03/2026-05-05")]
    [InlineData("He tours the region from 30 April to 2 May 2026.", "30 April to 2 May 2026|DATE|2026-04-30|2026-04-30/2026-05-02")]
    [InlineData("War lasted from 1914 to 1918.", "1914 to 1918|DATE|1914|1914/1918")]
    [InlineData("Shut between March 2020 and now.", "March 2020 and now|DATE|2020-03|2020-03/2025-11-08")]
    [InlineData("In force since 2011.", "2011|DATE|2011|2011/..")]
    [InlineData("In force until March 2027.", "March 2027|DATE|2027-03|../2027-03")]
    [InlineData("Limits for 1990 and beyond.", "1990 and beyond|DATE|1990|1990/..")]
    [InlineData("Limits for 1990 and later.", "1990 and later|DATE|1990|1990/..")]
    [InlineData("They left in 2023 and later closed the border.", "2023|DATE|2023|2023")]
    [InlineData("It began about 1990.", "about 1990|DATE|1990|1990~")]
    public void Intervals_and_open_ends_are_kept(string text, string expected) => Assert.Equal([expected], DateReading.Lines(text));

    [Theory]
    [InlineData("Answer within 90 days.", "90 days|DURATION|P90D|2026-02-06")]
    [InlineData("Silence for the past five months.", "the past five months|DURATION|P5M|2025-06/2025-11")]
    [InlineData("It was the first visit in six years.", "six years|DURATION|P6Y|-")]
    [InlineData("A five-year plan.", "five-year|DURATION|P5Y|-")]
    [InlineData("It lasted 2 1/2 years.", "2 1/2 years|DURATION|P2Y6M|-")]
    [InlineData("It lasted twenty-four hours.", "twenty-four hours|DURATION|PT24H|-")]
    [InlineData("It lasted several days.", "several days|DURATION|PXD|-")]
    [InlineData("It lasted two decades.", "two decades|DURATION|P20Y|-")]
    [InlineData("A girl, 8 years old, was hurt.", "8 years old|DURATION|P8Y|-")]
    public void A_length_of_time_is_a_duration(string text, string expected) => Assert.Equal([expected], DateReading.Lines(text));

    [Theory]
    [InlineData("They meet every week.", "every week|SET|P1W|-")]
    [InlineData("They meet each Thursday.", "each Thursday|SET|XXXX-WXX-4|-")]
    [InlineData("They meet annually.", "annually|SET|P1Y|-")]
    [InlineData("They meet twice a year.", "a year|SET|P1Y|-")]
    [InlineData("They meet every two years.", "every two years|SET|P2Y|-")]
    public void What_returns_is_a_set(string text, string expected) => Assert.Equal([expected], DateReading.Lines(text));

    [Theory]
    [InlineData("The call began at 10:00 a.m. on November 3.", "10:00 a.m. on November 3|TIME|2025-11-03T10:00|2025-11-03")]
    [InlineData("The call began at 1430 GMT.", "1430 GMT|TIME|2025-11-08T14:30|2025-11-08")]
    [InlineData("They dined yesterday evening.", "yesterday evening|TIME|2025-11-07TEV|2025-11-07")]
    [InlineData("They dined last night.", "last night|TIME|2025-11-07TNI|2025-11-07")]
    public void A_time_of_day_is_a_time(string text, string expected) => Assert.Equal([expected], DateReading.Lines(text));

    [Theory]
    [InlineData("Talks are now held.", "now|DATE|PRESENT_REF|2025-11-08")]
    [InlineData("Talks were held recently.", "recently|DATE|PAST_REF|-")]
    [InlineData("Talks will come soon.", "soon|DATE|FUTURE_REF|-")]
    public void A_vague_reference_is_kept_as_one(string text, string expected) => Assert.Equal([expected], DateReading.Lines(text));

    [Theory]
    [InlineData("They called for a second round.")]
    [InlineData("Some 1500 people fled.")]
    [InlineData("It may march on.")]
    [InlineData("Resolution 2231 stands.")]
    [InlineData("They paid $1990 for it.")]
    [InlineData("It is the second most important point.")]
    public void What_is_no_date_is_left_alone(string text) => Assert.Empty(DateReading.Lines(text));
}
