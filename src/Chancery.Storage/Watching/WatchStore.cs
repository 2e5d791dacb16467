using System.Data.Common;
using Chancery.Ledger;
using NodaTime;

namespace Chancery.Storage;

/// <summary>
/// What watching remembers, in tables beside the ledger in the same database, so that an item and the dispatch that it became are recorded
/// together or not at all. One store is for one thread.
/// </summary>
public sealed class WatchStore : IDisposable
{
    private readonly SqlLedgerStore _store;

    private WatchStore(SqlLedgerStore store) => _store = store;

    /// <summary>The ledger itself, through the same connection.</summary>
    public ILedgerStore Ledger => _store;

    /// <summary>Opens the store of the ledger at <paramref name="place"/>; makes its tables where they are not there.</summary>
    public static WatchStore Open(string place, IClock clock) => Of((SqlLedgerStore)Ledgers.Open(place, clock));

    /// <summary>What watching remembers in the database of an open ledger, which it then owns.</summary>
    public static WatchStore Of(ILedgerStore ledger)
    {
        var store = (SqlLedgerStore)ledger;
        Prepare(store);
        return new WatchStore(store);
    }

    /// <summary>Makes the tables where they are not there.</summary>
    internal static void Prepare(SqlLedgerStore store) => store.Transaction(() =>
    {
        foreach (var statement in WatchSchema.Statements(store.Dialect))
        {
            store.Asking(s => s.Run(statement));
        }

        return true;
    });

    public WatchedSource? Source(string address) => _store.Asking(s => s.Rows(
        "SELECT address, tag, modified, digest, due, failures, fault FROM watch_sources WHERE address = @p0", ReadSource, address)).FirstOrDefault();

    public IReadOnlyList<WatchedSource> Sources() => _store.Asking(s => s.Rows("SELECT address, tag, modified, digest, due, failures, fault FROM watch_sources ORDER BY address", ReadSource));

    public void Save(WatchedSource source) => _store.Asking(s => s.Run(
        "INSERT INTO watch_sources (address, tag, modified, digest, due, failures, fault) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6) ON CONFLICT (address) DO UPDATE SET tag = excluded.tag, modified = excluded.modified, digest = excluded.digest, due = excluded.due, failures = excluded.failures, fault = excluded.fault",
        source.Address, source.Tag, source.Modified, source.Digest, source.Due.ToUnixTimeTicks(), source.Failures, source.Fault));

    /// <summary>The items of a source that were met already.</summary>
    public IReadOnlyDictionary<string, WatchedItem> Items(string source) =>
        _store.Asking(s => s.Rows($"{SelectItem} WHERE source = @p0", ReadItem, source)).ToDictionary(i => i.Item, StringComparer.Ordinal);

    /// <summary>The item of any source that leads to the same address and was taken.</summary>
    public WatchedItem? ByLink(string link) =>
        _store.Asking(s => s.Rows($"{SelectItem} WHERE link = @p0 AND outcome IN (1, 2) ORDER BY ticks, source, item", ReadItem, link)).FirstOrDefault();

    /// <summary>Every item that came to be a dispatch or its copy.</summary>
    public IReadOnlyList<WatchedItem> Of(DispatchKey dispatch) =>
        _store.Asking(s => s.Rows($"{SelectItem} WHERE dispatch = @p0 ORDER BY ticks, source, item", ReadItem, Keys.Of(dispatch)));

    /// <summary>How many items ended how.</summary>
    public IReadOnlyDictionary<ItemOutcome, int> Outcomes() =>
        _store.Asking(s => s.Rows("SELECT outcome, COUNT(*) FROM watch_items GROUP BY outcome", r => ((ItemOutcome)r.GetInt32(0), r.GetInt32(1)))).ToDictionary();

    /// <summary>Records an item together with what it adds; nothing where another has ended the item meanwhile.</summary>
    /// <param name="bands">By which copies of the dispatch are found.</param>
    public Appended? Take(WatchedItem item, IReadOnlyList<Addition> additions, IReadOnlyList<long> bands) => _store.Transaction(() =>
    {
        var ended = _store.Asking(s => s.Number("SELECT COUNT(*) FROM watch_items WHERE source = @p0 AND item = @p1 AND outcome <> 0", item.Source, item.Item)) > 0;
        if (ended)
        {
            return null;
        }

        var outcome = _store.AppendWithin(additions);
        Write(item);
        if (item.Dispatch is { } dispatch && item.Outcome == ItemOutcome.Added)
        {
            Write(dispatch, bands);
        }

        return outcome;
    });

    /// <summary>The dispatches that share a band with a text.</summary>
    public IReadOnlyList<DispatchKey> Sharing(IReadOnlyList<long> bands) => _store.Asking(s =>
        bands.SelectMany(b => s.Rows("SELECT dispatch FROM watch_bands WHERE band = @p0", r => Keys.Dispatch(r.GetInt64(0)), b)).Distinct().Order().ToList());

    /// <summary>The dispatches that others have added since a sequence, in order, at most <paramref name="most"/>.</summary>
    public IReadOnlyList<(long Sequence, DispatchKey Dispatch)> AddedSince(long sequence, int most) => _store.Asking(s => s.Rows(
        "SELECT seq, dispatch FROM dispatches WHERE seq > @p0 ORDER BY seq LIMIT @p1", r => (r.GetInt64(0), Keys.Dispatch(r.GetInt64(1))), sequence, most));

