using Chancery.Dispatches;
using NodaTime;

namespace Chancery.Reading.Dates;

/// <summary>A date by its calendar fields, as far as they are given: 'Nov. 8', '2025-11', 'Friday, Oct. 23', '1998'.</summary>
internal sealed record CalendarDate(int? Year = null, int? Month = null, int? Day = null) : TimeExpression
{
    public bool IsPossible => Month is null or (>= 1 and <= 12) && Year is null or (>= 3 and <= 9980) && DayIsPossible;

    public override Outcome Resolve(Anchors at)
    {
        var period = Year is { } year ? In(year) : at.Nearest(In);
        return Outcome.Of(period, Unresolved);
    }

    public CalendarPeriod? In(int year) => this switch
    {
        { Month: null } => CalendarPeriod.OfYear(year),
        { Day: null } => new CalendarPeriod(new LocalDate(year, Month.Value, 1), Grain.Month),
        _ => Day <= CalendarSystem.Iso.GetDaysInMonth(year, Month.Value) ? new CalendarPeriod(new LocalDate(year, Month.Value, Day.Value), Grain.Day) : null,
    };

    private bool DayIsPossible => Day is null || (Month is { } month && Day >= 1 && Day <= CalendarSystem.Iso.GetDaysInMonth(Year ?? 2000, month));

    private string Unresolved => Day is null
        ? FormattableString.Invariant($"XXXX-{Month:00}")
        : FormattableString.Invariant($"XXXX-{Month:00}-{Day:00}");
}

/// <summary>'Friday': the last one in a clause that tells of the past, the next one in a clause that looks ahead.</summary>
/// <param name="Shift">'last Friday' is -1, 'next Friday' 1.</param>
internal sealed record Weekday(int Day, int? Shift = null) : TimeExpression
{
    public override Outcome Resolve(Anchors at) => Outcome.Of(
        at.Now is { } now ? new CalendarPeriod(Pick(now, at.Direction), Grain.Day) : null,
        FormattableString.Invariant($"XXXX-WXX-{Day}"));

    private LocalDate Pick(LocalDate now, Direction direction)
    {
        var day = (IsoDayOfWeek)Day;
        return Shift switch
        {
            -1 => now.Previous(day),
            1 => CalendarPeriod.Of(now, Grain.Week).First.PlusDays(6 + Day),
            0 => CalendarPeriod.Of(now, Grain.Week).First.PlusDays(Day - 1),
            _ when now.DayOfWeek == day => now,
            _ => direction is Direction.Future or Direction.Present ? now.Next(day) : now.Previous(day),
        };
    }
}

/// <summary>A weekday counted from the date named last: 'the previous Friday', 'the following Monday'.</summary>
internal sealed record WeekdayFromFocus(int Day, int Shift) : TimeExpression
{
    public override Outcome Resolve(Anchors at)
    {
        var from = at.Focus?.First ?? at.Now;
        var day = (IsoDayOfWeek)Day;
        return Outcome.Of(
            from is { } start ? new CalendarPeriod(Shift < 0 ? start.Previous(day) : start.Next(day), Grain.Day) : null,
            FormattableString.Invariant($"XXXX-WXX-{Day}"));
    }
}

/// <summary>A season, of a given year or of the nearest; 'last fall' is shifted by -1.</summary>
internal sealed record Season(int Number, int? Year = null, int? Shift = null) : TimeExpression
{
    public override Outcome Resolve(Anchors at)
    {
        if (Year is { } year)
        {
            return Outcome.Of(In(year));
        }

        var period = Shift is { } shift && at.Now is { } now ? Shifted(now, shift) : at.Nearest(y => In(y));
        return Outcome.Of(period, FormattableString.Invariant($"XXXX-{Code}"));
    }

    private string Code => In(2000).Timex[5..];

    private CalendarPeriod In(int year) => new(new LocalDate(year, 3 * (Number - 20), 1), Grain.Season);

