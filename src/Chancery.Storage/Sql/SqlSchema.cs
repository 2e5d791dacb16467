using System.Globalization;

namespace Chancery.Storage;

/// <summary>
/// The tables. Truth are <c>recordings</c> and <c>texts</c>; <c>users</c>, <c>visits</c>, <c>tokens</c> and <c>answers</c> are the desk's own
/// and no part of the ledger; the rest is a projection that <see cref="ILedgerStore.Refold"/> can build anew.
/// </summary>
internal static class SqlSchema
{
    /// <summary>The schema that this version writes; a ledger of a later one is refused.</summary>
    public const int Version = 4;

    /// <summary>The first schema whose projections are those of today.</summary>
    private const int LastReprojected = 4;

    /// <summary>The first schema with users.</summary>
    private const int WithDesk = 3;

    public static IEnumerable<string> Projections { get; } = ["dispatches", "readings", "claims", "dossiers", "asides", "judgements", "search"];

    /// <summary>The desk's own tables, which no recording tells of.</summary>
    public static IEnumerable<string> Beside { get; } = ["users", "visits", "tokens", "answers"];

    public static void Create(SqlSession session, SqlDialect dialect)
    {
        foreach (var statement in Truth(dialect).Concat(Desk(dialect)).Concat(Projection(dialect)))
        {
            session.Run(statement);
        }

        session.Run("INSERT INTO meta (name, value) VALUES ('schema', @p0)", Written);
    }

    /// <summary>
    /// Brings a ledger of an earlier version to this one. Recordings and texts have stayed as they are since version 1; the projections are
    /// made anew, empty, and are to be built from them, where they have changed since.
    /// </summary>
    /// <returns>Whether the projections are to be built.</returns>
    public static bool Migrate(SqlSession session, SqlDialect dialect, int from)
    {
        var reprojects = from < LastReprojected;
        var statements = (from < WithDesk ? Desk(dialect) : []).Concat(reprojects ? Projections.Select(t => $"DROP TABLE IF EXISTS {t}").Concat(Projection(dialect)) : []);
        foreach (var statement in statements)
        {
            session.Run(statement);
        }

        session.Run("UPDATE meta SET value = @p0 WHERE name = 'schema'", Written);
        return reprojects;
    }

    private static string Written => Version.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<string> Truth(SqlDialect dialect) =>
    [
        $"CREATE TABLE meta (name {dialect.Text} NOT NULL PRIMARY KEY, value {dialect.Text} NOT NULL)",
        $"CREATE TABLE recordings (seq {dialect.Number} PRIMARY KEY, ticks BIGINT NOT NULL, author {dialect.Text} NOT NULL, reason {dialect.Text}, entry {dialect.Bytes} NOT NULL, hash {dialect.Bytes} NOT NULL)",
        $"CREATE TABLE texts (dispatch {dialect.Number} PRIMARY KEY, body {dialect.Bytes} NOT NULL)",
    ];

    private static IEnumerable<string> Desk(SqlDialect dialect) =>
    [
        $"CREATE TABLE users (id {dialect.Text} NOT NULL PRIMARY KEY, name {dialect.Text} NOT NULL, role INT NOT NULL, password {dialect.Text} NOT NULL, made BIGINT NOT NULL)",
        $"CREATE TABLE visits (secret {dialect.Bytes} NOT NULL PRIMARY KEY, id {dialect.Text} NOT NULL, ends BIGINT NOT NULL)",
        $"CREATE TABLE tokens (id {dialect.Text} NOT NULL PRIMARY KEY, secret {dialect.Bytes} NOT NULL UNIQUE, owner {dialect.Text} NOT NULL, name {dialect.Text} NOT NULL, label {dialect.Text} NOT NULL, role INT NOT NULL, made BIGINT NOT NULL, ends BIGINT, revoked BIGINT)",
        $"CREATE TABLE answers (person {dialect.Text} NOT NULL, name {dialect.Text} NOT NULL, request {dialect.Bytes} NOT NULL, status INT NOT NULL, body {dialect.Bytes} NOT NULL, ticks BIGINT NOT NULL, PRIMARY KEY (person, name))",
        "CREATE INDEX answers_age ON answers (ticks)",
    ];

    private static IEnumerable<string> Projection(SqlDialect dialect) =>
    [
        $"CREATE TABLE dispatches (seq {dialect.Number} PRIMARY KEY, dispatch BIGINT NOT NULL, until BIGINT, published INT, id {dialect.Text} NOT NULL, sha {dialect.Text} NOT NULL, language {dialect.Text} NOT NULL, title {dialect.Text}, outlet {dialect.Text}, url {dialect.Text})",
        "CREATE INDEX dispatches_key ON dispatches (dispatch)",
        "CREATE INDEX dispatches_day ON dispatches (published)",
        $"CREATE TABLE readings (seq {dialect.Number} PRIMARY KEY, dispatch BIGINT NOT NULL, until BIGINT, day INT NOT NULL, reader {dialect.Text}, data {dialect.Text}, digest {dialect.Bytes} NOT NULL)",
        "CREATE INDEX readings_key ON readings (dispatch)",
        $"CREATE TABLE claims (seq BIGINT NOT NULL, ord INT NOT NULL, id BIGINT NOT NULL, PRIMARY KEY (seq, ord)){dialect.KeyedTable}",
        "CREATE INDEX claims_id ON claims (id)",
        $"CREATE TABLE dossiers (pair {dialect.Text} NOT NULL, seq BIGINT NOT NULL, ord INT NOT NULL, body {dialect.Bytes} NOT NULL, PRIMARY KEY (pair, seq, ord)){dialect.KeyedTable}",
        $"CREATE TABLE asides (pair {dialect.Text} NOT NULL, seq BIGINT NOT NULL, claims INT NOT NULL, bodies {dialect.Bytes} NOT NULL, PRIMARY KEY (pair, seq)){dialect.KeyedTable}",
        $"CREATE TABLE judgements (seq {dialect.Number} PRIMARY KEY)",
        dialect.SearchTable,
    ];
}
