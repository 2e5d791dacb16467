using Chancery.Dispatches;
using NodaTime;

namespace Chancery.Reading.Dates;

/// <summary>A period counted from now: 'last week', 'this year', 'tomorrow'.</summary>
internal sealed record Relative(int Shift, Grain Grain) : TimeExpression
{
    public override Outcome Resolve(Anchors at) => Outcome.Of(
        at.Now is { } now ? CalendarPeriod.Of(now, Grain).Plus(Shift) : null,
        Placeholder(Grain));

    internal static string Placeholder(Grain grain) => grain switch
    {
        Grain.Week => "XXXX-WXX",
        Grain.Weekend => "XXXX-WXX-WE",
        Grain.Month => "XXXX-XX",
        Grain.Quarter => "XXXX-QX",
        Grain.Half => "XXXX-HX",
        Grain.Season => "XXXX-XX",
        Grain.Year => "XXXX",
        Grain.Decade => "XXX",
        Grain.Century => "XX",
        _ => "XXXX-XX-XX",
    };
}

/// <summary>A period counted from the date named last: 'the following day', 'that year', 'the quarter'.</summary>
/// <param name="FromNow">Whether now stands in where no date was named before.</param>
internal sealed record FromFocus(int Shift, Grain Grain, bool FromNow = false) : TimeExpression
{
    public override Outcome Resolve(Anchors at)
    {
        var from = at.Focus is { } focus && (focus.Grain <= Grain || Shift == 0) ? focus.First : FromNow ? at.Now : null;
        return Outcome.Of(from is { } day ? CalendarPeriod.Of(day, Grain).Plus(Shift) : null, Relative.Placeholder(Grain));
    }
}

/// <summary>The quarter that is being reported on: the one named last, else the last complete one.</summary>
internal sealed record ReportedQuarter : TimeExpression
{
    public override Outcome Resolve(Anchors at) => at switch
    {
        { Focus: { Grain: Grain.Quarter } focus } when at.Now is null || focus.Last < at.Now => Outcome.Of(focus),
        { Now: { } now } => Outcome.Of(CalendarPeriod.Of(now, Grain.Quarter).Plus(-1), "XXXX-QX"),
        _ => new Outcome(TimexType.Date, "XXXX-QX"),
    };
}

/// <summary>So much time before or after a base: 'two weeks ago', 'three days later', '90 days from 12 August'.</summary>
/// <param name="Base">Null for the date named last.</param>
internal sealed record Shifted(Quantity By, int Sign, TimeExpression? Base) : TimeExpression
{
    public override Outcome Resolve(Anchors at)
    {
        var from = CountsFromFocus(at) ? at.Focus ?? Day(at.Now) : Base!.Resolve(at).Period;
        if (By.Count is not { } count)
        {
            return new Outcome(TimexType.Date, Sign < 0 ? "PAST_REF" : "FUTURE_REF");
        }

        if (By.Unit < Grain.Day)
        {
            return new Outcome(TimexType.Duration, By.Timex, Hours(from, count));
        }

        return Outcome.Of(from is { } period ? Move(period, count) : null, Relative.Placeholder(Kept(By.Unit)));
    }

    // 'a year ago' in a report on a quarter is that quarter of the year before.
    private bool CountsFromFocus(Anchors at) => Base is null || (Base is Relative && at.Focus is { Grain: Grain.Quarter } && By is { Unit: Grain.Year, Count: 1 });

    // A span of hours ends on the day that its whole days reach.
    private Edtf? Hours(CalendarPeriod? from, int count)
    {
        var hours = By.Unit switch { Grain.Hour => count, Grain.Minute => count / 60, _ => 0 };
        return from is { Grain: Grain.Day } day ? day.Plus(Sign * (hours / 24))?.Edtf : null;
    }

    private CalendarPeriod? Move(CalendarPeriod from, int count)
    {
        var keep = from.Grain is Grain.Quarter or Grain.Month && By.Unit is Grain.Year;
        var anchor = Sign > 0 && from.Grain > Grain.Day && !keep ? from.Last : from.First;
        if (CalendarPeriod.Shift(anchor, (long)Sign * count, By.Unit) is not { } day)
        {
            return null;
        }

        var exact = Base is not (null or Relative or ReportedQuarter) || By.Unit == Grain.Day || (By.Unit == Grain.Week && count < 5);
        return CalendarPeriod.Of(day, keep ? from.Grain : exact ? Grain.Day : Kept(By.Unit));
    }

    private static Grain Kept(Grain unit) => unit is Grain.Decade or Grain.Century ? Grain.Year : unit;

    private static CalendarPeriod? Day(LocalDate? day) => day is { } known ? new CalendarPeriod(known, Grain.Day) : null;
}

