namespace Chancery.Storage;

/// <summary>The tables that watching keeps beside the ledger. They are no part of the chain, and dropping them loses nothing that was recorded.</summary>
internal static class WatchSchema
{
    public static IReadOnlyList<string> Tables { get; } = ["watch_sources", "watch_items", "watch_bands", "watch_outbox", "watch_marks"];

    public static IEnumerable<string> Statements(SqlDialect dialect) =>
    [
        $"CREATE TABLE IF NOT EXISTS watch_sources (address {dialect.Text} NOT NULL PRIMARY KEY, tag {dialect.Text}, modified {dialect.Text}, digest {dialect.Text}, due BIGINT NOT NULL, failures INT NOT NULL, fault {dialect.Text})",
        $"CREATE TABLE IF NOT EXISTS watch_items (source {dialect.Text} NOT NULL, item {dialect.Text} NOT NULL, outcome INT NOT NULL, attempts INT NOT NULL, link {dialect.Text}, dispatch BIGINT, url {dialect.Text}, ticks BIGINT NOT NULL, PRIMARY KEY (source, item)){dialect.KeyedTable}",
        "CREATE INDEX IF NOT EXISTS watch_items_link ON watch_items (link)",
        "CREATE INDEX IF NOT EXISTS watch_items_dispatch ON watch_items (dispatch)",
        $"CREATE TABLE IF NOT EXISTS watch_bands (band BIGINT NOT NULL, dispatch BIGINT NOT NULL, PRIMARY KEY (band, dispatch)){dialect.KeyedTable}",
        $"CREATE TABLE IF NOT EXISTS watch_outbox (subscriber {dialect.Text} NOT NULL, id {dialect.Text} NOT NULL, created BIGINT NOT NULL, due BIGINT NOT NULL, attempts INT NOT NULL, state INT NOT NULL, body {dialect.Bytes} NOT NULL, PRIMARY KEY (subscriber, id)){dialect.KeyedTable}",
        "CREATE INDEX IF NOT EXISTS watch_outbox_due ON watch_outbox (subscriber, state, due)",
        $"CREATE TABLE IF NOT EXISTS watch_marks (name {dialect.Text} NOT NULL PRIMARY KEY, value {dialect.Text} NOT NULL)",
    ];
}
