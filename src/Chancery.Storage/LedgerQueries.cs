using Chancery.Dispatches;
using Chancery.Ledger;
using NodaTime;

namespace Chancery.Storage;

/// <summary>Answers from a ledger as known at one sequence: people's judgements applied, issues resolved.</summary>
public sealed class LedgerQueries
{
    private readonly ILedgerStore _store;
    private readonly JudgementBook _judgements;

    public LedgerQueries(ILedgerStore store, IssueCatalogue catalogue, long known = long.MaxValue)
    {
        _store = store;
        Head = store.Head(known);
        var judgements = store.Judgements(Head.Sequence);
        LastJudgement = judgements.Count == 0 ? 0 : judgements[^1].Sequence;
        _judgements = JudgementBook.Of(judgements, new ClaimLookup(
            id => store.Find(id, Head.Sequence)?.Claim,
            dispatch => [.. store.Claims(dispatch, Head.Sequence).Select(h => h.Claim)]));
        Issues = new IssueResolver(catalogue, _judgements.InForce);
    }

    private LedgerQueries(ILedgerStore store, LedgerQueries same) =>
        (_store, Head, LastJudgement, _judgements, Issues) = (store, same.Head, same.LastJudgement, same._judgements, same.Issues);

    /// <summary>The same answers through another store of the same ledger: what a snapshot's threads share is read once.</summary>
    public LedgerQueries On(ILedgerStore store) => new(store, this);

    /// <summary>The last recording known.</summary>
    public ChainHead Head { get; }

    /// <summary>The sequence of the last judgement known; 0 where there is none.</summary>
    public long LastJudgement { get; }

    public IssueResolver Issues { get; }

    /// <summary>Judgements whose claims no present reading has, or has otherwise and nobody has judged as it is now.</summary>
    public IReadOnlyList<(Recording Judgement, HeldClaim Judged, HeldClaim? Now)> ToReview()
    {
        var lost = _judgements.Review.Select(id => (Id: id, Now: (ClaimId?)null));
        var moved = _judgements.Followed.Where(f => InForceOn(f.Now).Count == 0).Select(f => (Id: f.Judged, Now: (ClaimId?)f.Now));
        return [.. from waiting in lost.Concat(moved).DistinctBy(w => w.Id)
                   let judged = _store.Find(waiting.Id, Head.Sequence)
                   where judged is not null
                   from judgement in InForceOn(waiting.Id)
                   orderby judgement.Sequence
                   select (judgement, judged, waiting.Now is { } now ? _store.Find(now, Head.Sequence) : null)];
    }

    public StateOfPlay Play(Dossier dossier, LocalDate asOf, Confidence threshold)
    {
        var question = new Question(asOf, Head.Sequence, threshold);
        return StateOfPlayFold.Fold(dossier, Claims(dossier, threshold), question, (Issues, Head.Hash));
    }

    /// <summary>The dossier's claims, corrected ones in the dossiers where their corrections put them.</summary>
    public IReadOnlyList<HeldClaim> Claims(Dossier dossier) => Judged(dossier, _store.Claims(dossier, Head.Sequence), Judged());

    /// <summary>Those that may count at a threshold, and how many more there are.</summary>
    public DossierClaims Claims(Dossier dossier, Confidence threshold)
    {
        if (threshold < Question.UsualThreshold)
        {
            return new DossierClaims(Claims(dossier), []);
        }

        var judged = Judged();
        var counting = _store.Counting(dossier, Head.Sequence, judged.Select(j => j.Sequence).ToHashSet());
        return counting with { Claims = Judged(dossier, counting.Claims, judged) };
    }

    private List<HeldClaim> Judged() => [.. _judgements.Judged.Select(Find).OfType<HeldClaim>()];

    private List<HeldClaim> Judged(Dossier dossier, IReadOnlyList<HeldClaim> claims, List<HeldClaim> judged)
    {
        var moved = judged.FindAll(c => c.Standing == Standing.Corrected && c.Claim is not (StatementClaim or DeadlineClaim));
        return
        [
            .. claims.Select(_judgements.Apply).Where(c => !moved.Exists(m => m.Id == c.Id)),
            .. moved.Where(m => DossierRule.Of([m.Claim]).Any(d => d.Dossier == dossier)),
        ];
    }

