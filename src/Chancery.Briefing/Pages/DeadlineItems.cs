using System.Globalization;
using Chancery.Ledger;
using NodaTime;

namespace Chancery.Briefing;

/// <summary>A deadline as a point of a page.</summary>
internal static class DeadlineItems
{
    public static PageItem Of(DeadlineLine deadline, LineMaker lines, LocalDate asOf)
    {
        var days = deadline.Date.Earliest is { } first ? Period.DaysBetween(asOf, first) : 0;
        var left = days > 0 ? string.Create(CultureInfo.InvariantCulture, $" (in {days} {(days == 1 ? "day" : "days")})") : "";
        return new PageItem(
            $"{DateWords.Of(deadline.Date)}: {deadline.What}{left}",
            [new("date", deadline.Date.Value), new("what", deadline.What), new("issues", string.Join("; ", deadline.Issues))],
            [lines.Line(deadline.Claims, "", "")]);
    }
}
