using System.Globalization;
using Chancery.Dispatches;
using Chancery.Ledger;
using Chancery.Storage;
using NodaTime;

namespace Chancery.Watching.Copies;

/// <summary>
/// Finds the dispatch of which a text is a republished copy: wording alike by four fifths, published within a week of each other, and neither
/// names what the other does not. Whatever is in doubt is no copy, for then it is read twice and nothing is lost.
/// </summary>
internal sealed class CopyFinder(WatchStore store)
{
    private const int LeastLikeness = 80;
    private const int MostDays = 7;

    /// <summary>Fewer runs of words tell nothing ('See also').</summary>
    private const int LeastRuns = 15;

    private const int MostCandidates = 50;
    private const int Batch = 200;
    private const string Mark = "bands";

    /// <summary>The dispatch that it is a copy of; null where there is none.</summary>
    public DispatchKey? Original(Dispatch dispatch, Shingles shingles, IReadOnlyList<long> bands)
    {
        if (shingles.Count < LeastRuns)
        {
            return null;
        }

        foreach (var candidate in store.Sharing(bands).Take(MostCandidates))
        {
            if (store.Ledger.Header(candidate, long.MaxValue) is { } header && IsNear(dispatch, header) && IsCopy(dispatch, shingles, header))
            {
                return candidate;
            }
        }

        return null;
    }

    /// <summary>Takes note of the dispatches that other ways than watching have brought in since the last time.</summary>
    public void CatchUp()
    {
        var from = long.Parse(store.Mark(Mark) ?? "0", CultureInfo.InvariantCulture);
        while (store.AddedSince(from, Batch) is { Count: > 0 } added)
        {
            from = added[^1].Sequence;
            store.Note([.. added.Select(a => (a.Dispatch, Shingles.Of(store.Ledger.Text(a.Dispatch)).BandValues()))], Mark, from.ToString(CultureInfo.InvariantCulture));
        }
    }

    // Another text under the same id is another edition; the same words of the same outlet on another day are said of another event.
    private static bool IsNear(Dispatch dispatch, DispatchHeader header) =>
        header.Id != dispatch.Id && header.Language == dispatch.Language
        && (header.Published is not { } one || dispatch.Published is not { } other || one == other
            || (Math.Abs(Period.DaysBetween(one, other)) <= MostDays && (header.Outlet ?? "") != (dispatch.Outlet ?? "")));

    private bool IsCopy(Dispatch dispatch, Shingles shingles, DispatchHeader header)
    {
        var other = Shingles.Of(store.Ledger.Text(header.Key));
        return shingles.Likeness(other) >= LeastLikeness && shingles.TellsTheSame(other, [dispatch.Outlet ?? "", header.Outlet ?? ""]);
    }
}
