using Chancery.Dispatches;
using NodaTime;

namespace Chancery.Reading.Dates;

internal enum Part
{
    Start,
    Mid,
    End,

    /// <summary>'earlier this month', 'sometime next year': somewhere in it.</summary>
    Inside,

    /// <summary>'later this year'.</summary>
    Later,
}

/// <summary>'early 1990', 'mid-November', 'the end of the month'. TIMEX3 keeps the whole period; EDTF says the month where one is meant.</summary>
/// <param name="IsEdge">'the end of 1990' is its last month; 'late 1990' is only about there.</param>
internal sealed record PartOf(Part Part, bool IsEdge, TimeExpression Inner) : TimeExpression
{
    public override Outcome Resolve(Anchors at)
    {
        var inner = Inner.Resolve(at);
        return inner.Period is { } period ? inner with { Edtf = Rest(period, at) ?? Narrow(period) } : inner;
    }

    // 'later this week' leaves out the days that are gone.
    private Edtf? Rest(CalendarPeriod period, Anchors at)
    {
        var isRest = Part == Part.Later && period.Grain == Grain.Week && at.Now is { } now && now >= period.First && now < period.Last;
        return isRest ? Edtf.Parse($"{Edtf.Of(at.Now!.Value.PlusDays(1))}/{Edtf.Of(period.Last)}") : null;
    }

    private Edtf Narrow(CalendarPeriod period) => (Part, period.Grain) switch
    {
        (Part.End, Grain.Year) when IsEdge => CalendarPeriod.Of(period.Last, Grain.Month).Edtf,
        (Part.Start, Grain.Year) when IsEdge => CalendarPeriod.Of(period.First, Grain.Month).Edtf,
        (Part.Inside or Part.Later, _) or (_, Grain.Month or Grain.Day or Grain.Quarter or Grain.Season) => period.Edtf,
        (Part.Start, Grain.Year) => Months(period.First, 0, 3),
        (Part.Mid, Grain.Year) => Months(period.First, 4, 7),
        (Part.End, Grain.Year) => Months(period.First, 8, 11),
        (Part.Mid, Grain.Week) => Edtf.Parse(Edtf.Of(period.First.PlusDays(2)).Value + "~"),
        (Part.Mid, Grain.Decade) => Edtf.Parse(FormattableString.Invariant($"{period.First.Year + 4:0000}/{period.First.Year + 6:0000}")),
        _ => period.Edtf,
    };

    private static Edtf Months(LocalDate first, int from, int to) =>
        Edtf.Parse($"{CalendarPeriod.Of(first.PlusMonths(from), Grain.Month).Edtf}/{CalendarPeriod.Of(first.PlusMonths(to), Grain.Month).Edtf}");
}

/// <summary>A time of day, on a given day or on the day of the text: '10 p.m. Wednesday', 'this morning', 'noon'.</summary>
/// <param name="Clock">As TIMEX3 writes it after the T: <c>22:00</c>, <c>MO</c>.</param>
internal sealed record TimeOfDay(string Clock, TimeExpression? Day) : TimeExpression
{
    public override Outcome Resolve(Anchors at)
    {
        var day = Day is null ? Default(at) : Day.Resolve(at);
        return day with { Type = TimexType.Time, Value = $"{day.Value}T{Clock}" };
    }

    private static Outcome Default(Anchors at) => at.Now is { } now
        ? Outcome.Of(new CalendarPeriod(now, Grain.Day))
        : new Outcome(TimexType.Time, "XXXX-XX-XX");
}

/// <summary>A point whose end is open: 'since 2011', '1990 and beyond', 'until May'.</summary>
internal sealed record OpenEnded(TimeExpression Inner, bool EndIsOpen) : TimeExpression
{
    public override Outcome Resolve(Anchors at)
    {
        var inner = Inner.Resolve(at);
        if (inner.Edtf is not { } edtf || edtf.Value.Contains("..", StringComparison.Ordinal))
        {
            return inner;
        }

        var bounds = edtf.Value.Split('/');
        return inner with { Edtf = Edtf.Parse(EndIsOpen ? bounds[0] + "/.." : "../" + bounds[^1]) };
    }
}

/// <summary>'about 12 August', 'around 1990'.</summary>
internal sealed record Approximate(TimeExpression Inner) : TimeExpression
{
    public override Outcome Resolve(Anchors at)
    {
        var inner = Inner.Resolve(at);
        return inner.Edtf is { } edtf && !edtf.Value.Contains('/', StringComparison.Ordinal) && !edtf.Value.EndsWith('~')
            ? inner with { Edtf = Edtf.Parse(edtf.Value + "~") }
            : inner;
    }
}
