using Chancery.Dispatches;
using Chancery.Ledger;

namespace Chancery.Briefing;

/// <summary>The replies that are owed, in one or several dossiers.</summary>
public static class OwedPage
{
    /// <param name="debtor">Shows only what this party owes; null for all.</param>
    public static Page Of(IReadOnlyList<StateOfPlay> plays, PartyCode? debtor, LineMaker lines)
    {
        var sections = from play in plays
                       let owed = play.Owed.Where(o => debtor is null || o.By.Contains(debtor.Value)).ToList()
                       where owed.Count > 0
                       select Section(play, owed, lines);
        var basis = plays.Count == 1 ? BasisLine.Of(plays[0].Basis) : BasisLine.Of(plays.Select(p => p.Basis));
        return new Page(debtor is { } party ? $"Replies owed by {party}" : "Replies owed", [.. sections], basis)
        {
            Fields = plays.Count > 0 ? BasisLine.Fields(plays[0].Basis) : [],
        };
    }

    private static PageSection Section(StateOfPlay play, List<OwedReply> owed, LineMaker lines)
    {
        var items = owed.Select(o => ThreadItems.Of(o.Issue, o.Thread, lines, (play.Basis.Question.AsOf, PageLimits.Usual.Lines)));
        return new PageSection($"{play.Dossier.First} – {play.Dossier.Second}", [.. items]);
    }
}

/// <summary>The dates still to come, in one or several dossiers.</summary>
public static class DeadlinesPage
{
    public static Page Of(IReadOnlyList<StateOfPlay> plays, LineMaker lines)
    {
        var sections = from play in plays
                       where play.Deadlines.Count > 0
                       select new PageSection(
                           $"{play.Dossier.First} – {play.Dossier.Second}",
                           [.. play.Deadlines.Select(d => DeadlineItems.Of(d, lines, play.Basis.Question.AsOf))]);
        return new Page("Deadlines", [.. sections], BasisLine.Of(plays.Select(p => p.Basis)))
        {
            Fields = plays.Count > 0 ? BasisLine.Fields(plays[0].Basis) : [],
            Calendar = [.. plays.SelectMany(CalendarEntry.Of)],
        };
    }
}
