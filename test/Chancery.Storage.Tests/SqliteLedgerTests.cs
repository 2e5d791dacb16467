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

    [Fact]
    public void A_check_finds_a_changed_text_a_changed_entry_and_a_changed_projection()
    {
        var path = Path.Combine(_folder, "new", "ledger.db");
        using var store = Open();
        Fill(store, Stories.All);
        Assert.Empty(LedgerCheck.Of(store, Clock).Faults);
        Change(path, "DELETE FROM dossiers WHERE seq = 2");
        Assert.Equal(["the dossiers do not hold what the recordings give"], LedgerCheck.Of(store, Clock).Faults);
        store.Refold();
        Assert.Empty(LedgerCheck.Of(store, Clock).Faults);
        Change(path, "UPDATE recordings SET reason = 'forged' WHERE seq = 3");
        Assert.Contains(LedgerCheck.Of(store, Clock).Faults, f => f == "recording 3 is not what its hash covers");
        Change(path, "UPDATE recordings SET reason = NULL WHERE seq = 3; UPDATE texts SET body = (SELECT body FROM texts ORDER BY dispatch LIMIT 1)");
        Assert.Contains(LedgerCheck.Of(store, Clock).Faults, f => f.EndsWith("the text is not the one that its digest covers", StringComparison.Ordinal));
    }

    [Fact]
    public void A_ledger_of_a_later_version_is_refused()
    {
        var path = Path.Combine(_folder, "new", "ledger.db");
        Open().Dispose();
        Change(path, "UPDATE meta SET value = '99'");
        Assert.Contains("written by a later version (schema 99)", Assert.Throws<LedgerUnavailableException>(Open).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_disk_that_is_full_is_said_so_and_nothing_of_the_batch_is_recorded()
    {
        using var store = Open();
        Fill(store, Stories.All.Take(1));
        var head = store.Head();
        var big = new Story("big", new NodaTime.LocalDate(2026, 1, 1), RandomText(3_000_000)).Reading();
        var addition = new Addition(new Ledger.Note(Ledger.Author.Person("Ada"), null, new Ledger.DispatchAdded(Ledger.DispatchHeader.Of(big.Dispatch))), big.Dispatch.Text);
        SqliteLedger.Limit(store, 100);
        Assert.Contains("the disk is full", Assert.Throws<LedgerUnavailableException>(() => store.Append([addition])).Message, StringComparison.Ordinal);
        Assert.Equal(head, store.Head());
        Assert.Empty(LedgerCheck.Of(store, Clock).Faults);
    }

    private static string RandomText(int length)
    {
        var random = new Random(7);
        return string.Create(length, random, (span, r) =>
        {
            foreach (ref var c in span)
            {
                c = (char)('a' + r.Next(26));
            }
        });
    }

    private static void Change(string path, string sql)
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are this test's own.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private protected override ILedgerStore Open() => SqliteLedger.Open(Path.Combine(_folder, "new", "ledger.db"), Clock);
}
