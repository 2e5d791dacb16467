using Microsoft.Data.Sqlite;
using NodaTime;

namespace Chancery.Storage;

/// <summary>What a backup or a restored ledger holds, checked.</summary>
public sealed record BackupOutcome(LedgerCheckOutcome Check, bool Written);

/// <summary>
/// Copies a ledger as it stands at one moment into an SQLite file, while others go on writing; users and what watching remembers with it. The
/// copy is checked before it takes its name: the file is there whole and sound, or not at all.
/// </summary>
public static class LedgerBackup
{
    /// <param name="place">The ledger: a file or a PostgreSQL address.</param>
    /// <exception cref="LedgerUnavailableException">The ledger cannot be read, or the file cannot be written.</exception>
    public static BackupOutcome Write(string place, string file, IClock clock) => Backups.Guarded(file, () =>
    {
        var beside = Backups.Beside(file);
        try
        {
            if (PostgresLedger.IsAddress(place))
            {
                Copy(place, beside, clock);
            }
            else
            {
                Vacuum(place, beside);
            }

            var check = Backups.Settle(beside, clock);
            if (check.Faults.Count == 0)
            {
                File.Move(beside, file, overwrite: true);
            }

            return new BackupOutcome(check, check.Faults.Count == 0);
        }
        finally
        {
            Backups.Discard(beside);
        }
    });

    // One read transaction: what is committed meanwhile is not in the copy, and nobody waits for it.
    private static void Vacuum(string place, string beside)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = place, Mode = SqliteOpenMode.ReadOnly, Pooling = false, DefaultTimeout = 60 }.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "VACUUM INTO $file";
        command.Parameters.AddWithValue("$file", beside);
        command.ExecuteNonQuery();
    }

    private static void Copy(string place, string beside, IClock clock)
    {
        using var from = (SqlLedgerStore)PostgresLedger.Open(place, clock);
        using var to = (SqlLedgerStore)SqliteLedger.Open(beside, clock);
        WatchStore.Prepare(from);
        from.AtOneMoment(() => LedgerCopy.All(from, to));
    }
}
