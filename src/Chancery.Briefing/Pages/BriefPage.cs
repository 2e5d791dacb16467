using System.Globalization;
using Chancery.Dispatches;
using Chancery.Ledger;
using NodaTime;

namespace Chancery.Briefing;

/// <summary>How much a brief shows.</summary>
/// <param name="Issues">Open issues; the rest is counted. Other sections show as many points.</param>
/// <param name="Lines">Lines under one point.</param>
public sealed record PageLimits(int Issues, int Lines)
{
    public static PageLimits Usual { get; } = new(12, 4);

    public static PageLimits None { get; } = new(int.MaxValue, int.MaxValue);
}

/// <summary>The state of play on a page that can be sent on.</summary>
public sealed class BriefPage
{
    /// <summary>After so many days without a word a thread stands after the others.</summary>
    private const int DormantDays = 365;

    /// <summary>After so many days without a word a thread is counted, not shown.</summary>
    private const int SilentDays = 3 * DormantDays;

    private const int LatelyDays = 90;

    private readonly StateOfPlay _play;
    private readonly LineMaker _lines;
    private readonly PageLimits _limits;

    private readonly Dictionary<ActKind, LocalDate> _lastHeld = [];

    private BriefPage(StateOfPlay play, LineMaker lines, PageLimits limits)
    {
        (_play, _lines, _limits) = (play, lines, limits);
        foreach (var contact in play.Contacts.Where(c => c.Happened))
        {
            _lastHeld[contact.Act.Kind] = LocalDate.Max(contact.Day, _lastHeld.GetValueOrDefault(contact.Act.Kind, LocalDate.MinIsoValue));
        }
    }

    /// <param name="named">The two parties' names in the order in which they were asked for.</param>
    public static Page Of(StateOfPlay play, (string One, string Other) named, LineMaker lines, PageLimits? limits = null)
    {
        var title = $"{named.One} – {named.Other}: state of play on {DateWords.Of(play.Basis.Question.AsOf)}";
        var sections = new BriefPage(play, lines, limits ?? PageLimits.Usual).Sections().Where(s => s.Items.Count > 0).ToList();
        return new Page(title, sections, BasisLine.Of(play.Basis)) { Fields = BasisLine.Fields(play.Basis), Calendar = CalendarEntry.Of(play) };
    }

    private IEnumerable<PageSection> Sections()
    {
        yield return Section("Open issues", Told(_play.Issues.Where(i => OnTable(i).Any()), i => i.IsStanding, i => OnTable(i).First()).OrderBy(i => OnTable(i).All(IsDormant)), Issue, ("issues", i => OnTable(i).All(IsSilent)));
        yield return Threads("Asked and offered", t => ThreadGroups.Of(t) == ThreadGroup.Asked);
        yield return Section("Agreed", Agreed().GroupBy(a => _lines.Wording(a.Deed), StringComparer.Ordinal), Agreement, ("timeline", a => IsSilent(a.First().Deed.Claims[^1].Said)));
        yield return Threads("Measures", t => ThreadGroups.Of(t) == ThreadGroup.Measure);
        yield return Threads("Closed lately", IsClosedLately);
        yield return Section("Contacts", _play.Contacts.Where(IsContact), Contact, ("timeline", c => IsSilent(c.Claims[^1].Said)));
        yield return Section("Deadlines", _play.Deadlines, d => DeadlineItems.Of(d, _lines, _play.Basis.Question.AsOf), ("deadlines", d => IsSilent(d.Claims[^1].Said)));
    }

    private PageSection Threads(string heading, Func<IssueThread, bool> chosen) =>
        Section(heading, Threads(chosen), t => Thread(t.Issue, t.Thread), ("issues", t => IsSilent(t.Thread)));

    // What a side announced to suspend stands among the measures once it is in force; one sentence is one line, however many things it tells of
    // as agreed.
    private IEnumerable<Agreement> Agreed()
    {
        var measures = _play.Issues.SelectMany(i => i.Threads).Where(t => ThreadGroups.Of(t) == ThreadGroup.Measure)
            .SelectMany(t => t.Steps).Where(s => s.Row is not null).Select(s => s.Motion.Lead.Id).ToHashSet();
        var shown = new Dictionary<DispatchKey, List<Deed>>();
        foreach (var agreement in _play.Agreed.Where(a => a.Deed.Happened || !measures.Contains(a.Deed.Lead.Id)))
        {
            var deed = agreement.Deed;
            var beside = shown.TryGetValue(deed.Lead.Dispatch.Key, out var known) ? known : shown[deed.Lead.Dispatch.Key] = [];
            if (!beside.Exists(other => IsSameSentence(deed, other)))
            {
                beside.Add(deed);
                yield return agreement;
            }
        }
    }

    private static bool IsSameSentence(Deed one, Deed other) =>
        one.Act.Kind == other.Act.Kind && one.Act.By.SetEquals(other.Act.By) && one.Act.Span.Overlaps(other.Act.Span);

