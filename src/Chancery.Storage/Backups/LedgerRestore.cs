using Chancery.Dispatches;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace Chancery.Storage;

/// <summary>Puts a backup in a ledger's place. It is checked first, and what stood there is kept beside it or stays as it is.</summary>
public static class LedgerRestore
{
    private const int Busy = 5;
    private const int Locked = 6;

    /// <summary>Restores; refuses where a ledger stands that is not to be replaced, is in use, or is not the beginning of the backup.</summary>
    /// <param name="replaces">Whether a ledger file that is there is put aside as <c>….before-restore</c>.</param>
    public static (BackupOutcome? Outcome, Message? Refusal) Run(string file, string place, bool replaces, IClock clock) => Backups.Guarded(place, () =>
    {
        if (!File.Exists(file))
        {
            return (null, LedgerMessages.NotThere.At(new Place(file), "there is no backup here"));
        }

        var beside = Backups.Beside(PostgresLedger.IsAddress(place) ? Path.Combine(Path.GetTempPath(), "chancery-restore") : place);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(beside)!);
            File.Copy(file, beside);
            var check = Backups.Settle(beside, clock);
            return check.Faults.Count > 0 ? (new BackupOutcome(check, false), (Message?)null)
                : PostgresLedger.IsAddress(place) ? IntoServer(beside, place, check, clock)
                : IntoFile(beside, place, replaces, check);
        }
        finally
        {
            Backups.Discard(beside);
        }
    });

    private static (BackupOutcome?, Message?) IntoFile(string beside, string place, bool replaces, LedgerCheckOutcome check)
    {
        if (File.Exists(place))
        {
            if (!replaces)
            {
                return (null, LedgerMessages.InPlace.At(new Place(place), "a ledger stands here"));
            }

            if (!Close(place))
            {
                return (null, LedgerMessages.InUse.At(new Place(place), "the ledger is open in another process"));
            }

            File.Move(place, $"{place}.before-restore", overwrite: true);
        }

        File.Move(beside, place);
        return (new BackupOutcome(check, true), null);
    }

    // Alone with the file, its log is folded into it, so that the file is the whole ledger.
    private static bool Close(string place)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = place, Pooling = false, DefaultTimeout = 2 }.ConnectionString);
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA journal_mode = DELETE";
            return command.ExecuteScalar() is "delete";
        }
        catch (SqliteException error) when (error.SqliteErrorCode is Busy or Locked)
        {
            return false;
        }
    }

    private static (BackupOutcome?, Message?) IntoServer(string beside, string place, LedgerCheckOutcome check, IClock clock)
    {
        using var from = (SqlLedgerStore)SqliteLedger.Open(beside, clock);
        using var to = (SqlLedgerStore)PostgresLedger.Open(place, clock);
        var head = to.Head();
        if (head.Sequence > 0 && from.RecordingAt(head.Sequence)?.Hash != head.Hash)
        {
            return (null, LedgerMessages.InPlace.At(new Place(to.Name), "another ledger stands here, of which the backup is no continuation"));
        }

        WatchStore.Prepare(from);
        LedgerCopy.All(from, to);
        return (new BackupOutcome(check, true), null);
    }
}
