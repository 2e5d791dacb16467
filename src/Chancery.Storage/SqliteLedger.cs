using System.Data.Common;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace Chancery.Storage;

/// <summary>A ledger in one SQLite file (write-ahead log: many readers beside one writer), or in memory.</summary>
public static class SqliteLedger
{
    private const string WriteSettings = "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; ";
    private const string ReadSettings = "PRAGMA busy_timeout = 60000; PRAGMA cache_size = -32000; PRAGMA temp_store = MEMORY;";

    /// <summary>Opens the ledger at <paramref name="path"/>; makes it, with its folder, where it is not there. A file that may not be written is answered from all the same.</summary>
    /// <exception cref="LedgerUnavailableException">It cannot be opened.</exception>
    public static ILedgerStore Open(string path, IClock clock)
    {
        if (IsReadOnly(path))
        {
            return OpenReadOnly(path, clock);
        }

        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { Length: > 0 } folder)
        {
            MakeFolder(folder, path);
        }

        return Open(path, new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 60 }, clock);
    }

    /// <summary>A ledger that is gone when it is closed.</summary>
    public static ILedgerStore InMemory(IClock clock) => Open("memory", new SqliteConnectionStringBuilder { DataSource = ":memory:", Pooling = false }, clock);

    /// <summary>Lets the file grow to this many pages and no further, as a full disk would.</summary>
    internal static void Limit(ILedgerStore store, int pages) => ((SqlLedgerStore)store).Set(FormattableString.Invariant($"PRAGMA max_page_count = {pages}"));

    private static bool IsReadOnly(string path) =>
        File.Exists(path) && (new FileInfo(path).IsReadOnly || new DirectoryInfo(Path.GetDirectoryName(Path.GetFullPath(path))!).Attributes.HasFlag(FileAttributes.ReadOnly));

    // Nothing is made beside the file: without a log that somebody is writing, it is read as it stands.
    private static SqlLedgerStore OpenReadOnly(string path, IClock clock)
    {
        var log = new FileInfo(path + "-wal");
        var source = log is { Exists: true, Length: > 0 } ? path : $"file:{Uri.EscapeDataString(Path.GetFullPath(path)).Replace("%2F", "/", StringComparison.Ordinal)}?immutable=1";
        return Open(path, new SqliteConnectionStringBuilder { DataSource = source, Mode = SqliteOpenMode.ReadOnly, Pooling = false, DefaultTimeout = 60 }, clock);
    }

    private static SqlLedgerStore Open(string name, SqliteConnectionStringBuilder address, IClock clock)
    {
        var connection = new SqliteConnection(address.ConnectionString);
        try
        {
            connection.Open();
            using var settings = connection.CreateCommand();
            settings.CommandText = address.Mode == SqliteOpenMode.ReadOnly ? ReadSettings : WriteSettings + ReadSettings;
            settings.ExecuteNonQuery();
            var store = new SqlLedgerStore(name, connection, new SqliteDialect(), clock);
            store.Prepare();
            return store;
        }
        catch (SqliteException error) when (new SqliteDialect().Explain(error) is { } message)
        {
            connection.Dispose();
            throw new LedgerUnavailableException($"{name}: {message}", error);
        }
    }

    private static void MakeFolder(string folder, string path)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new LedgerUnavailableException($"{path}: its folder cannot be made: {error.Message}", error);
        }
    }
}

/// <summary>SQLite with its full-text index FTS5, which keeps no copy of the text.</summary>
internal sealed class SqliteDialect : SqlDialect
{
    private const int Busy = 5, Locked = 6, ReadOnly = 8, InOut = 10, Corrupt = 11, Full = 13, CannotOpen = 14, NotALedger = 26;

    public override string Bytes => "BLOB";

    public override string Text => "TEXT";

    public override string Number => "INTEGER";

    public override string KeyedTable => " WITHOUT ROWID";

    public override string BeginWrite => "BEGIN IMMEDIATE";

    public override string BeginRead => "BEGIN";

    public override string SearchTable => "CREATE VIRTUAL TABLE search USING fts5(title, body, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2')";

    public override string SearchInsert => "INSERT INTO search (rowid, title, body) VALUES (@p0, @p1, @p2)";

    public override string SearchMatch => "d.seq IN (SELECT rowid FROM search WHERE search MATCH @p0)";

    public override string SearchWords(string words) =>
        string.Join(' ', words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => $"\"{w.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));

    public override string SearchText(string text) => text;

    public override string HasSchema => "SELECT COUNT(*) FROM sqlite_master WHERE name = 'meta'";

    public override string? Explain(DbException error) => (error as SqliteException)?.SqliteErrorCode switch
    {
        Busy or Locked => "another process has been writing for a minute; try again",
        ReadOnly => "the file or its folder is read-only",
        InOut => $"the disk could not be read or written ({error.Message})",
        Corrupt => "the file is damaged; restore it from a copy, or import an export of it",
        Full => "the disk is full; nothing of this batch was recorded",
        CannotOpen => "the file cannot be opened",
        NotALedger => "this is no ledger",
        _ => null,
    };
}
