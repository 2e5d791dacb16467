using Chancery.Dispatches;
using Chancery.Ledger;
using NodaTime;

namespace Chancery.Briefing;

/// <summary>What changed between two days: threads that moved, acts that came to be told, dates that were set or went by.</summary>
public static class DiffPage
{
    public static Page Of(StateOfPlay from, StateOfPlay to, (string One, string Other) named, LineMaker lines)
    {
        PageSection[] sections =
        [
            new("Threads", [.. Threads(from, to, lines)]),
            new("Agreed", [.. New(from, to, d => d.Act.Kind is ActKind.Agree or ActKind.Sign or ActKind.Pledge or ActKind.Implement, lines)]),
            new("Contacts", [.. New(from, to, d => d.IsContact, lines)]),
            new("Deadlines set", [.. Set(from, to, lines)]),
            new("Deadlines gone by", [.. GoneBy(from, to, lines)]),
        ];
        var title = $"{named.One} – {named.Other}: changes from {DateWords.Of(from.Basis.Question.AsOf)} to {DateWords.Of(to.Basis.Question.AsOf)}";
        return new Page(title, [.. sections.Where(s => s.Items.Count > 0)], BasisLine.Of(to.Basis))
        {
            Fields = BasisLine.Fields(to.Basis),
            Calendar = CalendarEntry.Of(to),
            Feed = $"changes {to.Dossier}",
        };
    }

    private static IEnumerable<PageItem> Threads(StateOfPlay from, StateOfPlay to, LineMaker lines)
    {
        var before = from.Issues.SelectMany(i => i.Threads).ToDictionary(t => t.Identity, t => t.State);
        return from issue in to.Issues
               from thread in issue.Threads
               let was = before.TryGetValue(thread.Identity, out var state) ? ThreadWords.Of(state) : null
               where was != ThreadWords.Of(thread.State)
               let item = ThreadItems.Of(issue, thread, lines, (to.Basis.Question.AsOf, 2))
               select item with { Head = was is null ? $"new: {item.Head}" : $"{item.Head} (was {was})" };
    }

    private static IEnumerable<PageItem> New(StateOfPlay from, StateOfPlay to, Func<Deed, bool> chosen, LineMaker lines)
    {
        var before = from.Deeds.SelectMany(d => d.Claims).Select(c => c.Id).ToHashSet();
        return to.Deeds.Where(d => chosen(d) && !d.Claims.Any(c => before.Contains(c.Id))).Select(d => TimelinePage.Item(d, lines));
    }

    private static IEnumerable<PageItem> Set(StateOfPlay from, StateOfPlay to, LineMaker lines)
    {
        var before = from.Deadlines.SelectMany(d => d.Claims).Select(c => c.Id).ToHashSet();
        return to.Deadlines.Where(d => !d.Claims.Any(c => before.Contains(c.Id))).Select(d => DeadlineItems.Of(d, lines, to.Basis.Question.AsOf));
    }

    private static IEnumerable<PageItem> GoneBy(StateOfPlay from, StateOfPlay to, LineMaker lines) =>
        from.Deadlines.Where(d => (d.Date.Latest ?? LocalDate.MaxIsoValue) < to.Basis.Question.AsOf).Select(d => DeadlineItems.Of(d, lines, to.Basis.Question.AsOf));
}
