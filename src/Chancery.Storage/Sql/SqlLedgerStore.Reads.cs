using System.Data.Common;
using System.Globalization;
using Chancery.Dispatches;
using Chancery.Ledger;
using NodaTime;

namespace Chancery.Storage;

internal sealed partial class SqlLedgerStore
{
    private const string HeaderColumns = "d.dispatch, d.id, d.sha, d.language, d.title, d.published, d.outlet, d.url";
    private const string HeaderStands = "d.seq <= @p1 AND (d.until IS NULL OR d.until > @p1)";
    private const string ReadingStands = "r.seq <= @p1 AND (r.until IS NULL OR r.until > @p1)";

    public ChainHead Head(long known = long.MaxValue) => Guarded(() => _session.Rows(
        "SELECT seq, ticks, hash FROM recordings WHERE seq <= @p0 ORDER BY seq DESC LIMIT 1",
        r => new ChainHead(r.GetInt64(0), Instant.FromUnixTimeTicks(r.GetInt64(1)), new Digest(Bytes(r, 2))),
        known).FirstOrDefault() ?? ChainHead.Empty);

    public long SequenceAt(Instant time) => Guarded(() => _session.Number("SELECT COALESCE(MAX(seq), 0) FROM recordings WHERE ticks <= @p0", time.ToUnixTimeTicks()));

    public IEnumerable<Recording> Recordings(long after = 0, int page = 500)
    {
        var previous = Head(after).Hash;
        while (true)
        {
            var rows = Guarded(() => _session.Rows("SELECT seq, ticks, author, reason, entry, hash FROM recordings WHERE seq > @p0 ORDER BY seq LIMIT @p1", Recording, after, page));
            foreach (var row in rows)
            {
                yield return row with { Previous = previous };
                (previous, after) = (row.Hash, row.Sequence);
            }

            if (rows.Count < page)
            {
                yield break;
            }
        }
    }

    public Recording? RecordingAt(long sequence) => Guarded(() => _session.Rows(
        "SELECT seq, ticks, author, reason, entry, hash FROM recordings WHERE seq = @p0", Recording, sequence)).FirstOrDefault() is { } found
            ? found with { Previous = Head(sequence - 1).Hash }
            : null;

    public IReadOnlyList<Recording> Judgements(long known) => Guarded(() => _session.Rows(
        "SELECT c.seq, c.ticks, c.author, c.reason, c.entry, c.hash FROM judgements j JOIN recordings c ON c.seq = j.seq WHERE j.seq <= @p0 ORDER BY j.seq", Recording, known));

    public IReadOnlyDictionary<DispatchKey, ReaderStamp?> Dispatches() => Guarded(() =>
    {
        var stamps = _session.Rows(
            "SELECT dispatch, reader, data FROM readings WHERE until IS NULL AND reader IS NOT NULL",
            r => (Key: Keys.Dispatch(r.GetInt64(0)), Stamp: new ReaderStamp(r.GetString(1), r.GetString(2)))).ToDictionary(r => r.Key, r => r.Stamp);
        return _session.Rows("SELECT dispatch FROM dispatches WHERE until IS NULL", r => Keys.Dispatch(r.GetInt64(0))).ToDictionary(k => k, k => stamps.GetValueOrDefault(k));
    });

    public DispatchHeader? Header(DispatchKey dispatch, long known) => Guarded(() => _session.Rows(
        $"SELECT {HeaderColumns} FROM dispatches d WHERE d.dispatch = @p0 AND {HeaderStands}", Header, Keys.Of(dispatch), known).FirstOrDefault());

    public IReadOnlyList<(long Sequence, DispatchHeader Header)> Headers(long after, int limit, long known) => Guarded(() => _session.Rows(
        $"SELECT {HeaderColumns}, d.seq FROM dispatches d WHERE d.seq > @p0 AND {HeaderStands} ORDER BY d.seq LIMIT @p2", r => (r.GetInt64(8), Header(r)), after, known, limit));

    public IReadOnlyList<DispatchHeader> Published(LocalDate from, LocalDate to, long known) => Guarded(() => _session.Rows(
        $"SELECT {HeaderColumns} FROM dispatches d WHERE d.published >= @p0 AND {HeaderStands} AND d.published <= @p2 ORDER BY d.published, d.id", Header, Keys.Of(from), known, Keys.Of(to)));

