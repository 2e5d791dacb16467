using Chancery.Ledger;

namespace Chancery.Storage;

/// <summary>Copies a ledger from one database into another: the chain by its recordings, the tables beside it by their rows.</summary>
internal static class LedgerCopy
{
    private const int Batch = 200;

    public static void All(SqlLedgerStore from, SqlLedgerStore to)
    {
        foreach (var batch in from.Recordings(to.Head().Sequence).Chunk(Batch))
        {
            var refused = to.Import([.. batch.Select(r => (r, r.Note.Entry is DispatchAdded added ? from.Text(added.Header.Key) : null))]).Refused;
            if (refused.Count > 0)
            {
                throw new LedgerUnavailableException(refused[0].ToString());
            }
        }

        WatchStore.Prepare(to);
        foreach (var table in SqlSchema.Beside.Concat(WatchSchema.Tables))
        {
            Rows(from, to, table);
        }
    }

    private static void Rows(SqlLedgerStore from, SqlLedgerStore to, string table)
    {
        var rows = from.Asking(s => s.Rows($"SELECT * FROM {table}", row =>
        {
            var values = new (string Name, object? Value)[row.FieldCount];
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = (row.GetName(i), row.IsDBNull(i) ? null : row.GetValue(i));
            }

            return values;
        }));
        to.Transaction(() =>
        {
            to.Asking(s => s.Run($"DELETE FROM {table}"));
            foreach (var row in rows)
            {
                var names = string.Join(", ", row.Select(v => v.Name));
                var places = string.Join(", ", Enumerable.Range(0, row.Length).Select(i => FormattableString.Invariant($"@p{i}")));
                to.Asking(s => s.Run($"INSERT INTO {table} ({names}) VALUES ({places})", [.. row.Select(v => v.Value)]));
            }

            return true;
        });
    }
}
