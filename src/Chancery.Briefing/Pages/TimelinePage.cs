using Chancery.Ledger;
using NodaTime;

namespace Chancery.Briefing;

/// <summary>What is chosen of a dossier: an issue, a first day; null for all.</summary>
public sealed record Selection(string? Issue = null, LocalDate? Since = null)
{
    internal bool Takes(Deed deed) => (Issue is null || deed.Issues.Contains(Issue)) && (Since is null || deed.Day >= Since || deed.FirstSaid >= Since);
}

/// <summary>Every act of a dossier in the order of time, each once with all that tell of it counted.</summary>
public static class TimelinePage
{
    public static Page Of(StateOfPlay play, (string One, string Other) named, LineMaker lines, Selection selection)
    {
        var months = play.Deeds.Where(selection.Takes).GroupBy(d => (d.Day.Year, d.Day.Month));
        var sections = months.Select(m => new PageSection(
            DateWords.Of(Dispatches.Edtf.Parse(FormattableString.Invariant($"{m.Key.Year:0000}-{m.Key.Month:00}"))),
            [.. m.Select(d => Item(d, lines))]));
        return new Page($"{named.One} – {named.Other}: timeline to {DateWords.Of(play.Basis.Question.AsOf)}", [.. sections], BasisLine.Of(play.Basis))
        {
            Fields = BasisLine.Fields(play.Basis),
            Calendar = CalendarEntry.Of(play),
            Feed = $"timeline {play.Dossier}",
        };
    }

    internal static PageItem Item(Deed deed, LineMaker lines)
    {
        var what = deed.IsContact ? ContactWords.Of(deed) : LineMaker.What(deed.Act, deed.IsDue);
        return new PageItem($"{DateWords.Of(deed.When, deed.FirstSaid)}: {what}", BriefPage.DeedFields(deed), [lines.Line(deed) with { Date = "", What = "" }]);
    }
}

/// <summary>Every issue of a dossier with its threads.</summary>
public static class IssuesPage
{
    public static Page Of(StateOfPlay play, (string One, string Other) named, LineMaker lines)
    {
        var open = Section("Open", play, lines, i => i.IsOpen);
        var closed = Section("Closed", play, lines, i => !i.IsOpen && i.Threads.Count > 0);
        var touched = new PageSection("Touched only", [.. play.Issues.Where(i => i.Threads.Count == 0).Select(i => Touched(i, lines))]);
        return new Page($"{named.One} – {named.Other}: issues on {DateWords.Of(play.Basis.Question.AsOf)}", [.. new[] { open, closed, touched }.Where(s => s.Items.Count > 0)], BasisLine.Of(play.Basis))
        {
            Fields = BasisLine.Fields(play.Basis),
        };
    }

    private static PageSection Section(string heading, StateOfPlay play, LineMaker lines, Func<IssueState, bool> chosen) => new(
        heading,
        [.. from issue in play.Issues
            where chosen(issue)
            from thread in issue.Threads
            let item = ThreadItems.Of(issue, thread, lines, (play.Basis.Question.AsOf, PageLimits.Usual.Lines))
            let origin = thread == issue.Threads[0] ? OriginLines.Of(issue, issue.Threads, lines) : []
            select item with { Head = $"{item.Head} [{issue.Key}]", Lines = [.. origin, .. item.Lines] }]);

    private static PageItem Touched(IssueState issue, LineMaker lines) => new(
        FormattableString.Invariant($"{issue.Name}: {issue.Deeds.Count} acts, the last told {DateWords.Of(issue.LastActivity)} [{issue.Key}]"),
        [new("issue", issue.Key), new("name", issue.Name)],
        [.. OriginLines.Of(issue, [], lines)]);
}
