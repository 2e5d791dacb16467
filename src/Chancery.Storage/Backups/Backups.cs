using Microsoft.Data.Sqlite;
using NodaTime;

namespace Chancery.Storage;

/// <summary>What backing up and restoring share.</summary>
internal static class Backups
{
    /// <summary>A name beside the file, where it is made ready.</summary>
    public static string Beside(string file) => FormattableString.Invariant($"{Path.GetFullPath(file)}.{Environment.ProcessId}.tmp");

    /// <summary>Checks a copy, brings it to this version's schema, and leaves it as one file without a log beside it, written through to the disk.</summary>
    public static LedgerCheckOutcome Settle(string file, IClock clock)
    {
        LedgerCheckOutcome check;
        using (var store = (SqlLedgerStore)SqliteLedger.Open(file, clock))
        {
            check = LedgerCheck.Of(store, clock);
            store.Set("PRAGMA journal_mode = DELETE");
        }

        if (!OperatingSystem.IsWindows())
        {
            // It holds what passwords and tokens are checked by.
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        using var handle = File.OpenHandle(file, FileMode.Open, FileAccess.ReadWrite);
        RandomAccess.FlushToDisk(handle);
        return check;
    }

    public static void Discard(string file)
    {
        foreach (var part in new[] { file, $"{file}-wal", $"{file}-shm", $"{file}-journal" })
        {
            File.Delete(part);
        }
    }

    public static T Guarded<T>(string place, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception error) when (error is UnauthorizedAccessException or (IOException and not LedgerUnavailableException))
        {
            throw new LedgerUnavailableException($"{place}: {error.Message.TrimEnd('.')}", error);
        }
        catch (SqliteException error) when (new SqliteDialect().Explain(error) is { } message)
        {
            throw new LedgerUnavailableException($"{place}: {message}", error);
        }
    }
}
