namespace Chancery.Storage.Tests;

public sealed class PostgresLedgerTests(PostgresServer server) : LedgerStoreContract, IClassFixture<PostgresServer>
{
    [Fact]
    public void A_server_that_is_not_there_is_said_so()
    {
        var error = Assert.Throws<LedgerUnavailableException>(() => PostgresLedger.Open("postgres://desk@localhost/none?host=/nowhere/at/all", Clock));
        Assert.StartsWith("postgres:///nowhere/at/all/none: the server cannot be reached", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_database_that_is_not_there_is_said_so()
    {
        var address = server.NewDatabase().Replace("/ledger", "/other", StringComparison.Ordinal);
        Assert.EndsWith(": there is no such database", Assert.Throws<LedgerUnavailableException>(() => PostgresLedger.Open(address, Clock)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Writers_at_once_make_one_chain_and_leave_what_was_known_alone()
    {
        var address = server.NewDatabase();
        using (var store = PostgresLedger.Open(address, Clock))
        {
            Fill(store, Stories.All.Take(2));
        }

        await Task.WhenAll(Stories.All.Skip(2).Select(story => Task.Run(() =>
        {
            using var store = PostgresLedger.Open(address, new SteppingClock(NodaTime.Instant.FromUtc(2026, 3, 1, 0, 0)));
            var known = store.Claims(RussiaAndAmerica, 4).Count;
            Fill(store, [story]);
            Assert.Equal(known, store.Claims(RussiaAndAmerica, 4).Count);
        })));
        using var after = PostgresLedger.Open(address, Clock);
        Assert.Equal(10, after.Head().Sequence);
        Assert.Empty(LedgerCheck.Of(after, Clock).Faults);
    }

    private protected override ILedgerStore Open() => PostgresLedger.Open(server.NewDatabase(), Clock);
}
