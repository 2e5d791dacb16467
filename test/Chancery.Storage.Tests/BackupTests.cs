using Chancery.Dispatches;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace Chancery.Storage.Tests;

/// <summary>A ledger to a checked file and back.</summary>
public sealed class BackupTests(PostgresServer server) : IClassFixture<PostgresServer>, IDisposable
{
    private static readonly SteppingClock Clock = new(Instant.FromUtc(2026, 3, 1, 0, 0));

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chancery-backup-");

    private string Ledger => Path.Combine(_folder.FullName, "ledger.db");

    private string File => Path.Combine(_folder.FullName, "backup.db");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void What_is_restored_is_what_was_backed_up_and_what_watching_remembers_with_it()
    {
        Fill(Ledger);
        var written = LedgerBackup.Write(Ledger, File, Clock);
        Assert.True(written.Written);
        Assert.Equal([Path.GetFileName(File)], Directory.GetFiles(_folder.FullName, "backup*").Select(Path.GetFileName));
        var other = Path.Combine(_folder.FullName, "other", "ledger.db");
        var (restored, refusal) = LedgerRestore.Run(File, other, replaces: false, Clock);
        Assert.Null(refusal);
        Assert.Equal((written.Check.Head, written.Check.Contents), (restored!.Check.Head, restored.Check.Contents));
        using var store = WatchStore.Open(other, Clock);
        Assert.Equal(10, store.Ledger.Head().Sequence);
        Assert.Equal("https://a.example/", Assert.Single(store.Sources()).Address);
        Assert.Equal(("Ada", DeskRole.Admin), (Assert.Single(store.Ledger.Accounts.All()).Name, store.Ledger.Accounts.All()[0].Role));
    }

