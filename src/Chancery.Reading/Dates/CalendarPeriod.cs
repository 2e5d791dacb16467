using Chancery.Dispatches;
using NodaTime;
using NodaTime.Calendars;

namespace Chancery.Reading.Dates;

/// <summary>A stretch of the calendar: the day, week, month, quarter … that begins on <paramref name="First"/>.</summary>
/// <param name="Grain">Day or greater.</param>
internal readonly record struct CalendarPeriod(LocalDate First, Grain Grain)
{
    private static readonly string[] SeasonCodes = ["SP", "SU", "FA", "WI"];

    public LocalDate Last => Plus(1) is { } next ? (Grain == Grain.Weekend ? First.PlusDays(1) : next.First.PlusDays(-1)) : First;

    /// <summary>EDTF's number for a season, 21 for spring to 24 for winter.</summary>
    public int Season => 20 + First.Month / 3;

    /// <summary>The period of this grain in which <paramref name="day"/> lies; for a weekend the one of its week.</summary>
    public static CalendarPeriod Of(LocalDate day, Grain grain) => new(
        grain switch
        {
            Grain.Week => day.PlusDays(1 - (int)day.DayOfWeek),
            Grain.Weekend => day.PlusDays(6 - (int)day.DayOfWeek),
            Grain.Month => Month(day.Year, day.Month),
            Grain.Quarter => Month(day.Year, 1 + (day.Month - 1) / 3 * 3),
            Grain.Season => day.Month < 3 ? Month(day.Year - 1, 12) : Month(day.Year, day.Month / 3 * 3),
            Grain.Half => Month(day.Year, day.Month < 7 ? 1 : 7),
            Grain.Year => Month(day.Year, 1),
            Grain.Decade => Month(Math.Max(1, day.Year / 10 * 10), 1),
            Grain.Century => Month(Math.Max(1, day.Year / 100 * 100), 1),
            _ => day,
        },
        grain < Grain.Day ? Grain.Day : grain);

    public static CalendarPeriod OfYear(int year) => new(Month(year, 1), Grain.Year);

    /// <summary>The period <paramref name="count"/> of its kind later (earlier where negative); null beyond the calendar.</summary>
    public CalendarPeriod? Plus(long count) => Shift(First, count, Grain) is { } day ? this with { First = day } : null;

    /// <summary><paramref name="day"/> moved by so many units; null outside the years 2 to 9990, which EDTF can write.</summary>
    public static LocalDate? Shift(LocalDate day, long count, Grain unit)
    {
        var months = unit switch { Grain.Month => 1, Grain.Quarter or Grain.Season => 3, Grain.Half => 6, Grain.Year => 12, Grain.Decade => 120, Grain.Century => 1200, _ => 0 };
        var days = unit switch { Grain.Day => 1, Grain.Week or Grain.Weekend => 7, _ => 0 };
        var year = day.Year + count * (months * 31 + days) / 366.0;
        if (year is < 3 or > 9980)
        {
            return null;
        }

        return months > 0 ? day.PlusMonths((int)count * months) : day.PlusDays((int)count * days);
    }

    public string Timex => Grain switch
    {
        Grain.Week => Week(First),
        Grain.Weekend => Week(First) + "-WE",
        Grain.Month => FormattableString.Invariant($"{First.Year:0000}-{First.Month:00}"),
        Grain.Quarter => FormattableString.Invariant($"{First.Year:0000}-Q{1 + First.Month / 3}"),
        Grain.Season => FormattableString.Invariant($"{First.Year:0000}-{SeasonCodes[Season - 21]}"),
        Grain.Half => FormattableString.Invariant($"{First.Year:0000}-H{1 + First.Month / 7}"),
        Grain.Year => FormattableString.Invariant($"{First.Year:0000}"),
        Grain.Decade => FormattableString.Invariant($"{First.Year / 10:000}"),
        Grain.Century => FormattableString.Invariant($"{First.Year / 100:00}"),
        _ => Edtf.Of(First).Value,
    };

    public Edtf Edtf => Grain switch
    {
        Grain.Day => Edtf.Of(First),
        Grain.Month or Grain.Year => Edtf.Parse(Timex),
        Grain.Season => Edtf.Parse(FormattableString.Invariant($"{First.Year:0000}-{Season}")),
        Grain.Quarter or Grain.Half => Between(Of(First, Grain.Month), Of(Last, Grain.Month)),
        Grain.Decade or Grain.Century => Between(Of(First, Grain.Year), Of(Last, Grain.Year)),
        _ => Between(Of(First, Grain.Day), Of(Last, Grain.Day)),
    };

    private static Edtf Between(CalendarPeriod first, CalendarPeriod last) => Edtf.Parse($"{first.Edtf}/{last.Edtf}");

    private static LocalDate Month(int year, int month) => new(year, month, 1);

    private static string Week(LocalDate day) =>
        FormattableString.Invariant($"{WeekYearRules.Iso.GetWeekYear(day):0000}-W{WeekYearRules.Iso.GetWeekOfWeekYear(day):00}");
}
