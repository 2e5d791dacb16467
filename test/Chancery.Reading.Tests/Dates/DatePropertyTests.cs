using System.Text;
using Chancery.Dispatches;
using Chancery.Language;
using NodaTime;

namespace Chancery.Reading.Tests.Dates;

/// <summary>What holds of the dates of any text, tried on texts put together at random from the grammar's own words and from noise.</summary>
public sealed class DatePropertyTests
{
    private static readonly string[] Pieces =
    [
        "the", "last", "next", "this", "early", "late", "end of", "week", "month", "year", "quarter", "half", "first", "second", "31", "9", "1990", "2025", "may", "May", "Feb.",
        "Monday", "ago", "later", "before", "after", "from", "to", "-", "/", ":", ",", "(", ")", "'", "’s", "\n\n", "\n", "a", "two", "hundred", "thousand", "and", "half", "every", "p.m.",
        "00", "99999999999", "decade", "century", "spring", "inauguration", "Easter", "of", "in", "since", "until", "about", "90", "days", "years", "now", "s", "th", "Q", "FY", "\"", "“", "word", "\u0000", "é", "😀",
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 20)];

    private static string Noise(int seed, int pieces)
    {
        var random = new Random(seed);
        var text = new StringBuilder();
        for (var i = 0; i < pieces; i++)
        {
            text.Append(Pieces[random.Next(Pieces.Length)]).Append(random.Next(5) == 0 ? "" : " ");
        }

        return text.ToString();
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Spans_lie_within_the_text_in_order_and_never_overlap(int seed)
    {
        var text = Noise(seed, 400);
        var end = 0;
        foreach (var date in DateReading.Read(text, new LocalDate(2025, 11, 8)).Dates)
        {
            Assert.True(date.Span.Start >= end && date.Span.End > date.Span.Start && date.Span.End <= text.Length, $"{date.Span} after {end}");
            Assert.True(date.Tokens.Length > 0);
            end = date.Span.End;
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_resolved_date_begins_before_it_ends_and_parses(int seed)
    {
        foreach (var date in DateReading.Read(Noise(seed, 400), new LocalDate(2025, 11, 8)).Dates)
        {
            Assert.NotEmpty(date.Value);
            if (date.Edtf is { } edtf)
            {
                Assert.True(Edtf.TryParse(edtf.Value, out _), edtf.Value);
                Assert.True(edtf.Earliest is not { } first || edtf.Latest is not { } last || first <= last, edtf.Value);
            }
        }
    }

    [Theory]
    [InlineData("They met yesterday.", 1)]
    [InlineData("They met last Friday.", 7)]
    [InlineData("They met two weeks ago.", 3)]
    [InlineData("They answer within 90 days.", 30)]
    [InlineData("They met last week.", 14)]
    public void A_relative_date_moves_with_the_day_of_publication(string text, int days)
    {
        var published = new LocalDate(2025, 3, 11);
        var here = Assert.Single(DateReading.Read(text, published).Dates).Edtf!.Value;
        var there = Assert.Single(DateReading.Read(text, published.PlusDays(days)).Dates).Edtf!.Value;
        var moved = Period.DaysBetween(here.Earliest!.Value, there.Earliest!.Value);
        Assert.Equal(text.Contains("Friday", StringComparison.Ordinal) || text.Contains("last week", StringComparison.Ordinal) ? days / 7 * 7 : days, moved);
    }

    [Fact]
    public void The_edges_of_the_calendar_are_kept()
    {
        foreach (var published in new[] { new LocalDate(3, 1, 1), new LocalDate(9980, 12, 31), new LocalDate(1, 1, 1), new LocalDate(9999, 12, 31) })
        {
            DateReading.Read("A century ago, next year, 900000 years ago, in May, last Friday, the weekend, Christmas, the past 5000 days, two decades from now.", published);
        }
    }

    [Theory]
    [InlineData("the ")]
    [InlineData("early ")]
    [InlineData("two ")]
    [InlineData("2025-")]
    [InlineData("a year before ")]
    [InlineData("May 3 to ")]
    [InlineData("x")]
    [InlineData("9")]
    public void A_long_run_of_one_thing_ends(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length));
        Assert.All(DateReading.Read(text, new LocalDate(2025, 11, 8)).Dates, date => Assert.True(date.Span.End <= text.Length));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Trees_of_any_shape_do_not_matter(int seed)
    {
        var text = Noise(seed, 100);
        var annotated = Annotator.Load().Annotate(text);
        var draft = DateReading.Read(text, new LocalDate(2025, 11, 8), Annotator.Load());
        Assert.All(draft.Dates, date => Assert.True(date.Tokens.End <= annotated.Tokens.Length));
    }
}
