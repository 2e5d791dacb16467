using System.Globalization;
using Chancery.Ledger;
using NodaTime;

namespace Chancery.Server.Pages;

/// <summary>How long a thread waits.</summary>
internal static class Clock
{
    public static string Days(IssueThread thread, LocalDate asOf)
    {
        var (days, exact) = Wait(thread, asOf);
        return string.Create(CultureInfo.InvariantCulture, $"{(exact ? "" : "at least ")}{days} {(days == 1 ? "day" : "days")}");
    }

    /// <summary>Where the date is a month or only a bound, the wait is at least as long as from its last day.</summary>
    public static (int Days, bool Exact) Wait(IssueThread thread, LocalDate asOf)
    {
        var waiting = thread.Waiting;
        var last = waiting.When is { } told ? LocalDate.Min(told.Latest ?? waiting.Lead.Said, waiting.Lead.Said) : waiting.Day;
        return (Math.Max(0, Period.DaysBetween(last, asOf)), waiting.When is { } when && when.Earliest == when.Latest);
    }
}
