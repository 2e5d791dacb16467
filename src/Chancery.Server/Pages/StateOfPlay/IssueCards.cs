using System.Globalization;
using Chancery.Briefing;
using Chancery.Ledger;
using Chancery.Server.Frame;

namespace Chancery.Server.Pages;

/// <summary>The issues on which something is pending, by the state of the thread that has waited longest.</summary>
internal sealed class IssueCards
{
    private const int Most = 24;
    private const int StepsShown = 3;

    private readonly Desk _desk;
    private readonly StateOfPlay _play;
    private readonly List<(IssueState Issue, List<IssueThread> Threads)> _pending;
    private readonly int _longest;

    public IssueCards(Desk desk, StateOfPlay play)
    {
        (_desk, _play) = (desk, play);
        _pending = [.. play.Issues.Select(i => (i, i.Threads.Where(t => ThreadGroups.Of(t) == ThreadGroup.OnTable).OrderBy(t => t.WaitingSince).ToList())).Where(p => p.Item2.Count > 0)];
        _longest = _pending.SelectMany(p => p.Threads).Select(t => Clock.Wait(t, desk.AsOf).Days).DefaultIfEmpty(1).Max();
    }

    public string Shown => _pending.Count <= Most ? "" : string.Create(CultureInfo.InvariantCulture, $"{Most} of {_pending.Count} pending issues are shown.");

    public IReadOnlyList<IssueGroup> Groups() =>
    [
        .. _pending.Take(Most).GroupBy(p => p.Threads[0].State).OrderBy(g => g.Key)
            .Select(g => new IssueGroup(Headings.Capitalised(ThreadWords.Of(g.Key)), [.. g.Select(p => Card(p.Issue, p.Threads))])),
    ];

    private IssueCard Card(IssueState issue, List<IssueThread> threads) =>
        new(issue.Name, _desk.Links.Issue(_play.Dossier, issue.Key), [.. threads.Take(StepsShown).Select(t => Card(issue, t))]);

    private ThreadCard Card(IssueState issue, IssueThread thread)
    {
        var item = ThreadItems.Of(issue, thread, _desk.Lines, (_desk.AsOf, StepsShown));
        var wait = Clock.Wait(thread, _desk.AsOf).Days;
        return new ThreadCard(
            ThreadWords.Of(thread.State),
            thread.Initiator.Count == 1 ? ThreadOpenings.Of(thread) : "opened by both",
            thread.Movers.Count switch { 0 => "nobody", 1 => thread.Movers[0].Value, _ => "either side" },
            thread.Waiting.When is { } when ? DateWords.Of(when) : $"at latest {DateWords.Of(thread.Waiting.Day)}",
            Clock.Days(thread, _desk.AsOf),
            100 * wait / Math.Max(1, _longest),
            [.. item.Lines.Select(l => Lines.Of(l, _desk.Links))]);
    }
}