    /// <summary>Notes the bands of dispatches, and up to which sequence they are noted.</summary>
    public void Note(IReadOnlyList<(DispatchKey Dispatch, IReadOnlyList<long> Bands)> dispatches, string mark, string value) => _store.Transaction(() =>
    {
        foreach (var (dispatch, bands) in dispatches)
        {
            Write(dispatch, bands);
        }

        return Write(mark, value);
    });

    public string? Mark(string name) => _store.Asking(s => s.Value("SELECT value FROM watch_marks WHERE name = @p0", name)) as string;

    /// <summary>Puts messages into the outbox, each once, and moves a mark with them.</summary>
    public void Post(IReadOnlyList<OutgoingMessage> messages, string mark, string value) => _store.Transaction(() =>
    {
        foreach (var message in messages)
        {
            _store.Asking(s => s.Run(
                "INSERT INTO watch_outbox (subscriber, id, created, due, attempts, state, body) VALUES (@p0, @p1, @p2, @p3, 0, 0, @p4) ON CONFLICT (subscriber, id) DO NOTHING",
                message.Subscriber, message.Id, message.Created.ToUnixTimeTicks(), message.Due.ToUnixTimeTicks(), message.Body));
        }

        return Write(mark, value);
    });

    /// <summary>The messages to a subscriber whose next attempt has come at <paramref name="now"/>, the oldest first.</summary>
    public IReadOnlyList<OutgoingMessage> Due(string subscriber, Instant now, int most) => _store.Asking(s => s.Rows(
        "SELECT subscriber, id, body, created, due, attempts FROM watch_outbox WHERE state = 0 AND subscriber = @p0 AND due <= @p1 ORDER BY created, id LIMIT @p2", ReadMessage, subscriber, now.ToUnixTimeTicks(), most));

    /// <summary>Claims a message for an attempt by putting its next one off; false where another has claimed it.</summary>
    public bool Claim(OutgoingMessage message, Instant next) => _store.Asking(s => s.Run(
        "UPDATE watch_outbox SET attempts = attempts + 1, due = @p0 WHERE subscriber = @p1 AND id = @p2 AND state = 0 AND due = @p3",
        next.ToUnixTimeTicks(), message.Subscriber, message.Id, message.Due.ToUnixTimeTicks())) == 1;

    /// <summary>Puts a message's next attempt at a time.</summary>
    public void Delay(OutgoingMessage message, Instant next) => _store.Asking(s => s.Run(
        "UPDATE watch_outbox SET due = @p0 WHERE subscriber = @p1 AND id = @p2 AND state = 0", next.ToUnixTimeTicks(), message.Subscriber, message.Id));

    /// <summary>Ends a message: it was delivered, or is given up.</summary>
    public void End(OutgoingMessage message, bool delivered) => _store.Asking(s => s.Run(
        "UPDATE watch_outbox SET state = @p0 WHERE subscriber = @p1 AND id = @p2", delivered ? 1 : 2, message.Subscriber, message.Id));

    public OutboxTotals Outbox()
    {
        var counts = _store.Asking(s => s.Rows("SELECT state, COUNT(*) FROM watch_outbox GROUP BY state", r => (r.GetInt32(0), r.GetInt32(1)))).ToDictionary();
        return new OutboxTotals(counts.GetValueOrDefault(0), counts.GetValueOrDefault(1), counts.GetValueOrDefault(2));
    }

    public void Dispose() => _store.Dispose();

    private const string SelectItem = "SELECT source, item, outcome, attempts, link, dispatch, url, ticks FROM watch_items";

    private void Write(WatchedItem item) => _store.Asking(s => s.Run(
        "INSERT INTO watch_items (source, item, outcome, attempts, link, dispatch, url, ticks) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7) ON CONFLICT (source, item) DO UPDATE SET outcome = excluded.outcome, attempts = excluded.attempts, link = excluded.link, dispatch = excluded.dispatch, url = excluded.url, ticks = excluded.ticks",
        item.Source, item.Item, (int)item.Outcome, item.Attempts, item.Link, item.Dispatch is { } key ? Keys.Of(key) : null, item.Url, item.Time.ToUnixTimeTicks()));

    private void Write(DispatchKey dispatch, IReadOnlyList<long> bands)
    {
        foreach (var band in bands)
        {
            _store.Asking(s => s.Run("INSERT INTO watch_bands (band, dispatch) VALUES (@p0, @p1) ON CONFLICT (band, dispatch) DO NOTHING", band, Keys.Of(dispatch)));
        }
    }

    private bool Write(string mark, string value) =>
        _store.Asking(s => s.Run("INSERT INTO watch_marks (name, value) VALUES (@p0, @p1) ON CONFLICT (name) DO UPDATE SET value = excluded.value", mark, value)) > 0;

    private static WatchedSource ReadSource(DbDataReader row) =>
        new(row.GetString(0), Text(row, 1), Text(row, 2), Text(row, 3), Instant.FromUnixTimeTicks(row.GetInt64(4)), row.GetInt32(5), Text(row, 6));

    private static WatchedItem ReadItem(DbDataReader row) => new(row.GetString(0), row.GetString(1), (ItemOutcome)row.GetInt32(2), row.GetInt32(3))
    {
        Link = Text(row, 4),
        Dispatch = row.IsDBNull(5) ? null : Keys.Dispatch(row.GetInt64(5)),
        Url = Text(row, 6),
        Time = Instant.FromUnixTimeTicks(row.GetInt64(7)),
    };

    private static OutgoingMessage ReadMessage(DbDataReader row) =>
        new(row.GetString(0), row.GetString(1), row.GetFieldValue<byte[]>(2), Instant.FromUnixTimeTicks(row.GetInt64(3)), Instant.FromUnixTimeTicks(row.GetInt64(4)), row.GetInt32(5));

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
