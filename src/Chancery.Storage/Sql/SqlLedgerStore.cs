using System.Data.Common;
using System.Diagnostics;
using Chancery.Dispatches;
using Chancery.Ledger;
using NodaTime;

namespace Chancery.Storage;

/// <summary>A ledger in a relational database: the writing side and the chain.</summary>
internal sealed partial class SqlLedgerStore : ILedgerStore
{
    private readonly SqlSession _session;
    private readonly SqlDialect _dialect;
    private readonly SqlProjection _projection;
    private readonly IClock _clock;

    public SqlLedgerStore(string name, DbConnection connection, SqlDialect dialect, IClock clock)
    {
        (Name, _session, _dialect, _clock) = (name, new SqlSession(connection), dialect, clock);
        _projection = new SqlProjection(_session, dialect);
        Accounts = new SqlAccounts(_session, this);
    }

    public string Name { get; }

    /// <summary>Makes the tables where they are not there yet, and brings those of an earlier version forward; refuses a ledger of a later one.</summary>
    public void Prepare() => Guarded(() =>
    {
        if (_session.Number(_dialect.HasSchema) == 0 || SchemaVersion() < SqlSchema.Version)
        {
            Writing(MakeTables);
        }

        return SchemaVersion();
    });

    // Asked again under the lock: another process may have done it.
    private bool MakeTables()
    {
        if (_session.Number(_dialect.HasSchema) == 0)
        {
            SqlSchema.Create(_session, _dialect);
        }
        else if (SchemaVersion() < SqlSchema.Version)
        {
            if (SqlSchema.Migrate(_session, _dialect, SchemaVersion()))
            {
                Project();
            }
        }

        return true;
    }

    private int SchemaVersion()
    {
        var version = _session.Value("SELECT value FROM meta WHERE name = 'schema'") as string;
        return int.TryParse(version, System.Globalization.CultureInfo.InvariantCulture, out var number) && number is > 0 and <= SqlSchema.Version
            ? number
            : throw new LedgerUnavailableException($"{Name} was written by a later version (schema {version}); this one knows schemas up to {SqlSchema.Version}");
    }

    public Appended Append(IReadOnlyList<Addition> additions) => Transaction(() => AppendWithin(additions));

    /// <summary>Appends within a transaction of the caller's.</summary>
    internal Appended AppendWithin(IReadOnlyList<Addition> additions)
    {
        var writer = new Writer(this);
        foreach (var addition in additions)
        {
            writer.Take(addition);
        }

        return writer.Outcome;
    }

    /// <summary>Runs work as one transaction that alone may write.</summary>
    internal T Transaction<T>(Func<T> work) => Guarded(() => Writing(work));

    /// <summary>Asks several questions of what was committed at one moment, whatever is committed meanwhile.</summary>
    internal void AtOneMoment(Action questions) => Guarded(() =>
    {
        _session.Run(_dialect.BeginRead);
        try
        {
            questions();
        }
        finally
        {
            RollBack();
        }

        return true;
    });

    /// <summary>Runs a question to tables beside the ledger's.</summary>
    internal T Asking<T>(Func<SqlSession, T> question) => Guarded(() => question(_session));

    internal SqlDialect Dialect => _dialect;

    public Appended Import(IReadOnlyList<(Recording Recording, string? Text)> recordings) => Guarded(() => Writing(() =>
    {
        var head = Head();
        var refused = new List<Message>();
        var made = new List<Recording>();
        foreach (var (recording, text) in recordings)
        {
            if ((Chain.Fault(head, recording) ?? TextFault(recording, text)) is { } fault)
            {
                refused.Add(LedgerMessages.BrokenChain.At(new Place(Name), fault));
                break;
            }

            Insert(recording, text);
            head = Chain.HeadOf(recording);
            made.Add(recording);
        }

        return new Appended(made, 0, refused);
    }));

    public void Refold() => Guarded(() => Writing(() =>
    {
        foreach (var table in SqlSchema.Projections)
        {
            _session.Run($"DELETE FROM {table}");
        }

        Project();
        return true;
    }));

    private void Project()
    {
        foreach (var recording in Recordings())
        {
            _projection.Take(recording);
            if (recording.Note.Entry is DispatchAdded added)
            {
                _projection.Index(recording.Sequence, added.Header.Title, Text(added.Header.Key));
            }
        }
    }

    /// <summary>Runs a setting of the database.</summary>
    internal void Set(string setting) => _session.Run(setting);

    public void Dispose() => _session.Dispose();

    private static string? TextFault(Recording recording, string? text) =>
        recording.Note.Entry is DispatchAdded added && (text is null || Dispatch.Digest(text) != added.Header.Sha256)
            ? FormattableString.Invariant($"recording {recording.Sequence} brings another text than its digest covers")
            : null;

    private void Insert(Recording recording, string? text)
    {
        _session.Run(
            "INSERT INTO recordings (seq, ticks, author, reason, entry, hash) VALUES (@p0, @p1, @p2, @p3, @p4, @p5)",
            recording.Sequence,
            recording.Time.ToUnixTimeTicks(),
            recording.Note.Author.Name,
            recording.Note.Reason,
            Packing.Pack(RecordingJson.Entry(recording.Note.Entry)),
            recording.Hash.Bytes.ToArray());
        StorageTelemetry.Recordings.Add(1);
        _projection.Take(recording);
        if (recording.Note.Entry is DispatchAdded added)
        {
            InsertText(recording.Sequence, added.Header, text!);
        }
    }

    private void InsertText(long sequence, DispatchHeader header, string text)
    {
        _session.Run("INSERT INTO texts (dispatch, body) VALUES (@p0, @p1) ON CONFLICT (dispatch) DO NOTHING", Keys.Of(header.Key), Packing.PackText(text));
        _projection.Index(sequence, header.Title, text);
    }

    private T Writing<T>(Func<T> work)
    {
        var began = Stopwatch.GetTimestamp();
        _session.Run(_dialect.BeginWrite);
        try
        {
            var result = work();
            _session.Run("COMMIT");
            StorageTelemetry.Writes.Record(Stopwatch.GetElapsedTime(began).TotalSeconds);
            return result;
        }
        catch
        {
            RollBack();
            throw;
        }
    }

    // A database that is full has rolled back by itself; then there is nothing left to roll back.
    private void RollBack()
    {
        try
        {
            _session.Run("ROLLBACK");
        }
        catch (DbException)
        {
        }
    }

    private T Guarded<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (DbException error) when (_dialect.Explain(error) is { } message)
        {
            throw new LedgerUnavailableException($"{Name}: {message}", error);
        }
    }
}