/// <summary>'the second half of February', 'the third quarter', 'the first Monday of May', 'the first two weeks of May'.</summary>
/// <param name="Ordinal">Counted from one; from the end where negative.</param>
/// <param name="Weekday">1 to 7 where a weekday is counted; else 0.</param>
/// <param name="Count">How many of them: 'the first two weeks'.</param>
internal sealed record Within(int Ordinal, Grain Grain, int Weekday, int Count, TimeExpression? Container) : TimeExpression
{
    public override Outcome Resolve(Anchors at)
    {
        if (Container is null)
        {
            return Outcome.Of(at.Nearest(year => First(CalendarPeriod.OfYear(year))), Grain == Grain.Quarter ? FormattableString.Invariant($"XXXX-Q{Ordinal}") : Relative.Placeholder(Grain));
        }

        var outer = Container.Resolve(at);
        if (outer.Period is not { } container)
        {
            return outer with { Edtf = null };
        }

        return Grain == Grain.Half && container.Grain != Grain.Year ? HalfOf(container) : Counted(container);
    }

    private Outcome Counted(CalendarPeriod container)
    {
        if (First(container) is not { } first)
        {
            return new Outcome(TimexType.Date, Relative.Placeholder(Grain));
        }

        var last = Count > 1 ? first.Plus(Count - 1) : null;
        return last is { } end
            ? Outcome.Of(first) with { Value = container.Timex, Edtf = Edtf.Parse($"{Edtf.Of(first.First)}/{Edtf.Of(end.Last)}") }
            : Outcome.Of(first);
    }

    private CalendarPeriod? First(CalendarPeriod container)
    {
        var step = Weekday > 0 ? Grain.Week : Grain;
        var start = Weekday > 0 ? FirstWeekday(container) : Start(container);
        var origin = Ordinal > 0 ? start.First : LastStart(container, step);
        var found = CalendarPeriod.Shift(origin, Ordinal > 0 ? Ordinal - 1 : Ordinal + 1, step);
        return found is { } day && day >= start.First && day <= container.Last ? start with { First = day } : null;
    }

    private CalendarPeriod FirstWeekday(CalendarPeriod container)
    {
        var first = container.First;
        return new CalendarPeriod((int)first.DayOfWeek == Weekday ? first : first.Next((IsoDayOfWeek)Weekday), Grain.Day);
    }

    // The first week of a month or year is the one that holds its first Thursday (ISO 8601).
    private CalendarPeriod Start(CalendarPeriod container)
    {
        var period = CalendarPeriod.Of(container.First, Grain);
        var isBefore = Grain is Grain.Week or Grain.Weekend && container.First.DayOfWeek > IsoDayOfWeek.Thursday;
        return isBefore ? period.Plus(1) ?? period : period;
    }

    private LocalDate LastStart(CalendarPeriod container, Grain step)
    {
        var last = container.Last;
        return Weekday == 0 ? CalendarPeriod.Of(last, step).First : (int)last.DayOfWeek == Weekday ? last : last.Previous((IsoDayOfWeek)Weekday);
    }

    private Outcome HalfOf(CalendarPeriod container)
    {
        var days = Period.DaysBetween(container.First, container.Last) + 1;
        var middle = container.First.PlusDays(days / 2);
        var (from, to) = Ordinal == 1 ? (container.First, middle.PlusDays(-1)) : (middle, container.Last);
        return Outcome.Of(container) with { Edtf = Edtf.Parse($"{Edtf.Of(from)}/{Edtf.Of(to)}") };
    }
}

/// <summary>'the week of March 6'.</summary>
internal sealed record WeekOf(TimeExpression Day) : TimeExpression
{
    public override Outcome Resolve(Anchors at) => Outcome.Of(
        Day.Resolve(at).Period is { } day ? CalendarPeriod.Of(day.First, Grain.Week) : null,
        Relative.Placeholder(Grain.Week));
}

/// <summary>'the weekend': the last one in a clause that tells of the past, the next one in a clause that looks ahead.</summary>
internal sealed record NearWeekend : TimeExpression
{
    public override Outcome Resolve(Anchors at)
    {
        if (at.Now is not { } now)
        {
            return new Outcome(TimexType.Date, Relative.Placeholder(Grain.Weekend));
        }

        var isPast = at.Direction != Direction.Future && now.DayOfWeek < IsoDayOfWeek.Friday;
        return Outcome.Of(CalendarPeriod.Of(now, Grain.Weekend).Plus(isPast ? -1 : 0), "");
    }
}

/// <summary>'three weeks before the summit': a date where the text dates the event, else only a length of time.</summary>
internal sealed record FromEvent(Quantity By, int Sign, TextEvent Event) : TimeExpression
{
    public override Outcome Resolve(Anchors at) => Event.Resolve(at).Period is null
        ? new Outcome(TimexType.Duration, By.Timex)
        : new Shifted(By, Sign, Event).Resolve(at);
}

/// <summary>'two years ago tomorrow', 'a year ago this month'.</summary>
internal sealed record Anniversary(int Count, Grain Unit, TimeExpression Day) : TimeExpression
{
    public override Outcome Resolve(Anchors at)
    {
        var inner = Day.Resolve(at);
        return inner.Period is { } period && CalendarPeriod.Shift(period.First, -Count, Unit) is { } first
            ? Outcome.Of(CalendarPeriod.Of(first, period.Grain))
            : inner with { Edtf = null };
    }
}
