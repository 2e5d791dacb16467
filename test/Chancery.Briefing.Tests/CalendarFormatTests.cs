using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Chancery.Dispatches;

namespace Chancery.Briefing.Tests;

/// <summary>Calendars, read by a checker that takes RFC 5545 at its word.</summary>
public sealed partial class CalendarFormatTests
{
    [Fact]
    public void A_month_is_all_its_days_and_the_stamp_is_the_last_recordings()
    {
        var ledger = Ledgered.Of(Stories.All);
        var limits = Assert.Single(Events(ledger.Written("ics", ledger.Brief("2026-01-31"))));
        Assert.Equal("20260201", limits["DTSTART;VALUE=DATE"]);
        Assert.Equal("20260301", limits["DTEND;VALUE=DATE"]);
        Assert.Equal("20260502T103000Z", limits["DTSTAMP"]);
        Assert.Equal("New START limits lapse", limits["SUMMARY"]);
        Assert.Contains("“The limits lapse in February 2026”", limits["DESCRIPTION"], StringComparison.Ordinal);
    }

    [Fact]
    public void An_event_keeps_its_name_when_more_dispatches_tell_of_it()
    {
        var again = new Story("later", new NodaTime.LocalDate(2025, 12, 1), "It is recalled that New START limits lapse in February 2026.")
            .Due("2026-02", "New START limits lapse", "New START limits lapse in February 2026", "New START limits");
        string Uid(IEnumerable<Story> stories) => Events(Ledgered.Of(stories).Written("ics", Ledgered.Of(stories).Brief("2026-01-31")))[0]["UID"];
        Assert.Equal(Uid(Stories.All), Uid([again, .. Stories.All]));
    }

    [Theory]
    [InlineData("2026-03-01", "20260301", "20260302")]
    [InlineData("2026-02", "20260201", "20260301")]
    [InlineData("2026-22", "20260601", "20260901")]
    [InlineData("2026", "20260101", "20270101")]
    [InlineData("2026-03-01/2026-03-05", "20260301", "20260306")]
    [InlineData("2026-03/..", "20260301", "20260302")]
    [InlineData("../2026-03-10", "20260310", "20260311")]
    [InlineData("2026-12-31", "20261231", "20270101")]
    public void Dates_of_every_form_are_whole_days(string date, string start, string end)
    {
        var ledger = Ledgered.Of([new Story("d", new NodaTime.LocalDate(2025, 9, 1), "RUS proposed. It is due.").Does(ActKind.Propose, "RUS>USA", "RUS proposed", "x").Due(date, "due", "It is due", "x")]);
        var due = Event(ledger, date);
        Assert.Equal((start, end), (due["DTSTART;VALUE=DATE"], due["DTEND;VALUE=DATE"]));
    }

    [Fact]
    public void A_planned_contact_stands_beside_the_deadlines_and_what_is_about_is_tentative()
    {
        var events = Events(Hostile.Ledger.Written("ics", Hostile.Ledger.Timeline("2026-01-31")));
        Assert.Equal(["CONTACT", "DEADLINE"], events.Select(e => e["CATEGORIES"]).Order(StringComparer.Ordinal));
        Assert.Equal("TENTATIVE", events.Single(e => e["CATEGORIES"] == "CONTACT")["STATUS"]);
        Assert.False(events.Single(e => e["CATEGORIES"] == "DEADLINE").ContainsKey("STATUS"));
    }

    [Fact]
    public void A_page_without_dates_to_come_is_no_calendar() =>
        Assert.NotNull(PageFormats.Find("ics")!.Misfit(OwedPage.Of([], null, Ledgered.Of([]).Lines)));

    [Fact]
    public void A_calendar_without_events_is_still_one() => Assert.Empty(Events(Ledgered.Of([]).Written("ics", Ledgered.Of([]).Brief("2026-01-31"))));

    private static Dictionary<string, string> Event(Ledgered ledger, string date)
    {
        var play = ledger.Play("2026-01-01");
        var page = new Page("Dates", [], "") { Calendar = [new CalendarEntry(Edtf.Parse(date), "due", ledger.Play("2025-09-02").Deeds[0].Claims)] };
        Assert.NotNull(play);
        return Events(ledger.Written("ics", page)).Single();
    }

    // Lines end with CRLF, none is longer than 75 octets, none is broken within a character, blocks nest, and each event has what it must, once.
    private static List<Dictionary<string, string>> Events(string ics)
    {
        Assert.EndsWith("END:VCALENDAR\r\n", ics, StringComparison.Ordinal);
        Assert.Equal(ics.Count(c => c == '\n'), ics.Split("\r\n").Length - 1);
        Assert.All(ics.Split("\r\n"), l => Assert.InRange(Encoding.UTF8.GetByteCount(l), 0, 75));
        var lines = ics.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.All(lines, l => Assert.Matches(ContentLine(), l));
        Assert.Equal(["BEGIN:VCALENDAR", "VERSION:2.0"], lines[..2]);
        Assert.Single(lines, l => l.StartsWith("PRODID:", StringComparison.Ordinal));
        var events = new List<Dictionary<string, string>>();
        Dictionary<string, string>? open = null;
        foreach (var line in lines[1..^1])
        {
            var (name, value) = (line[..line.IndexOf(':', StringComparison.Ordinal)], line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..]);
            if (line == "BEGIN:VEVENT")
            {
                Assert.Null(open);
                open = new Dictionary<string, string>(StringComparer.Ordinal);
            }
            else if (line == "END:VEVENT")
            {
                events.Add(Assert.IsType<Dictionary<string, string>>(open));
                open = null;
            }
            else
            {
                open?.Add(name, value);
            }
        }

        Assert.All(events, Check);
        Assert.Equal(events.Count, events.Select(e => e["UID"]).Distinct(StringComparer.Ordinal).Count());
        return events;
    }

    private static void Check(Dictionary<string, string> one)
    {
        Assert.Matches("^[0-9a-f]{16}@chancery\\.invalid$", one["UID"]);
        Assert.Matches("^[0-9]{8}T[0-9]{6}Z$", one["DTSTAMP"]);
        var (start, end) = (Day(one["DTSTART;VALUE=DATE"]), Day(one["DTEND;VALUE=DATE"]));
        Assert.True(start < end);
        Assert.All(["SUMMARY", "DESCRIPTION"], n => Assert.DoesNotMatch(Unescaped(), one[n].Replace("\\\\", "", StringComparison.Ordinal)));
    }

    private static DateTime Day(string text) => DateTime.ParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture);

    [GeneratedRegex("^[A-Z-]+(;[A-Z-]+=[A-Z]+)*:[^\\u0000-\\u0008\\u000B-\\u001F\\u007F]*$")]
    private static partial Regex ContentLine();

    [GeneratedRegex(@"(?<!\\)[;,]|\\(?![\\;,nN])")]
    private static partial Regex Unescaped();
}
