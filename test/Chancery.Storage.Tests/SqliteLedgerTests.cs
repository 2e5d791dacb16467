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
        var path = PathOf;
        using var store = Open();
        Fill(store, [.. Stories.All, Doubted]);
        Assert.Empty(LedgerCheck.Of(store, Clock).Faults);
        Change(path, "DELETE FROM dossiers WHERE seq = 2");
        Assert.Equal(["the dossiers do not hold what the recordings give"], LedgerCheck.Of(store, Clock).Faults);
        store.Refold();
        Change(path, "UPDATE asides SET claims = claims + 1 WHERE seq = (SELECT MIN(seq) FROM asides)");
        Assert.Equal(["the dossiers do not hold what the recordings give"], LedgerCheck.Of(store, Clock).Faults);
        store.Refold();
        Change(path, "UPDATE dossiers SET body = (SELECT body FROM dossiers ORDER BY seq DESC LIMIT 1) WHERE seq = 2");
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
        var path = PathOf;
        Open().Dispose();
        Change(path, "UPDATE meta SET value = '99'");
        Assert.Contains("written by a later version (schema 99)", Assert.Throws<LedgerUnavailableException>(Open).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("schema-1.sql", "5cb8d3c3dfc2a52acba0ba5f73bd13714fecc262d293ea3f6676bfe8d81ef3e8", "ccbc345c5bd1af5200a70d75c52772c586136041ce98d72d7f182d27d631f1fc")]
    [InlineData("schema-3.sql", "5cb8d3c3dfc2a52acba0ba5f73bd13714fecc262d293ea3f6676bfe8d81ef3e8", "ccbc345c5bd1af5200a70d75c52772c586136041ce98d72d7f182d27d631f1fc")]
    public void A_ledger_of_a_released_version_is_brought_forward_with_all_that_it_holds(string released, string contents, string head)
    {
        var path = Path.Combine(_folder, "released.db");
        Change(path, File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "released", released)));
        using (var store = SqliteLedger.Open(path, Clock))
        {
            Assert.Equal((contents, head), (store.ContentsDigest().ToString(), store.Head().Hash.ToString()));
            Assert.Empty(LedgerCheck.Of(store, Clock).Faults);
            Assert.NotEmpty(store.Claims(new Ledger.Dossier(new Dispatches.PartyCode("NOR"), new Dispatches.PartyCode("ISL")), long.MaxValue));
            Assert.Single(store.Search("Reykjavik Saturday", 9, long.MaxValue));
            Fill(store, Stories.All);
        }

        using var again = SqliteLedger.Open(path, Clock);
        Assert.Empty(LedgerCheck.Of(again, Clock).Faults);
    }

    [Fact]
    public void A_ledger_from_before_there_were_users_is_given_their_tables_and_keeps_its_projections()
    {
        var path = Path.Combine(_folder, "before.db");
        using (var store = SqliteLedger.Open(path, Clock))
        {
            Fill(store, Stories.All);
        }

        Change(path, "DROP TABLE users; DROP TABLE visits; DROP TABLE tokens; DROP TABLE answers; UPDATE meta SET value = '2' WHERE name = 'schema'");
        using var forward = SqliteLedger.Open(path, Clock);
        Assert.True(forward.Accounts.Add(new DeskUser("Ada", DeskRole.Admin, "hash", NodaTime.Instant.FromUtc(2026, 2, 1, 12, 0))));
        Assert.Empty(LedgerCheck.Of(forward, Clock).Faults);
    }

    [Fact]
    public void A_file_that_is_read_only_is_answered_from_and_not_written()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("there are no such modes");
            return;
        }

        using (var store = Open())
        {
            Fill(store, Stories.All.Take(2));
        }

        File.SetUnixFileMode(PathOf, UnixFileMode.UserRead);
        using (var store = Open())
        {
            Assert.NotEmpty(store.Claims(RussiaAndAmerica, long.MaxValue));
            Assert.Equal($"{PathOf}: the file or its folder is read-only", Assert.Throws<LedgerUnavailableException>(() => Fill(store, Stories.All)).Message);
        }

        Assert.Equal([PathOf], Directory.GetFiles(Path.GetDirectoryName(PathOf)!));
        File.SetUnixFileMode(PathOf, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        using var after = Open();
        Assert.Equal(4, after.Head().Sequence);
        Assert.Empty(LedgerCheck.Of(after, Clock).Faults);
    }

    [Fact]
    public async Task Readers_beside_writers_see_what_was_known_unchanged_and_one_chain_comes_of_it()
    {
        using (var store = Open())
        {
            Fill(store, Stories.All.Take(2));
        }

        var writers = Stories.All.Skip(2).Select(story => Task.Run(() =>
        {
            using var store = SqliteLedger.Open(PathOf, new SteppingClock(NodaTime.Instant.FromUtc(2026, 3, 1, 0, 0)));
            Fill(store, [story], batch: 1);
        }));
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            using var store = Open();
            var known = Known(store);
            for (var i = 0; i < 30; i++)
            {
                Assert.Equal(known, Known(store));
            }
        }));
        await Task.WhenAll([.. writers, .. readers]);
        using var after = Open();
        Assert.Equal(10, after.Head().Sequence);
        Assert.Empty(LedgerCheck.Of(after, Clock).Faults);
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

    private static Story Doubted => new Story("doubted", new NodaTime.LocalDate(2026, 1, 22), "Moscow asked Washington for visas.")
        .Does(Dispatches.ActKind.Request, "RUS>USA", "asked Washington for visas", "visas").With(a => a with { Confidence = new Dispatches.Confidence(20) });

    private string PathOf => Path.Combine(_folder, "new", "ledger.db");

    private static string Known(ILedgerStore store) =>
        $"{store.ContentsDigest(4)} {store.Head(4)} {string.Join(' ', store.Claims(RussiaAndAmerica, 4).Select(c => c.Id).Order())} {store.Dossiers(4).Count} {store.Search("start", 9, 4).Count}";

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

    private protected override ILedgerStore Open() => SqliteLedger.Open(PathOf, Clock);
}
