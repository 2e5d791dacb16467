using System.Globalization;
using System.Text;
using Chancery.Dispatches;
using Chancery.Ledger;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Briefing;

/// <summary>Deadlines and planned contacts as iCalendar (RFC 5545): days without an hour; a month or a season is all its days.</summary>
internal sealed class CalendarFormat : PageFormat
{
    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");
    private static readonly InstantPattern Stamp = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");

    public override string Name => "ics";
    public override string MediaType => "text/calendar; charset=utf-8";
    public override string Extension => ".ics";

    public override string? Misfit(Page page) => page.Calendar is null ? "this page has no dates to come; ask for deadlines, a brief, an agenda, a timeline or a diff" : null;

    public override void Write(PageExport export, Stream output)
    {
        var lines = new CalendarLines();
        lines.Add("BEGIN", "VCALENDAR");
        lines.Add("VERSION", "2.0");
        lines.Add("PRODID", "-//Chancery//Chancery//EN");
        lines.Add("CALSCALE", "GREGORIAN");
        lines.AddText("X-WR-CALNAME", export.Page.Title);
        foreach (var entry in (export.Page.Calendar ?? []).Where(e => Bounds(e.Date) is not null).DistinctBy(Uid))
        {
            Event(lines, entry, export);
        }

        lines.Add("END", "VCALENDAR");
        output.Write(Encoding.UTF8.GetBytes(lines.ToString()));
    }

    private static void Event(CalendarLines lines, CalendarEntry entry, PageExport export)
    {
        var (first, last) = Bounds(entry.Date)!.Value;
        lines.Add("BEGIN", "VEVENT");
        lines.Add("UID", Uid(entry));
        lines.Add("DTSTAMP", Stamp.Format(export.Recorded));
        lines.Add("DTSTART;VALUE=DATE", Day.Format(first));
        if (last < LocalDate.MaxIsoValue)
        {
            lines.Add("DTEND;VALUE=DATE", Day.Format(last.PlusDays(1)));
        }

        lines.AddText("SUMMARY", entry.What);
        lines.AddText("DESCRIPTION", Description(entry, export));
        lines.Add("CATEGORIES", entry.IsContact ? "CONTACT" : "DEADLINE");
        if (entry.Date.Value.AsSpan().IndexOfAny("~?%") >= 0)
        {
            lines.Add("STATUS", "TENTATIVE");
        }

        lines.Add("TRANSP", "TRANSPARENT");
        if (SafeLinks.To(entry.Claims[0].Dispatch, "") is { } link)
        {
            lines.Add("URL", link.Url);
        }

        lines.Add("END", "VEVENT");
    }

    // An end that is open is no day: the event stands on the other one.
    private static (LocalDate First, LocalDate Last)? Bounds(Edtf date)
    {
        var (earliest, latest) = (date.Earliest, date.Latest);
        return (earliest ?? latest) is { } first && (latest ?? earliest) is { } last ? (first, LocalDate.Max(first, last)) : null;
    }

    // The claim that told it first: more reports of the same date leave the event the same.
    private static string Uid(CalendarEntry entry) => $"{entry.Claims.OrderBy(c => c.Said).ThenBy(c => c.Id).First().Id}@chancery.invalid";

    private static string Description(CalendarEntry entry, PageExport export)
    {
        var text = new StringBuilder(DateWords.Of(entry.Date));
        foreach (var claim in entry.Claims)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n“{PageText.Shortened(export.Quote(claim))}” – {Teller(claim)}{LineMaker.DispatchOf(claim.Dispatch, claim.Said)} [{claim.Id}]");
        }

        return text.ToString();
    }

    private static string Teller(HeldClaim held) => held.Claim.Claimant == Speaker.Outlet ? "" : $"{held.Claim.Claimant.Name}; ";
}
