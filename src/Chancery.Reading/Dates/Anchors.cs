using NodaTime;

namespace Chancery.Reading.Dates;

/// <summary>Whether the clause around a date tells of what has been or of what is to come.</summary>
internal enum Direction
{
    Unknown,
    Past,
    Present,
    Future,
}

/// <summary>What an expression is counted from at its place in the text.</summary>
/// <param name="Now">The day of the dateline, else of publication; null where neither is known.</param>
/// <param name="Focus">The period named last.</param>
/// <param name="Events">Dates of events that the text gives, by the event's noun.</param>
internal readonly record struct Anchors(LocalDate? Now, CalendarPeriod? Focus, Direction Direction, EventDates Events)
{
    /// <summary>
    /// Among the yearly candidates, the one that fits: the nearest, one against the clause's direction counting three times as far;
    /// so 'in March' in the past tense is last March even in November, and a vote that 'was set for Nov. 10' in October lies ahead.
    /// </summary>
    public CalendarPeriod? Nearest(Func<int, CalendarPeriod?> inYear)
    {
        if (Now is not { } now)
        {
            return null;
        }

        CalendarPeriod? best = null;
        var bestDistance = int.MaxValue;
        for (var year = now.Year - 1; year <= now.Year + 1; year++)
        {
            if (inYear(year) is { } period && Distance(period, now) is var distance && distance < bestDistance)
            {
                (best, bestDistance) = (period, distance);
            }
        }

        return best;
    }

    private int Distance(CalendarPeriod period, LocalDate now)
    {
        if (period.First <= now && now <= period.Last)
        {
            return 0;
        }

        var ahead = period.First > now;
        var days = ahead ? Period.DaysBetween(now, period.First) : Period.DaysBetween(period.Last, now);
        return days * (Direction == (ahead ? Direction.Past : Direction.Future) ? 3 : 1);
    }
}
