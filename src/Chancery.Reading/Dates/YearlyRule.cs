using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using RegexMatch = System.Text.RegularExpressions.Match;

namespace Chancery.Reading.Dates;

/// <summary>A rule for a day of the year, as <c>data/date-events.csv</c> writes it.</summary>
/// <param name="Every">In which years: every so many from <paramref name="From"/> on.</param>
internal sealed partial record YearlyRule(string Text, int Every, int From)
{
    public static bool IsValid(string text) => Form().IsMatch(text);

    /// <summary>The day in <paramref name="year"/>; null where it has none.</summary>
    public LocalDate? In(int year)
    {
        if (year < 3 || year > 9980 || year < From || (year - From) % Every != 0)
        {
            return null;
        }

        var match = Form().Match(Text);
        return match switch
        {
            _ when match.Groups["easter"].Success => Easter(year).PlusDays(Number(match, "easter")),
            _ when match.Groups["day"].Success => new LocalDate(year, Number(match, "month"), Number(match, "day")),
            _ => Weekday(new LocalDate(year, Number(match, "month"), 1), match),
        };
    }

    private static LocalDate Weekday(LocalDate first, RegexMatch match)
    {
        var day = (IsoDayOfWeek)Number(match, "weekday");
        return match.Groups["nth"].Value switch
        {
            "A1" => OnOrAfter(first, IsoDayOfWeek.Monday).Next(day),
            "WL" => first.PlusMonths(1).Previous(day),
            var nth => OnOrAfter(first, day).PlusWeeks(nth[1] - '1'),
        };
    }

    private static LocalDate OnOrAfter(LocalDate date, IsoDayOfWeek day) => date.DayOfWeek == day ? date : date.Next(day);

    // The anonymous Gregorian algorithm (Nature, 1876).
    private static LocalDate Easter(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100;
        var h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        var l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        var days = h + l - 7 * ((a + 11 * h + 22 * l) / 451) + 114;
        return new LocalDate(year, days / 31, days % 31 + 1);
    }

    private static int Number(RegexMatch match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex("^(EASTER(?<easter>[+-][0-9]+)|(?<month>[01][0-9])-((?<day>[0-3][0-9])|(?<nth>A1|W[1-5L])-(?<weekday>[1-7])))\\z")]
    private static partial Regex Form();
}
