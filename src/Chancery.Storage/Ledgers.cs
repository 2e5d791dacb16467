using NodaTime;

namespace Chancery.Storage;

/// <summary>Opens a ledger by its place.</summary>
public static class Ledgers
{
    /// <summary>Whether a ledger can be expected at <paramref name="place"/>; a server's is taken to be there.</summary>
    public static bool IsThere(string place) => PostgresLedger.IsAddress(place) || File.Exists(place);

    /// <summary>Opens the ledger; makes it where it is not there.</summary>
    public static ILedgerStore Open(string place, IClock clock) =>
        PostgresLedger.IsAddress(place) ? PostgresLedger.Open(place, clock) : SqliteLedger.Open(place, clock);
}
