using NodaTime;

namespace Chancery.Reading.Dates;

/// <summary>A day that returns by rule: 'Christmas', 'Election Day', 'the inauguration'.</summary>
internal sealed record YearlyEvent(YearlyRule Rule, int? Year = null, int? Shift = null) : TimeExpression
{
    public override Outcome Resolve(Anchors at)
    {
        var period = Year is { } year ? Day(year) : Shift is { } shift ? Shifted(at.Now, shift) : at.Nearest(Day) ?? Sparse(at);
        return Outcome.Of(period, "XXXX-XX-XX");
    }

    private CalendarPeriod? Day(int year) => Rule.In(year) is { } day ? new CalendarPeriod(day, Grain.Day) : null;

    // An event that returns only every few years: the nearest in time, whichever way the clause looks.
    private CalendarPeriod? Sparse(Anchors at) => at.Now is not { } now ? null : at.Direction == Direction.Past ? Search(now.Year, -1) : Search(now.Year, 1);

    private CalendarPeriod? Search(int year, int step)
    {
        for (var tries = 0; tries < 8 && year is > 2 and < 9990; tries++, year += step)
        {
            if (Day(year) is { } day)
            {
                return day;
            }
        }

        return null;
    }

    private CalendarPeriod? Shifted(LocalDate? now, int shift) => now is not { } day ? null : shift switch
    {
        < 0 => Day(day.Year) is { } gone && gone.First < day ? gone : Day(day.Year - 1),
        > 0 => Day(day.Year) is { } ahead && ahead.First > day ? ahead : Day(day.Year + 1),
        _ => Day(day.Year),
    };
}

/// <summary>An event whose date the text gives elsewhere: 'the summit' where it says 'the summit on 12 August'.</summary>
internal sealed record TextEvent(string Noun) : TimeExpression
{
    public override Outcome Resolve(Anchors at) => Outcome.Of(at.Events.Find(Noun), "XXXX-XX-XX");
}

/// <summary>Dates of events by the event's noun, as far as the text gives them.</summary>
internal sealed class EventDates
{
    private readonly Dictionary<string, CalendarPeriod> _dates = new(StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, CalendarPeriod>.AlternateLookup<ReadOnlySpan<char>> _dateOf;

    public EventDates() => _dateOf = _dates.GetAlternateLookup<ReadOnlySpan<char>>();

    public void Note(string noun, CalendarPeriod date) => _dates[noun] = date;

    public bool Knows(ReadOnlySpan<char> noun) => _dateOf.ContainsKey(noun);

    public CalendarPeriod? Find(string noun) => _dates.TryGetValue(noun, out var date) ? date : null;
}
