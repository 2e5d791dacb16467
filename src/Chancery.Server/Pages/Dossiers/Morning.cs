using System.Globalization;
using Chancery.Briefing;
using Chancery.Ledger;
using Chancery.Server.Frame;
using Chancery.Storage;
using NodaTime;

namespace Chancery.Server.Pages;

/// <summary>One dossier in the morning.</summary>
internal sealed class Morning
{
    private readonly Desk _desk;
    private readonly DossierExtent _extent;
    private readonly StateOfPlay _play;
    private readonly List<PageItem> _moved;
    private readonly string _name;
    private readonly string _href;

    public Morning(Desk desk, DossierExtent extent, LocalDate since)
    {
        (_desk, _extent, _play) = (desk, extent, desk.Play(extent.Dossier));
        var (one, other) = desk.Named(extent.Dossier);
        (_name, _href) = ($"{one} – {other}", desk.Links.Dossier(extent.Dossier));
        _moved = [.. Changes.Between(desk, extent.Dossier, since).SelectMany(s => s.Items)];
    }

    public DossierRow Row() => new(_name, _extent.Dossier.Key, _href)
    {
        Claims = _extent.Claims,
        Open = _play.Issues.Count(i => i.Threads.Any(t => ThreadGroups.Of(t) == ThreadGroup.OnTable)),
        Move = Move(),
        OldestWait = _play.Owed.Count == 0 ? null : WaitOf(_play.Owed[0]),
        NextDeadline = _play.Deadlines.FirstOrDefault(d => d.Date.Earliest >= _desk.AsOf) is { } next ? $"{DateWords.Of(next.Date)}: {next.What}" : null,
        LastContact = _play.Contacts.FirstOrDefault(c => c.Happened) is { } last ? $"{DateWords.Of(last.When, last.FirstSaid)}: {LineMaker.What(last.Act with { Issues = [] })}" : null,
        Moved = _moved.Count,
    };

    public IEnumerable<MorningLine> MovedLines() =>
        _moved.Select(i => new MorningLine(_name, _href, Short(i.Head), i.Lines.Count > 0 && i.Lines[^1].Id.Length > 0 ? _desk.Links.Words(i.Lines[^1].Id) : _href, i.Lines.Count > 0 ? i.Lines[^1].Dispatch : ""));

    // What moved and where it stands now; who asked, and since when, is on the issue's own page.
    private static string Short(string head) => head.IndexOfAny(['(', ';']) is > 0 and var end ? head[..end].TrimEnd() : head;

    public IEnumerable<(LocalDate Since, MorningLine Line)> Owed() =>
        _play.Owed.Where(o => o.By.Count == 1).Select(o => (o.Thread.WaitingSince, new MorningLine(_name, _href, $"{o.By[0]} owes an answer on {o.Issue.Name}", _desk.Links.Issue(_extent.Dossier, o.Issue.Key), Clock.Days(o.Thread, _desk.AsOf))));

    public IEnumerable<(LocalDate Day, MorningLine Line)> Lapsing(int days) =>
        from deadline in _play.Deadlines
        let day = deadline.Date.Earliest
        where day >= _desk.AsOf && day <= _desk.AsOf.PlusDays(days)
        select (day.Value, new MorningLine(_name, _href, $"{DateWords.Of(deadline.Date)}: {deadline.What}", _desk.Links.Words(deadline.Lead.Id.ToString()), InDays(day.Value)));

    private string InDays(LocalDate day) => Period.DaysBetween(_desk.AsOf, day) switch
    {
        0 => "today",
        1 => "tomorrow",
        var days => string.Create(CultureInfo.InvariantCulture, $"in {days} days"),
    };

    private string WaitOf(OwedReply owed) => $"{owed.By} on {owed.Issue.Name}, {Clock.Days(owed.Thread, _desk.AsOf)}";

    private string Move()
    {
        var counts = _play.Owed.SelectMany(o => o.By).GroupBy(p => p).OrderByDescending(g => g.Count()).ThenBy(g => g.Key)
            .Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.Key} owes {g.Count()}"));
        var text = string.Join(", ", counts);
        return text.Length > 0 ? text : "nothing owed";
    }
}