    private CalendarPeriod Shifted(LocalDate now, int shift)
    {
        var current = CalendarPeriod.Of(now, Grain.Season);
        var year = current.First.Year;
        return shift switch
        {
            < 0 => Number < current.Season ? In(year) : In(year - 1),
            > 0 => Number > current.Season ? In(year) : In(year + 1),
            _ => In(year),
        };
    }
}

/// <summary>A month by name with a direction: 'last May', 'next June', 'this September'.</summary>
internal sealed record ShiftedMonth(int Month, int Shift) : TimeExpression
{
    public override Outcome Resolve(Anchors at) => Outcome.Of(
        at.Now is { } now ? new CalendarPeriod(new LocalDate(YearFrom(now), Month, 1), Grain.Month) : null,
        FormattableString.Invariant($"XXXX-{Month:00}"));

    private int YearFrom(LocalDate now) => Shift switch
    {
        < 0 => Month < now.Month ? now.Year : now.Year - 1,
        > 0 => Month > now.Month ? now.Year : now.Year + 1,
        _ => now.Year,
    };
}

/// <summary>A period that is fixed by its words alone: 'the 1990s', 'the 20th century'.</summary>
internal sealed record FixedPeriod(CalendarPeriod Period) : TimeExpression
{
    public override Outcome Resolve(Anchors at) => Outcome.Of(Period);
}

/// <summary>PAST_REF, PRESENT_REF or FUTURE_REF: 'recently', 'now', 'soon'.</summary>
internal sealed record Reference(string Value) : TimeExpression
{
    public override Outcome Resolve(Anchors at) =>
        new(TimexType.Date, Value, Value == "PRESENT_REF" && at.Now is { } now ? Edtf.Of(now) : null);
}

/// <summary>'January 9-10', 'from 3 to 5 May': TIMEX3 has no value for it and keeps the first day's.</summary>
internal sealed record Interval(TimeExpression From, TimeExpression To) : TimeExpression
{
    public override Outcome Resolve(Anchors at)
    {
        var to = To.Resolve(at);
        var start = From.Resolve(at);
        if (start.Period is not { } first || to.Period is not { } last || last.First < first.First)
        {
            return start with { Edtf = null };
        }

        return start with { Edtf = Edtf.Parse($"{first.Edtf.Value.Split('/')[0]}/{last.Edtf.Value.Split('/')[^1]}") };
    }
}

/// <summary>'July last year', 'June 5 this year'.</summary>
internal sealed record InRelativeYear(CalendarDate Date, int Shift) : TimeExpression
{
    public override Outcome Resolve(Anchors at) => at.Now is { } now && Date.In(now.Year + Shift) is { } period
        ? Outcome.Of(period)
        : Date.Resolve(at with { Now = null });
}

/// <summary>'spring next year'.</summary>
internal sealed record SeasonOfRelativeYear(int Number, int Shift) : TimeExpression
{
    public override Outcome Resolve(Anchors at) => new Season(Number, at.Now?.Year + Shift).Resolve(at);
}

/// <summary>'the 15th': of the month named last, else the nearest one that fits the clause.</summary>
internal sealed record DayOfMonth(int Day) : TimeExpression
{
    public override Outcome Resolve(Anchors at)
    {
        var unresolved = FormattableString.Invariant($"XXXX-XX-{Day:00}");
        if ((at.Focus?.First ?? at.Now) is not { } anchor)
        {
            return new Outcome(TimexType.Date, unresolved);
        }

        var month = new LocalDate(anchor.Year, anchor.Month, 1);
        var step = at.Focus is { Grain: <= Grain.Month } ? 0
            : at.Direction == Direction.Future && Day < anchor.Day ? 1
            : at.Direction == Direction.Past && Day > anchor.Day ? -1
            : 0;
        var shifted = month.PlusMonths(step);
        return Outcome.Of(new CalendarDate(shifted.Year, shifted.Month, Day).In(shifted.Year), unresolved);
    }
}
