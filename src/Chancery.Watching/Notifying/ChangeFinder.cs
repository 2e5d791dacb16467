using Chancery.Ledger;
using Chancery.Storage;
using NodaTime;

namespace Chancery.Watching.Notifying;

/// <summary>What a ledger knew at a sequence, asked as of a day.</summary>
internal sealed record Standpoint(LedgerQueries Queries, LocalDate Day)
{
    public Question Question => new(Day, Queries.Head.Sequence, Question.UsualThreshold);
}

/// <summary>Finds what changed in a dossier from one standpoint to the next. Pure: the same standpoints give the same changes in the same order.</summary>
internal sealed class ChangeFinder(Standpoint from, Standpoint to, IReadOnlyList<int> deadlineDays)
{
    public IEnumerable<Change> In(Dossier dossier)
    {
        var now = to.Queries.Play(dossier, to.Day, Question.UsualThreshold);
        return [.. Moved(dossier, now), .. Near(now), .. Reworded(dossier, now)];
    }

    /// <summary>The deadlines that are near, whatever was before.</summary>
    public IEnumerable<Change> Deadlines(Dossier dossier) => Near(to.Queries.Play(dossier, to.Day, Question.UsualThreshold));

    private IEnumerable<Change> Moved(Dossier dossier, StateOfPlay now)
    {
        var before = from.Queries.Play(dossier, from.Day, Question.UsualThreshold).Issues.SelectMany(i => i.Threads).ToDictionary(t => t.Identity, t => t.State, StringComparer.Ordinal);
        return from issue in now.Issues
               from thread in issue.Threads
               let was = before.TryGetValue(thread.Identity, out var state) ? state : (ThreadStage?)null
               where was != thread.State
               select new Change.Moved(dossier, issue, thread, was);
    }

    // Of several numbers of days that are reached the smallest alone is told: who hears of a date three days before it needs no word on thirty.
    private IEnumerable<Change> Near(StateOfPlay now) =>
        from deadline in now.Deadlines
        let day = deadline.Date.Earliest
        where day is not null && day >= to.Day
        let left = Period.DaysBetween(to.Day, day.Value)
        let reached = deadlineDays.Where(d => d >= left).Order().Cast<int?>().FirstOrDefault()
        where reached is not null
        select new Change.Near(now.Dossier, deadline, day.Value, reached.Value);

    private IEnumerable<Change> Reworded(Dossier dossier, StateOfPlay now)
    {
        var held = to.Queries.Claims(dossier);
        var fresh = held.Where(c => c.Sequence > from.Queries.Head.Sequence && c.Claim is ActClaim);
        var issues = fresh.SelectMany(c => to.Queries.Issues.Resolve(c.Id, c.Claim.Issues)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var earlier = issues.Count == 0 ? [] : from.Queries.Claims(dossier);
        foreach (var issue in issues)
        {
            var before = Positions(from, issue, earlier).ToDictionary(p => p.Party);
            foreach (var position in Positions(to, issue, held))
            {
                if (before.TryGetValue(position.Party, out var was) && position.Last.Words.Id != was.Last.Words.Id && Words(position.Last) != Words(was.Last))
                {
                    var name = now.Issues.FirstOrDefault(i => i.Key == issue)?.Name ?? issue;
                    yield return new Change.Reworded(dossier, issue, name, position, was.Last);
                }
            }
        }
    }

    private static IReadOnlyList<Position> Positions(Standpoint at, string issue, IReadOnlyList<HeldClaim> claims) =>
        PositionFold.Of(issue, claims, (at.Queries.Issues, at.Question), at.Queries.Words);

    // Letters, digits and their order; neither case nor punctuation makes another wording.
    private string Words(Utterance utterance)
    {
        var letters = to.Queries.Quote(utterance.Words).Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ');
        return string.Join(' ', string.Concat(letters).Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