    public IReadOnlyList<HeldClaim> Claims(DispatchKey dispatch) => [.. _store.Claims(dispatch, Head.Sequence).Select(_judgements.Apply)];

    public HeldClaim? Find(ClaimId id) => _store.Find(id, Head.Sequence) is { } held ? _judgements.Apply(held) : null;

    /// <summary>The dossiers that hold claims, the fullest first.</summary>
    public IReadOnlyList<DossierExtent> Dossiers() => _store.Dossiers(Head.Sequence);

    public DispatchHeader? Header(DispatchKey dispatch) => _store.Header(dispatch, Head.Sequence);

    public string Text(DispatchKey dispatch) => _store.Text(dispatch);

    /// <summary>The words that a claim cites.</summary>
    public string Quote(Claim claim) => claim.Span.Of(_store.Text(claim.Dispatch));

    /// <summary>The claim that holds an act's words: the statement that it lies in, else the act itself.</summary>
    public Claim Words(ActClaim act) => ClaimId.TryParse(act.Act.Statement, out var id) && Find(id) is { } statement ? statement.Claim : act;

    /// <summary>The dispatches published from one day to another.</summary>
    public IReadOnlyList<DispatchHeader> Published(LocalDate from, LocalDate to) => _store.Published(from, to, Head.Sequence);

    /// <summary>A dispatch with its headline, text and the claims chosen; those of one dossier where one is given.</summary>
    public (DispatchHeader Header, string? Headline, string Text, IReadOnlyList<HeldClaim> Claims) Entry(DispatchHeader header, Func<HeldClaim, bool> chosen, Dossier? dossier)
    {
        var claims = Claims(header.Key);
        var within = dossier is { } pair
            ? DossierRule.Of([.. claims.Select(c => c.Claim)]).Where(c => c.Dossier == pair).Select(c => c.Claim.Id).ToHashSet()
            : null;
        return (header, _store.Headline(header.Key, Head.Sequence), _store.Text(header.Key), [.. claims.Where(c => (within is null || within.Contains(c.Id)) && chosen(c))]);
    }

    // Those on the claim itself that were not taken back; an assignment to an issue holds whatever the claim says.
    private List<Recording> InForceOn(ClaimId id)
    {
        var withdrawn = _store.Judgements(Head.Sequence).Select(r => r.Note.Entry).OfType<JudgementWithdrawn>().Select(w => w.Sequence).ToHashSet();
        return [.. JudgementsOn(id).Where(r => r.Note.Entry is not IssueAssigned && !withdrawn.Contains(r.Sequence))];
    }

    /// <summary>The threads that a claim moved or confirmed, with the step.</summary>
    /// <param name="play">The state of play of a dossier.</param>
    public IReadOnlyList<(IssueThread Thread, ThreadStep Step)> DerivedFrom(HeldClaim held, Func<Dossier, StateOfPlay> play)
    {
        var dossiers = DossierRule.Of([.. Claims(held.Claim.Dispatch).Select(c => c.Claim)]).Where(c => c.Claim.Id == held.Id).Select(c => c.Dossier);
        return [.. from dossier in dossiers
                   from issue in play(dossier).Issues
                   from thread in issue.Threads
                   from step in thread.Steps
                   where step.Motion.Claims.Any(c => c.Id == held.Id)
                   select (thread, step)];
    }

    /// <summary>The judgements on a claim, withdrawn ones included, in the order in which they were recorded.</summary>
    public IReadOnlyList<Recording> JudgementsOn(ClaimId id) => [.. _store.Judgements(Head.Sequence).Where(r => r.Note.Entry switch
    {
        ClaimConfirmed confirmed => confirmed.Claim == id,
        ClaimCorrected corrected => corrected.Claim == id,
        ClaimRetracted retracted => retracted.Claim == id,
        IssueAssigned assigned => assigned.Claim == id,
        _ => false,
    })];
}
