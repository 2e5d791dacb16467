using System.Collections.Concurrent;
using Chancery.Ledger;
using Chancery.Storage;
using NodaTime;

namespace Chancery.Server.Snapshots;

/// <summary>
/// The ledger as known at one sequence, for any number of readers at once. What was folded of a dossier is kept, and carried over from
/// the snapshot before where nothing of it changed.
/// </summary>
internal sealed class Snapshot
{
    /// <summary>So many folds are held; a desk that has looked at more days than that starts anew.</summary>
    private const int MostPlays = 800;

    /// <summary>A fold that nobody asked for during so many snapshots is not carried on.</summary>
    private const int MostIdle = 30;

    /// <summary>As many as the first page shows.</summary>
    public const int DossiersWarmed = 24;

    private readonly StorePool _pool;
    private readonly LedgerQueries _queries;
    private readonly Lazy<IReadOnlyList<DossierExtent>> _dossiers;
    private readonly Lazy<Dictionary<Dossier, DossierExtent>> _extents;
    private readonly ConcurrentDictionary<Dossier, Lazy<IReadOnlyList<HeldClaim>>> _claims = new();
    private readonly ConcurrentDictionary<Dossier, Lazy<DossierClaims>> _counting = new();
    private readonly ConcurrentDictionary<PlayKey, HeldPlay> _plays = new();

    public Snapshot(StorePool pool, long known)
    {
        _pool = pool;
        using var lease = pool.Rent();
        _queries = new LedgerQueries(lease.Store, IssueCatalogue.Shipped, known);
        _dossiers = new(() => Read(q => q.Dossiers()));
        _extents = new(() => _dossiers.Value.ToDictionary(d => d.Dossier));
    }

    /// <summary>The last recording known.</summary>
    public ChainHead Head => _queries.Head;

    /// <summary>The dossiers that hold claims, the fullest first.</summary>
    public IReadOnlyList<DossierExtent> Dossiers => _dossiers.Value;

    /// <summary>Questions to this snapshot through a store of the asker's own.</summary>
    public LedgerQueries On(ILedgerStore store) => _queries.On(store);

    public IReadOnlyList<HeldClaim> Claims(Dossier dossier) =>
        _claims.GetOrAdd(dossier, d => new(() => Read(q => q.Claims(d)))).Value;

    /// <summary>Those claims that may count for a question, and how many more there are.</summary>
    public DossierClaims Counting(Dossier dossier, Question question) => question.Threshold < Question.UsualThreshold
        ? new DossierClaims(Claims(dossier), [])
        : _counting.GetOrAdd(dossier, d => new(() => Read(q => q.Claims(d, Question.UsualThreshold)))).Value;

    /// <summary>Issues of a fold that may be one; looked for once, for as long as the fold stands.</summary>
    public IReadOnlyList<MergeProposal> Proposals(StateOfPlay play) => NotesOf(play).Proposals ??= MergeProposals.Pending(play, _queries.Issues);

    /// <summary>What of a fold is to be reviewed; looked for once, for as long as the fold stands.</summary>
    public IReadOnlyList<ReviewCandidate> ToReview(StateOfPlay play) => NotesOf(play).Review ??= ReviewFold.Of(play, Claims(play.Dossier));

    public StateOfPlay Play(Dossier dossier, Question question) => Held(dossier, question, idle: 0).Ask();

    /// <summary>Folds the fullest dossiers as they stand on a day.</summary>
    public void Warm(LocalDate asOf)
    {
        foreach (var extent in Dossiers.Take(DossiersWarmed))
        {
            Play(extent.Dossier, new Question(asOf, Head.Sequence, Question.UsualThreshold));
        }
    }

    /// <summary>Takes over what an earlier snapshot folded and what still holds, and folds anew what it had and what does not.</summary>
    /// <param name="warm">Whether what changed is folded now, before anybody asks.</param>
    public void Inherit(Snapshot earlier, bool warm)
    {
        var sameJudgements = earlier._queries.LastJudgement == _queries.LastJudgement;
        foreach (var (key, play) in earlier._plays.Where(p => p.Value.IsFolded && p.Value.Idle < MostIdle))
        {
            if (sameJudgements && Same(earlier, key.Dossier))
            {
                Carry(key.Dossier, earlier);
                var basis = play.Play.Basis with { Head = Head.Hash, Question = key.Question with { Known = Head.Sequence } };
                _plays.TryAdd(key, new HeldPlay(play.Idle + 1, () => play.Play with { Basis = basis }, play.Notes));
            }
            else if (warm)
            {
                _ = Held(key.Dossier, key.Question with { Known = Head.Sequence }, play.Idle + 1).Play;
            }
        }
    }

    // Those that nobody asked for since are read again when somebody does.
    private void Carry(Dossier dossier, Snapshot earlier)
    {
        if (earlier._claims.TryGetValue(dossier, out var claims))
        {
            _claims.TryAdd(dossier, claims);
        }

        if (earlier._counting.TryGetValue(dossier, out var counting))
        {
            _counting.TryAdd(dossier, counting);
        }
    }

    private bool Same(Snapshot earlier, Dossier dossier) =>
        _extents.Value.TryGetValue(dossier, out var now) && earlier._extents.Value.TryGetValue(dossier, out var then) && now == then;

    private HeldPlay Held(Dossier dossier, Question question, int idle)
    {
        if (_plays.Count > MostPlays)
        {
            _plays.Clear();
        }

        return _plays.GetOrAdd(new(dossier, question with { Known = 0 }), _ => new(idle, () => StateOfPlayFold.Fold(dossier, Counting(dossier, question), question, (_queries.Issues, Head.Hash))));
    }

    private Notes NotesOf(StateOfPlay play) => Held(play.Dossier, play.Basis.Question, idle: 0).Notes;

    private T Read<T>(Func<LedgerQueries, T> question)
    {
        using var lease = _pool.Rent();
        return question(_queries.On(lease.Store));
    }

    private readonly record struct PlayKey(Dossier Dossier, Question Question);

    /// <summary>A fold, and for how many snapshots nobody has asked for it.</summary>
    /// <param name="notes">Those of the same fold in the snapshot before; null where it is folded anew.</param>
    private sealed class HeldPlay(int idle, Func<StateOfPlay> fold, Notes? notes = null)
    {
        private readonly Lazy<StateOfPlay> _play = new(fold);
        private volatile int _idle = idle;

        public int Idle => _idle;

        public bool IsFolded => notes is not null || _play.IsValueCreated;

        public StateOfPlay Play => _play.Value;

        public Notes Notes { get; } = notes ?? new Notes();

        public StateOfPlay Ask()
        {
            _idle = 0;
            return _play.Value;
        }
    }

    /// <summary>What was looked for in a fold. Two readers may look at once; they find the same.</summary>
    private sealed class Notes
    {
        public IReadOnlyList<ReviewCandidate>? Review { get; set; }

        public IReadOnlyList<MergeProposal>? Proposals { get; set; }
    }
}