    public LocalDate? LastPublished() => Guarded(() => _session.Value("SELECT MAX(published) FROM dispatches") is { } day ? Keys.Day(Convert.ToInt32(day, CultureInfo.InvariantCulture)) : (LocalDate?)null);

    public string Text(DispatchKey dispatch) => TextOrNull(dispatch) ?? throw new LedgerUnavailableException($"{Name} holds no text of dispatch {dispatch}");

    public IReadOnlyList<DispatchHeader> Search(string words, int limit, long known) => Guarded(() => _session.Rows(
        $"SELECT {HeaderColumns} FROM dispatches d WHERE {_dialect.SearchMatch} AND {HeaderStands} ORDER BY d.published DESC, d.seq LIMIT @p2", Header, _dialect.SearchWords(words), known, limit));

    public Digest ContentsDigest(long known = long.MaxValue) => Guarded(() =>
    {
        var readings = _session.Rows(
            $"SELECT r.dispatch, r.digest FROM readings r WHERE r.seq >= @p0 AND {ReadingStands}",
            r => $"claims {Keys.Dispatch(r.GetInt64(0))} {Convert.ToHexStringLower(Bytes(r, 1))}", 0L, known);
        var dispatches = _session.Rows($"SELECT {HeaderColumns} FROM dispatches d WHERE d.seq >= @p0 AND {HeaderStands}", Header, 0L, known)
            .Select(h => $"dispatch {Convert.ToHexStringLower(Digest.Of(RecordingJson.Entry(new DispatchAdded(h))).Bytes)}");
        var lines = readings.Concat(dispatches).Concat(ContentsOf(Judgements(known))).Order(StringComparer.Ordinal);
        return Digest.Of(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', lines)));
    });

    private static IEnumerable<string> ContentsOf(IReadOnlyList<Recording> judgements)
    {
        var withdrawn = judgements.Select(j => j.Note.Entry).OfType<JudgementWithdrawn>().Select(w => w.Sequence).ToHashSet();
        return from judgement in judgements
               where judgement.Note.Entry is not JudgementWithdrawn && !withdrawn.Contains(judgement.Sequence)
               select $"judgement {judgement.Note.Author} {judgement.Note.Reason} {System.Text.Encoding.UTF8.GetString(RecordingJson.Entry(judgement.Note.Entry))}";
    }

    private ReaderStamp? Stamp(DispatchKey dispatch) => _session.Rows(
        "SELECT reader, data FROM readings WHERE dispatch = @p0 AND until IS NULL AND reader IS NOT NULL", r => new ReaderStamp(r.GetString(0), r.GetString(1)), Keys.Of(dispatch)).FirstOrDefault();

    private string? TextOrNull(DispatchKey dispatch) => Guarded(() => _session.Value("SELECT body FROM texts WHERE dispatch = @p0", Keys.Of(dispatch)) is byte[] body ? Packing.UnpackText(body) : null);

    // The hash before it is filled in by the caller, who walks the chain; a judgement alone does not need it.
    private static Recording Recording(DbDataReader row) => new(
        row.GetInt64(0),
        Instant.FromUnixTimeTicks(row.GetInt64(1)),
        new Note(Author.Written(row.GetString(2)), Text(row, 3), RecordingJson.ParseEntry(Packing.Unpack(Bytes(row, 4)))),
        Digest.Zero,
        new Digest(Bytes(row, 5)));

    private static DispatchHeader Header(DbDataReader row) => Header(row, 0);

    private static DispatchHeader Header(DbDataReader row, int at) => new(Keys.Dispatch(row.GetInt64(at)), row.GetString(at + 1), row.GetString(at + 2), row.GetString(at + 3))
    {
        Title = Text(row, at + 4),
        Published = row.IsDBNull(at + 5) ? null : Keys.Day(Convert.ToInt32(row.GetValue(at + 5), CultureInfo.InvariantCulture)),
        Outlet = Text(row, at + 6),
        Url = Text(row, at + 7),
    };

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static byte[] Bytes(DbDataReader row, int column) => (byte[])row.GetValue(column);
}