    [Fact]
    public async Task A_backup_under_writes_is_the_ledger_of_one_moment()
    {
        Fill(Ledger);
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(() => Write(stop.Token), TestContext.Current.CancellationToken);
        var backups = new List<BackupOutcome>();
        for (var i = 0; i < 5; i++)
        {
            backups.Add(LedgerBackup.Write(Ledger, File, Clock));
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        await stop.CancelAsync();
        var made = await writing;
        Assert.True(made > 5, $"{made} were written meanwhile");
        Assert.All(backups, b => Assert.True(b.Written && b.Check.Faults.Count == 0));
        using var store = Ledgers.Open(Ledger, Clock);
        Assert.All(backups, b => Assert.Equal(store.RecordingAt(b.Check.Recordings)!.Hash, b.Check.Head));
        Assert.True(backups[^1].Check.Recordings > backups[0].Check.Recordings);
    }

    [Fact]
    public void A_server_is_backed_up_into_a_file_and_restored_from_one()
    {
        var address = server.NewDatabase();
        Fill(address);
        var written = LedgerBackup.Write(address, File, Clock);
        Assert.True(written.Written);
        var (local, _) = LedgerRestore.Run(File, Ledger, replaces: false, Clock);
        Assert.Equal(written.Check.Contents, local!.Check.Contents);
        var other = server.NewDatabase();
        var (remote, refusal) = LedgerRestore.Run(File, other, replaces: false, Clock);
        Assert.Null(refusal);
        Assert.True(remote!.Written);
        using var store = WatchStore.Open(other, Clock);
        var check = LedgerCheck.Of(store.Ledger, Clock);
        Assert.Equal((written.Check.Head, written.Check.Contents), (check.Head, check.Contents));
        Assert.Empty(check.Faults);
        Assert.Equal("https://a.example/", Assert.Single(store.Sources()).Address);
        Assert.Equal(("Ada", DeskRole.Admin), (Assert.Single(store.Ledger.Accounts.All()).Name, store.Ledger.Accounts.All()[0].Role));
    }

    [Fact]
    public void A_server_that_holds_another_ledger_is_left_alone()
    {
        var address = server.NewDatabase();
        using (var store = Ledgers.Open(address, Clock))
        {
            Add(store, Stories.January);
        }

        Fill(Ledger);
        LedgerBackup.Write(Ledger, File, Clock);
        Assert.Equal(LedgerMessages.InPlace, LedgerRestore.Run(File, address, replaces: true, Clock).Refusal!.Kind);
    }

    [Fact]
    public void A_ledger_that_is_there_is_left_alone_or_put_aside()
    {
        Fill(Ledger);
        LedgerBackup.Write(Ledger, File, Clock);
        using (var store = Ledgers.Open(Ledger, Clock))
        {
            Add(store, Extra(1));
        }

        Assert.Equal(LedgerMessages.InPlace, LedgerRestore.Run(File, Ledger, replaces: false, Clock).Refusal!.Kind);
        Assert.Equal(12, Head(Ledger));
        Assert.Null(LedgerRestore.Run(File, Ledger, replaces: true, Clock).Refusal);
        Assert.Equal(10, Head(Ledger));
        Assert.Equal(12, Head($"{Ledger}.before-restore"));
    }

    [Fact]
    public void A_ledger_that_is_in_use_is_not_replaced()
    {
        Fill(Ledger);
        LedgerBackup.Write(Ledger, File, Clock);
        using var store = Ledgers.Open(Ledger, Clock);
        Assert.Equal(10, store.Head().Sequence);
        Assert.Equal(LedgerMessages.InUse, LedgerRestore.Run(File, Ledger, replaces: true, Clock).Refusal!.Kind);
        Add(store, Extra(1));
        Assert.Equal(12, store.Head().Sequence);
    }

    [Fact]
    public void A_damaged_backup_is_not_restored()
    {
        Fill(Ledger);
        LedgerBackup.Write(Ledger, File, Clock);
        using (var connection = new SqliteConnection($"Data Source={File};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "UPDATE recordings SET author = 'somebody else' WHERE seq = 3";
            command.ExecuteNonQuery();
        }

        var other = Path.Combine(_folder.FullName, "other.db");
        var (outcome, _) = LedgerRestore.Run(File, other, replaces: false, Clock);
        Assert.False(outcome!.Written);
        Assert.NotEmpty(outcome.Check.Faults);
        Assert.False(System.IO.File.Exists(other));
    }

    [Fact]
    public void What_is_no_backup_is_said_to_be_none()
    {
        System.IO.File.WriteAllText(File, "this is a letter");
        Assert.Throws<LedgerUnavailableException>(() => LedgerRestore.Run(File, Ledger, replaces: false, Clock));
        Assert.Equal([Path.GetFileName(File)], Directory.GetFiles(_folder.FullName).Select(Path.GetFileName));
    }

    private static void Fill(string place)
    {
        using var store = WatchStore.Open(place, Clock);
        foreach (var story in Stories.All)
        {
            Add(store.Ledger, story);
        }

        store.Ledger.Accounts.Add(new DeskUser("Ada", DeskRole.Admin, "hash", Clock.GetCurrentInstant()));
        store.Save(new WatchedSource("https://a.example/", "\"v1\"", null, null, Clock.GetCurrentInstant(), 0, null));
    }

    private static void Add(ILedgerStore store, Story story)
    {
        var intake = new LedgerIntake(store);
        intake.Add(story.Reading());
        intake.Flush();
    }

    private static Story Extra(int number) =>
        new Story($"x{number}", new LocalDate(2026, 2, 1), "Moscow proposed talks.").Does(ActKind.Propose, "RUS>USA", "Moscow proposed talks", "talks");

    private int Write(CancellationToken stop)
    {
        using var store = Ledgers.Open(Ledger, Clock);
        var made = 0;
        for (; !stop.IsCancellationRequested && made < 5000; made++)
        {
            Add(store, Extra(made));
        }

        return made;
    }

    private static long Head(string place)
    {
        using var store = Ledgers.Open(place, Clock);
        return store.Head().Sequence;
    }
}
