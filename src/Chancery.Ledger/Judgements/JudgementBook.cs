using System.Collections.Immutable;

namespace Chancery.Ledger;

/// <summary>Where the claims that are judged stand: as they were judged, and as the present readings have them.</summary>
/// <param name="Original">A claim by its id, superseded ones included.</param>
/// <param name="Present">The claims of a dispatch as now read.</param>
public sealed record ClaimLookup(Func<ClaimId, Claim?> Original, Func<DispatchKey, IReadOnlyList<Claim>> Present);

/// <summary>
/// People's judgements in force. A judgement follows its claim by id; where the present reading no longer has the claim, it follows to
/// a claim of the same kind whose span overlaps; else it waits in <see cref="Review"/>.
/// </summary>
public sealed class JudgementBook
{
    private readonly Dictionary<ClaimId, (Standing Standing, ImmutableSortedDictionary<string, string> Fields)> _standing = [];
    private readonly List<ClaimId> _review = [];
    private readonly List<(ClaimId Judged, ClaimId Now)> _followed = [];

    private JudgementBook(ImmutableArray<Judgement> inForce) => InForce = inForce;

    public static JudgementBook Empty { get; } = new([]);

    /// <summary>Those not taken back, in the order in which they were recorded.</summary>
    public ImmutableArray<Judgement> InForce { get; }

    /// <summary>Judged claims that the present readings do not have in any form.</summary>
    public IReadOnlyList<ClaimId> Review => _review;

    /// <summary>Judged claims that the present readings have in another form, to which the judgement follows.</summary>
    public IReadOnlyList<(ClaimId Judged, ClaimId Now)> Followed => _followed;

    /// <summary>The judged claims by the ids under which the present readings have them.</summary>
    public IEnumerable<ClaimId> Judged => _standing.Keys;

    /// <param name="recordings">Recordings of judgements, in the order of the chain.</param>
    public static JudgementBook Of(IReadOnlyList<Recording> recordings, ClaimLookup claims)
    {
        var withdrawn = recordings.Select(r => r.Note.Entry).OfType<JudgementWithdrawn>().Select(w => w.Sequence).ToHashSet();
        var book = new JudgementBook([.. recordings.Where(r => !withdrawn.Contains(r.Sequence)).Select(r => r.Note.Entry).OfType<Judgement>().Where(j => j is not JudgementWithdrawn)]);
        foreach (var judgement in book.InForce)
        {
            book.Take(judgement, claims);
        }

        return book;
    }

    /// <summary>The claim with its standing, and put right where it was corrected.</summary>
    public HeldClaim Apply(HeldClaim held)
    {
        if (!_standing.TryGetValue(held.Id, out var judged))
        {
            return held;
        }

        return Correction.Apply(held.Claim, judged.Fields).Claim is { } claim ? held with { Claim = claim, Standing = judged.Standing } : held;
    }

    private void Take(Judgement judgement, ClaimLookup claims)
    {
        switch (judgement)
        {
            case ClaimConfirmed confirmed:
                Take(confirmed.Claim, claims, old => (old.Fields.IsEmpty ? Standing.Confirmed : Standing.Corrected, old.Fields));
                break;
            case ClaimCorrected corrected:
                Take(corrected.Claim, claims, old => (Standing.Corrected, old.Fields.SetItems(corrected.Fields)));
                break;
            case ClaimRetracted retracted:
                Take(retracted.Claim, claims, old => (Standing.Retracted, old.Fields));
                break;
        }
    }

    private void Take(
        ClaimId id,
        ClaimLookup claims,
        Func<(Standing Standing, ImmutableSortedDictionary<string, string> Fields), (Standing, ImmutableSortedDictionary<string, string>)> judge)
    {
        if (Follow(id, claims) is not { } target)
        {
            _review.Add(id);
            return;
        }

        if (target != id)
        {
            _followed.Add((id, target));
        }

        var old = _standing.TryGetValue(target, out var known) ? known : (Standing.Unreviewed, ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));
        _standing[target] = judge(old);
    }

    private static ClaimId? Follow(ClaimId id, ClaimLookup claims)
    {
        if (claims.Original(id) is not { } original)
        {
            return null;
        }

        var present = claims.Present(original.Dispatch);
        return present.Any(c => c.Id == id) ? id : present.FirstOrDefault(c => SameKind(c, original) && c.Span.Overlaps(original.Span))?.Id;
    }

    private static bool SameKind(Claim one, Claim other) =>
        one.Sort == other.Sort && (one is not ActClaim act || act.Act.Kind == ((ActClaim)other).Act.Kind);
}
