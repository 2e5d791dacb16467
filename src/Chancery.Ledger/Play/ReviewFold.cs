using Chancery.Dispatches;

namespace Chancery.Ledger;

/// <summary>A claim that nobody has ruled on, and what it does or would do in a brief.</summary>
/// <param name="Weight">How much hangs on it: more stands first.</param>
/// <param name="Why">The same in words.</param>
public sealed record ReviewCandidate(HeldClaim Held, int Weight, string Why);

/// <summary>Orders a dossier's unreviewed claims by what they would change in a brief, the doubtful before the sure.</summary>
public static class ReviewFold
{
    private const int Alone = 5;

    /// <param name="claims">The dossier's claims, those below the threshold among them.</param>
    public static IReadOnlyList<ReviewCandidate> Of(StateOfPlay play, IEnumerable<HeldClaim> claims)
    {
        var question = play.Basis.Question;
        var shown = Shown(play);
        return [.. from held in claims
                   where held.Standing == Standing.Unreviewed && held.Said <= question.AsOf
                   let role = shown.TryGetValue(held.Id, out var found) ? found : question.Trusts(held) ? null : Hidden(held, question)
                   where role is not null
                   orderby role.Value.Weight descending, held.Claim.Confidence, held.Said descending, held.Id
                   select new ReviewCandidate(held, role.Value.Weight, role.Value.Why)];
    }

    private static Dictionary<ClaimId, (int Weight, string Why)?> Shown(StateOfPlay play)
    {
        var roles = new Dictionary<ClaimId, (int Weight, string Why)?>();
        foreach (var (issue, thread) in play.Issues.SelectMany(i => i.Threads.Where(t => ThreadWords.IsPending(t.State)).Select(t => (i, t))))
        {
            foreach (var step in thread.Steps.Where(s => s.Row is not null))
            {
                var role = step == thread.LastMove ? (100, $"‘{issue.Name}’ stands where it does by it") : step == thread.Opening ? (90, $"opened ‘{issue.Name}’") : (70, $"moved ‘{issue.Name}’");
                Take(roles, step.Motion.Claims, role);
            }
        }

        Each(play.Deadlines.Select(d => d.Claims), roles, (60, "a date to come"));
        Each(play.Agreed.Select(a => a.Deed.Claims), roles, (50, "stands among what was agreed"));
        Each(play.Contacts.Select(c => c.Claims), roles, (30, "stands among the contacts"));
        return roles;
    }

    private static void Each(IEnumerable<IReadOnlyList<HeldClaim>> all, Dictionary<ClaimId, (int Weight, string Why)?> roles, (int, string) role)
    {
        foreach (var claims in all)
        {
            Take(roles, claims, role);
        }
    }

    private static void Take(Dictionary<ClaimId, (int Weight, string Why)?> roles, IReadOnlyList<HeldClaim> claims, (int Weight, string Why) role)
    {
        var (weight, why) = claims.Count == 1 ? (role.Weight + Alone, $"{role.Why}, alone") : role;
        foreach (var claim in claims)
        {
            if (!roles.TryGetValue(claim.Id, out var known) || known!.Value.Weight < weight)
            {
                roles[claim.Id] = (weight, why);
            }
        }
    }

    private static (int Weight, string Why)? Hidden(HeldClaim held, Question question) => held.Claim switch
    {
        OwedClaim => (82, "too doubtful to be shown; would be an answer owed"),
        ActClaim act when ThreadFold.Moves(Codes.Of(act.Act.Kind)) => (80, "too doubtful to be shown; would move a thread"),
        DeadlineClaim due when due.Deadline.Date.Latest >= question.AsOf => (55, "too doubtful to be shown; would be a date to come"),
        ActClaim => (20, "too doubtful to be shown"),
        _ => null,
    };
}
