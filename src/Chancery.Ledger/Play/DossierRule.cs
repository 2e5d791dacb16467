using Chancery.Dispatches;

namespace Chancery.Ledger;

/// <summary>
/// Which dossiers a claim belongs to. An act belongs to every pair of <c>by</c> × <c>to</c>, and to every pair within <c>by</c> where it is
/// mutual; never to its claimant's for being the claimant. A deadline belongs where the acts that it hangs on do.
/// </summary>
public static class DossierRule
{
    /// <summary>Kinds in which those who act face each other even where nobody is named as addressee.</summary>
    private static readonly ActKind[] Mutual = [ActKind.Meet, ActKind.Call, ActKind.Consult, ActKind.Visit, ActKind.Agree, ActKind.Sign];

    /// <summary>Kinds that two parties alone do to each other when no addressee is named ('China and the US suspended the tariffs').</summary>
    private static readonly ActKind[] MutualOfTwo = [ActKind.Implement, ActKind.Suspend, ActKind.Pledge, ActKind.Message];

    /// <summary>The dossiers of each act, reply owed and deadline of one reading, in the reading's order.</summary>
    public static IEnumerable<(Claim Claim, Dossier Dossier)> Of(IReadOnlyList<Claim> reading)
    {
        foreach (var claim in reading)
        {
            foreach (var dossier in Of(claim, reading).Distinct())
            {
                yield return (claim, dossier);
            }
        }
    }

    private static IEnumerable<Dossier> Of(Claim claim, IReadOnlyList<Claim> reading) => claim switch
    {
        ActClaim act => Of(act.Act),
        OwedClaim owed => Pairs(owed.Owed.By, owed.Owed.To),
        DeadlineClaim deadline => Of(deadline.Deadline, reading),
        _ => [],
    };

    private static IEnumerable<Dossier> Of(Act act) =>
        IsMutual(act) ? Pairs(act.By, act.To).Concat(Pairs(act.By, act.By)) : Pairs(act.By, act.To);

    private static bool IsMutual(Act act) => Mutual.Contains(act.Kind) || (act.To.IsEmpty && act.By.Count == 2 && MutualOfTwo.Contains(act.Kind));

    private static IEnumerable<Dossier> Pairs(Parties by, Parties to) =>
        by.SelectMany(one => to.Where(other => other != one).Select(other => new Dossier(one, other)));

    private static IEnumerable<Dossier> Of(Deadline deadline, IReadOnlyList<Claim> reading)
    {
        var acts = reading.OfType<ActClaim>().Where(c => !SecondLook.Doubts(c)).Select(c => c.Act).ToList();
        var linked = acts.Where(a => a.Id == deadline.Act).ToList();
        if (linked.Count == 0)
        {
            linked = [.. acts.Where(a => a.Span.Overlaps(deadline.Span))];
        }

        if (linked.Count == 0)
        {
            linked = [.. acts.Where(a => SharesIssue(a, deadline))];
        }

        return linked.SelectMany(Of).Concat(OwedOver(deadline, reading));
    }

    private static IEnumerable<Dossier> OwedOver(Deadline deadline, IReadOnlyList<Claim> reading) =>
        reading.OfType<OwedClaim>().Where(o => o.Span.Overlaps(deadline.Span)).SelectMany(o => Pairs(o.Owed.By, o.Owed.To));

    private static bool SharesIssue(Act act, Deadline deadline)
    {
        var labels = deadline.Issues.Select(NormalForm.Of).ToHashSet(StringComparer.Ordinal);
        return act.Issues.Any(i => labels.Contains(NormalForm.Of(i)));
    }
}