    // What nothing was told of for years is counted with the rest.
    private PageSection Section<T>(string heading, IEnumerable<T> all, Func<T, PageItem> item, (string Command, Func<T, bool> IsSilent) rest)
    {
        var list = all.ToList();
        var shown = list.Where(i => _limits == PageLimits.None || !rest.IsSilent(i)).Take(_limits.Issues).ToList();
        var more = list.Count - shown.Count;
        var hint = more > 0 ? string.Create(CultureInfo.InvariantCulture, $"and {more} more: chancery {rest.Command} {_play.Dossier.First} {_play.Dossier.Second}") : null;
        return new PageSection(heading, [.. shown.Select(item)], hint);
    }

    private static IEnumerable<IssueThread> OnTable(IssueState issue) => issue.Threads.Where(t => ThreadGroups.Of(t) == ThreadGroup.OnTable);

    // Standing issues first; among them what was last told of.
    private IEnumerable<(IssueState Issue, IssueThread Thread)> Threads(Func<IssueThread, bool> chosen)
    {
        var threads = from issue in _play.Issues
                      from thread in issue.Threads
                      where chosen(thread)
                      orderby issue.IsStanding descending, thread.LastTold descending
                      select (issue, thread);
        return Told(threads, t => t.issue.IsStanding, t => t.thread);
    }

    // One act may be labelled twice ('ballast and engine of relations'): what only its label names is left out where the act stands already. Replies owed on
    // two things that were proposed in one breath are two.
    private static IEnumerable<T> Told<T>(IEnumerable<T> items, Func<T, bool> again, Func<T, IssueThread> thread)
    {
        var openings = new HashSet<ClaimId>();
        return [.. items.Where(i => openings.Add(thread(i).Opening.Motion.Claims.Min(c => c.Id)) || again(i) || thread(i).Opening.Motion.Lead.Claim is not ActClaim)];
    }

    // A plan whose day has come, or after whose telling the same met, says nothing any more.
    private bool IsContact(Deed deed) => deed.Happened
        || (deed.Status == ActStatus.Planned && !deed.IsDue && (deed.When is not null || !(_lastHeld.TryGetValue(deed.Act.Kind, out var held) && held >= deed.Claims[^1].Said)));

    private bool IsSilent(IssueThread thread) => IsSilent(thread.LastTold);

    private bool IsSilent(LocalDate told) => told < _play.Basis.Question.AsOf.PlusDays(-SilentDays);

    private bool IsDormant(IssueThread thread) => thread.LastTold < _play.Basis.Question.AsOf.PlusDays(-DormantDays);

    private bool IsClosedLately(IssueThread thread) => ThreadGroups.Of(thread) == ThreadGroup.Closed && thread.LastMove.Motion.Day >= _play.Basis.Question.AsOf.PlusDays(-LatelyDays);

    private PageItem Issue(IssueState issue)
    {
        var pending = OnTable(issue).OrderBy(IsDormant).ThenBy(t => t.WaitingSince).ToList();
        var items = pending.ConvertAll(t => Thread(issue, t));
        var due = issue.Deadlines.Where(d => (d.Date.Latest ?? LocalDate.MaxIsoValue) >= _play.Basis.Question.AsOf);
        var head = string.Join("; ", items.Select((item, i) => i == 0 ? item.Head : item.Head[(issue.Name.Length + 2)..]));
        var lines = OriginLines.Of(issue, pending, _lines).Concat(items.SelectMany(i => i.Lines)).Concat(due.Take(1).Select(d => _lines.Line(d.Claims, DateWords.Of(d.Date), $"deadline: {d.What}")));
        return new PageItem(head, items[0].Fields, [.. lines]);
    }

    private PageItem Thread(IssueState issue, IssueThread thread) => ThreadItems.Of(issue, thread, _lines, (_play.Basis.Question.AsOf, _limits.Lines));

    // What several dispatches copy from one text, as the first of them has it.
    private PageItem Agreement(IGrouping<string, Agreement> copies)
    {
        var agreement = copies.Last();
        var deed = agreement.Deed;
        var bare = Bare(_lines.Line(deed, [.. copies.SkipLast(1).Select(c => c.Deed)]));
        var done = agreement.CarriedOut is { } later ? $"; carried out {DateWords.Of(later.When, later.FirstSaid)}" : "";
        var head = $"{DateWords.Of(deed.When, deed.FirstSaid)}: {LineMaker.What(deed.Act, deed.IsDue || deed.IsUnreported)}{done}";
        IEnumerable<PageLine> shown = agreement.CarriedOut is { } carriedOut ? [bare, _lines.Line(carriedOut)] : [bare];
        return new PageItem(head, DeedFields(deed), [.. shown]);
    }

    private PageItem Contact(Deed deed) =>
        new($"{DateWords.Of(deed.When, deed.FirstSaid)}: {ContactWords.Of(deed)}", DeedFields(deed), [Bare(_lines.Line(deed))]);

    // The head has said when and what.
    private static PageLine Bare(PageLine line) => line with { Date = "", What = "" };

    internal static IReadOnlyList<PageField> DeedFields(Deed deed) =>
    [
        new("kind", Codes.Of(deed.Act.Kind)),
        new("by", string.Join(' ', deed.Act.By)),
        new("to", string.Join(' ', deed.Act.To)),
        new("issues", string.Join("; ", deed.Act.Issues)),
        new("when", deed.When?.Value),
        new("status", Codes.Of(deed.Status)),
        new("place", deed.Act.Place),
    ];
}
