using System.Data.Common;
using NodaTime;
using Npgsql;

namespace Chancery.Storage;

/// <summary>A ledger in a PostgreSQL database, for a team: many readers and writers at once, one writing at a time.</summary>
public static class PostgresLedger
{
    private static readonly string[] Schemes = ["postgres://", "postgresql://"];

    /// <summary>Whether <paramref name="place"/> is an address such as <c>postgres://desk@server/ledger</c>.</summary>
    public static bool IsAddress(string place) => Array.Exists(Schemes, s => place.StartsWith(s, StringComparison.Ordinal));

    /// <summary>Opens the ledger at an address; makes its tables in the database where they are not there. A socket's folder stands as <c>?host=/run/postgresql</c>.</summary>
    /// <exception cref="LedgerUnavailableException">It cannot be opened.</exception>
    public static ILedgerStore Open(string address, IClock clock)
    {
        var settings = Settings(address);
        var name = $"postgres://{settings.Host}/{settings.Database}";
        var connection = new NpgsqlConnection(settings.ConnectionString);
        try
        {
            connection.Open();
            var store = new SqlLedgerStore(name, connection, new PostgresDialect(), clock);
            store.Prepare();
            return store;
        }
        catch (DbException error) when (new PostgresDialect().Explain(error) is { } message)
        {
            connection.Dispose();
            throw new LedgerUnavailableException($"{name}: {message}", error);
        }
    }

    private static NpgsqlConnectionStringBuilder Settings(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.AbsolutePath.Length < 2)
        {
            throw new LedgerUnavailableException("the address of the ledger is not of the form postgres://user@server/database");
        }

        var user = uri.UserInfo.Split(':', 2);
        var settings = new NpgsqlConnectionStringBuilder
        {
            Host = uri.Host.Length > 0 ? uri.Host : "localhost",
            Port = uri.Port > 0 ? uri.Port : 5432,
            Database = Uri.UnescapeDataString(uri.AbsolutePath[1..]),
            Username = user[0].Length > 0 ? Uri.UnescapeDataString(user[0]) : null,
            Password = user.Length > 1 ? Uri.UnescapeDataString(user[1]) : null,
            MaxAutoPrepare = 40,
            AutoPrepareMinUsages = 2,
            Pooling = false,
        };
        foreach (var pair in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=', 2)))
        {
            settings[pair[0]] = Uri.UnescapeDataString(pair[^1]);
        }

        return settings;
    }
}

/// <summary>PostgreSQL with its own full-text index, in the configuration that drops nothing and stems nothing.</summary>
internal sealed class PostgresDialect : SqlDialect
{
    /// <summary>An index entry holds at most a megabyte; what lies beyond is stored and cited, but not found by words.</summary>
    private const int MostIndexed = 250_000;

    /// <summary>Names the lock that gives sequences; any number that no other program uses.</summary>
    private const long ChainLock = 0x4348_414E;

    public override string Bytes => "BYTEA";

    public override string Text => "TEXT COLLATE \"C\"";

    public override string Number => "BIGINT";

    public override string KeyedTable => "";

    public override string BeginWrite => FormattableString.Invariant($"BEGIN; SELECT pg_advisory_xact_lock({ChainLock})");

    public override string BeginRead => "BEGIN ISOLATION LEVEL REPEATABLE READ";

    public override string SearchTable => "CREATE TABLE search (seq BIGINT PRIMARY KEY, words TSVECTOR NOT NULL); CREATE INDEX search_words ON search USING GIN (words)";

    public override string SearchInsert => "INSERT INTO search (seq, words) VALUES (@p0, to_tsvector('simple', @p1 || ' ' || @p2))";

    public override string SearchMatch => "d.seq IN (SELECT seq FROM search WHERE words @@ plainto_tsquery('simple', @p0))";

    public override string SearchWords(string words) => SearchText(words);

    public override string SearchText(string text) => text[..Math.Min(text.Length, MostIndexed)].Replace('\0', ' ');

    public override string HasSchema => "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = current_schema() AND table_name = 'meta'";

    public override string? Explain(DbException error) => error switch
    {
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => "the server's disk is full; nothing of this batch was recorded",
        PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction } => "the server is read-only",
        PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } => "there is no such database",
        PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } => "this user may not do that",
        PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } => "the server does not let this user in",
        PostgresException => null,
        NpgsqlException => $"the server cannot be reached ({error.Message})",
        _ => null,
    };
}
