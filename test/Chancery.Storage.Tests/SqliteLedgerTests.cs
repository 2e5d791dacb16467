namespace Chancery.Storage.Tests;

public sealed class SqliteLedgerTests : LedgerStoreContract, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("chancery-ledger-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_is_no_ledger_is_refused_with_its_name()
    {
        var path = Path.Combine(_folder, "letter.txt");
        File.WriteAllText(path, new string('x', 5000));
        var error = Assert.Throws<LedgerUnavailableException>(() => SqliteLedger.Open(path, Clock));
        Assert.Equal($"{path}: this is no ledger", error.Message);
    }

    [Fact]
    public void A_ledger_opens_again_with_what_it_held()
    {
        using (var store = Open())
        {
            Fill(store, Stories.All);
        }

        using var again = Open();
        Assert.Equal(10, again.Head().Sequence);
    }

    private protected override ILedgerStore Open() => SqliteLedger.Open(Path.Combine(_folder, "new", "ledger.db"), Clock);
}
