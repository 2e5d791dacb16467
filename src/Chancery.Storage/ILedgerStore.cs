using Chancery.Dispatches;
using Chancery.Ledger;
using NodaTime;

namespace Chancery.Storage;

/// <summary>
/// Where recordings live. It only grows. Every question takes the sequence up to which the ledger is known, so that an answer never
/// changes under its reader. One store is for one thread; open another for another.
/// </summary>
public interface ILedgerStore : IDisposable
{
    /// <summary>What the ledger is called in messages: its path or address.</summary>
    string Name { get; }

    /// <summary>
    /// Appends in one transaction what is new among <paramref name="additions"/>: a dispatch that is held with the same header, and a
    /// reading by the same reader with the same data, add nothing. Citations are checked against the text; what does not hold is refused.
    /// </summary>
    Appended Append(IReadOnlyList<Addition> additions);

    /// <summary>Appends on terms: a write that is named is done once, however often it is sent, and answered as it was the first time, even where the process was killed before it could answer.</summary>
    Written Append(IReadOnlyList<Addition> additions, WriteTerms terms);

    /// <summary>How a named write was answered; null where it was not done, or long ago.</summary>
    KeptAnswer? Answered(OnceKey once);

    /// <summary>Users, beside the chain.</summary>
    IAccountStore Accounts { get; }

    /// <summary>Appends recordings of another ledger's chain as they stand, to an empty ledger or where they continue the chain.</summary>
    Appended Import(IReadOnlyList<(Recording Recording, string? Text)> recordings);

    /// <summary>The last recording at or before <paramref name="known"/>.</summary>
    ChainHead Head(long known = long.MaxValue);

    /// <summary>The last recording made at or before <paramref name="time"/>; 0 where there is none.</summary>
    long SequenceAt(Instant time);

    /// <summary>The recordings after a sequence, in order, read so many at a time.</summary>
    IEnumerable<Recording> Recordings(long after = 0, int page = 500);

    /// <summary>The recording of this sequence; null where there is none.</summary>
    Recording? RecordingAt(long sequence);

    /// <summary>The recordings of judgements, in order.</summary>
    IReadOnlyList<Recording> Judgements(long known);

    /// <summary>Every dispatch held, with the reader of its present reading; null where it was not read.</summary>
    IReadOnlyDictionary<DispatchKey, ReaderStamp?> Dispatches();

    /// <summary>What is known of a dispatch, or null where it is not held.</summary>
    DispatchHeader? Header(DispatchKey dispatch, long known);

    /// <summary>The dispatches held, in the order in which they came, each with its recording; those after a sequence, at most so many.</summary>
    IReadOnlyList<(long Sequence, DispatchHeader Header)> Headers(long after, int limit, long known);

    /// <summary>The dispatches published from one day to another, both included; by day, then id.</summary>
    IReadOnlyList<DispatchHeader> Published(LocalDate from, LocalDate to, long known);

    /// <summary>The headline that the present reading gives a dispatch.</summary>
    string? Headline(DispatchKey dispatch, long known);

    /// <summary>The latest day of publication among the dispatches held; null where none tells one.</summary>
    LocalDate? LastPublished();

    string Text(DispatchKey dispatch);

    /// <summary>The claims of the reading of a dispatch that stands at <paramref name="known"/>, the desk's own among them.</summary>
    IReadOnlyList<HeldClaim> Claims(DispatchKey dispatch, long known);

    /// <summary>The acts, replies owed and deadlines of a dossier in the readings that stand at <paramref name="known"/>.</summary>
    IReadOnlyList<HeldClaim> Claims(Dossier dossier, long known);

    /// <summary>Those of a dossier's claims that may count where nobody asks to trust less than usual; the rest is counted, unless it stands in one of <paramref name="opened"/>.</summary>
    /// <param name="opened">Recordings whose claims are wanted all.</param>
    DossierClaims Counting(Dossier dossier, long known, IReadOnlySet<long> opened);

    /// <summary>The dossiers that hold claims, the fullest first.</summary>
    IReadOnlyList<DossierExtent> Dossiers(long known);

    /// <summary>The claim in the latest recording that has it, superseded or not.</summary>
    HeldClaim? Find(ClaimId id, long known);

    /// <summary>The claims whose ids begin with these hexadecimal digits, at most ten.</summary>
    IReadOnlyList<ClaimId> Find(string prefix);

    /// <summary>The dispatches whose title or text has all these words; the latest published first.</summary>
    IReadOnlyList<DispatchHeader> Search(string words, int limit, long known);

    /// <summary>Covers the present claims and judgements, whatever their order, times and batches.</summary>
    Digest ContentsDigest(long known = long.MaxValue);

    /// <summary>Covers every dossier's claims as the projections hold them.</summary>
    Digest DossiersDigest();

    /// <summary>Builds the projections anew from the recordings.</summary>
    void Refold();
}

/// <summary>How many claims a dossier holds, and the last recording that brought one: where both stand, nothing was added to it or superseded in it.</summary>
public readonly record struct DossierExtent(Dossier Dossier, int Claims, long Last);

/// <summary>Something to append; <paramref name="Text"/> where it is a dispatch.</summary>
public sealed record Addition(Note Note, string? Text = null);

/// <summary>What became of additions: the recordings made, what was held already, and what was refused.</summary>
public sealed record Appended(IReadOnlyList<Recording> Recordings, int Held, IReadOnlyList<Message> Refused);

/// <summary>The ledger cannot be read or written: not there, full, read-only, damaged, of a later version.</summary>
public sealed class LedgerUnavailableException : IOException
{
    public LedgerUnavailableException()
    {
    }

    public LedgerUnavailableException(string message)
        : base(message)
    {
    }

    public LedgerUnavailableException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
