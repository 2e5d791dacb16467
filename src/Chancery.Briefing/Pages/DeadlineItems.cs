using System.Globalization;
using Chancery.Dispatches;
using Chancery.Ledger;
using NodaTime;

namespace Chancery.Briefing;

/// <summary>A deadline as a point of a page.</summary>
internal static class DeadlineItems
{
    public static PageItem Of(DeadlineLine deadline, LineMaker lines, LocalDate asOf)
    {
        return new PageItem(
            $"{DateWords.Of(deadline.Date)}: {deadline.What}{Left(deadline.Date, asOf)}",
            [new("date", deadline.Date.Value), new("what", deadline.What), new("issues", string.Join("; ", deadline.Issues))],
            [lines.Line(deadline.Claims, "", "")]);
    }

    // A month is no day: the count reaches from its first to its last.
    private static string Left(Edtf date, LocalDate asOf)
    {
        var (first, last) = (DaysTo(date.Earliest, asOf), DaysTo(date.Latest, asOf));
        var range = last > first ? string.Create(CultureInfo.InvariantCulture, $"{first} to {last}") : first.ToString(CultureInfo.InvariantCulture);
        return first <= 0 ? "" : $" (in {range} {(range == "1" ? "day" : "days")})";
    }

    private static int DaysTo(LocalDate? day, LocalDate asOf) => day is { } then ? Period.DaysBetween(asOf, then) : 0;
}
