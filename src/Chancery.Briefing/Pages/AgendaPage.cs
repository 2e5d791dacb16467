using Chancery.Dispatches;
using Chancery.Ledger;
using NodaTime;

namespace Chancery.Briefing;

/// <summary>For whom and for what an agenda is made.</summary>
/// <param name="Chair">Whose side is 'we'.</param>
/// <param name="Meeting">What is prepared, as the desk calls it; null where it is only 'the next meeting'.</param>
/// <param name="On">The meeting's day, where told.</param>
public sealed record AgendaBrief(PartyCode Chair, string? Meeting, LocalDate? On);

/// <summary>Prepares the next meeting from one side's chair.</summary>
public sealed class AgendaPage
{
    private const int DaysAfter = 60;

    private readonly StateOfPlay _play;
    private readonly AgendaBrief _brief;
    private readonly LineMaker _lines;

    private AgendaPage(StateOfPlay play, AgendaBrief brief, LineMaker lines) => (_play, _brief, _lines) = (play, brief, lines);

    /// <param name="words">What each side last said, and the words that a claim cites.</param>
    public static Page Of(StateOfPlay play, AgendaBrief brief, LineMaker lines, (IReadOnlyList<Position> Positions, Func<Claim, string> Quote) words)
    {
        var other = play.Dossier.Other(brief.Chair);
        var title = $"{brief.Meeting ?? "Next meeting"}: {brief.Chair} with {other}, prepared on {DateWords.Of(play.Basis.Question.AsOf)}";
        var sections = new AgendaPage(play, brief, lines).Sections(other).Append(new PageSection("Last wordings", [.. words.Positions.Select(p => PositionsPage.Item(p, lines, words.Quote))]));
        return new Page(title, [.. sections.Where(s => s.Items.Count > 0)], BasisLine.Of(play.Basis)) { Fields = BasisLine.Fields(play.Basis), Calendar = CalendarEntry.Of(play) };
    }

    private IEnumerable<PageSection> Sections(PartyCode other)
    {
        yield return new PageSection($"Asked by {_brief.Chair}, not answered by {other}", [.. Awaited(other)]);
        yield return new PageSection($"Asked by {other}, not answered by {_brief.Chair}", [.. Awaited(_brief.Chair)]);
        yield return new PageSection("Under discussion", [.. Threads(t => ThreadWords.IsPending(t.State) && t.Movers.Count > 1)]);
        yield return new PageSection("Promised and agreed at and since the last contact", [.. Promised()]);
        yield return new PageSection("What lapses before and soon after", [.. Lapsing()]);
    }

    private IEnumerable<PageItem> Awaited(PartyCode mover) => Threads(t => ThreadWords.IsPending(t.State) && t.Movers.Count == 1 && t.Movers[0] == mover);

    private IEnumerable<PageItem> Threads(Func<IssueThread, bool> chosen) =>
        from issue in _play.Issues
        from thread in issue.Threads
        where chosen(thread)
        orderby thread.WaitingSince
        select ThreadItems.Of(issue, thread, _lines, (_play.Basis.Question.AsOf, PageLimits.Usual.Lines));

    private IEnumerable<PageItem> Promised()
    {
        var last = _play.Contacts.Where(c => c.Happened && c.Act.Kind != ActKind.Call).Select(c => (LocalDate?)c.Day).FirstOrDefault();
        return from agreement in _play.Agreed
               where last is null || agreement.Deed.Day >= last
               let item = TimelinePage.Item(agreement.Deed, _lines)
               let done = agreement.CarriedOut is { } deed ? $"carried out {DateWords.Of(deed.When, deed.FirstSaid)}" : "not told to be carried out"
               select item with { Head = $"{item.Head}: {done}" };
    }

    private IEnumerable<PageItem> Lapsing()
    {
        var until = (_brief.On ?? _play.Basis.Question.AsOf).PlusDays(DaysAfter);
        return _play.Deadlines.Where(d => (d.Date.Earliest ?? LocalDate.MinIsoValue) <= until).Select(d => DeadlineItems.Of(d, _lines, _play.Basis.Question.AsOf));
    }
}
