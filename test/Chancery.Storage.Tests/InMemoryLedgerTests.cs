namespace Chancery.Storage.Tests;

public sealed class InMemoryLedgerTests : LedgerStoreContract
{
    private protected override ILedgerStore Open() => SqliteLedger.InMemory(Clock);
}
