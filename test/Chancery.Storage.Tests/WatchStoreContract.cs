using Chancery.Ledger;
using NodaTime;

namespace Chancery.Storage.Tests;

/// <summary>What every database must remember for watching.</summary>
public abstract class WatchStoreContract
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 1, 0, 0);

    private protected SteppingClock Clock { get; } = new(Now);

    private protected abstract WatchStore Open();

    [Fact]
    public void A_source_is_remembered_as_it_was_saved_last()
    {
        using var store = Open();
        Assert.Null(store.Source("https://a.example/"));
        var source = new WatchedSource("https://a.example/", "\"v1\"", "Mon, 03 Nov 2025 10:00:00 GMT", "digest", Now, 0, null);
        store.Save(source);
        Assert.Equal(source, store.Source("https://a.example/"));
        store.Save(source with { Failures = 3, Fault = "gone", Tag = null });
        Assert.Equal(source with { Failures = 3, Fault = "gone", Tag = null }, Assert.Single(store.Sources()));
    }

    [Fact]
    public void An_item_and_its_dispatch_are_recorded_together_and_once()
    {
        using var store = Open();
        var reading = Stories.September.Reading();
        var key = DispatchKey.Of(reading.Dispatch);
        var item = new WatchedItem("https://a.example/", "item", ItemOutcome.Added, 1) { Dispatch = key, Link = "link", Url = "https://a.example/1", Time = Now };
        var additions = LedgerIntake.Of(reading, Author.Person("watch"));
        Assert.Equal(2, store.Take(item, additions, [1, -2])!.Recordings.Count);
        Assert.Null(store.Take(item, additions, [1, -2]));
        Assert.Equal(2, store.Ledger.Head().Sequence);
        Assert.Equal(item, Assert.Single(store.Items("https://a.example/")).Value);
        Assert.Equal(item, store.ByLink("link"));
        Assert.Equal([key], store.Sharing([-2, 5]));
        Assert.Empty(store.Sharing([5]));
        Assert.Equal(item, Assert.Single(store.Of(key)));
    }

    [Fact]
    public void An_item_that_waits_is_taken_later_and_one_that_has_ended_stays_so()
    {
        using var store = Open();
        var item = new WatchedItem("s", "i", ItemOutcome.Waiting, 1) { Time = Now };
        store.Take(item, [], []);
        store.Take(item with { Attempts = 2 }, [], []);
        Assert.Equal(2, store.Items("s")["i"].Attempts);
        store.Take(item with { Outcome = ItemOutcome.Refused, Attempts = 3 }, [], []);
        store.Take(item with { Outcome = ItemOutcome.Added, Attempts = 4 }, [], []);
        Assert.Equal((ItemOutcome.Refused, 3), (store.Items("s")["i"].Outcome, store.Items("s")["i"].Attempts));
        Assert.Equal(1, store.Outcomes()[ItemOutcome.Refused]);
    }

    [Fact]
    public void Dispatches_that_others_add_are_told_in_order()
    {
        using var store = Open();
        var intake = new LedgerIntake(store.Ledger);
        intake.Add(Stories.September.Reading());
        intake.Add(Stories.October.Reading());
        intake.Flush();
        var added = store.AddedSince(0, 10);
        Assert.Equal([DispatchKey.Of(Stories.September.Dispatch), DispatchKey.Of(Stories.October.Dispatch)], added.Select(a => a.Dispatch));
        store.Note([(added[0].Dispatch, [7])], "bands", "1");
        Assert.Equal("1", store.Mark("bands"));
        Assert.Equal([added[0].Dispatch], store.Sharing([7]));
        Assert.Empty(store.AddedSince(added[1].Sequence, 10));
    }

    [Fact]
    public void A_message_is_posted_once_claimed_once_and_ended()
    {
        using var store = Open();
        var message = new OutgoingMessage("desk", "msg_1", [1, 2, 3], Now, Now, 0);
        store.Post([message, message], "notified", "5");
        store.Post([message], "notified", "6");
        Assert.Equal("6", store.Mark("notified"));
        Assert.Empty(store.Due("other", Now, 10));
        Assert.Empty(store.Due("desk", Now - Duration.FromSeconds(1), 10));
        var due = Assert.Single(store.Due("desk", Now, 10));
        Assert.Equal(message.Body, due.Body);
        Assert.True(store.Claim(due, Now + Duration.FromSeconds(5)));
        Assert.False(store.Claim(due, Now + Duration.FromSeconds(5)));
        Assert.Empty(store.Due("desk", Now, 10));
        var again = Assert.Single(store.Due("desk", Now + Duration.FromSeconds(5), 10));
        Assert.Equal(1, again.Attempts);
        store.Delay(again, Now + Duration.FromHours(1));
        Assert.Empty(store.Due("desk", Now + Duration.FromSeconds(5), 10));
        store.End(again, delivered: true);
        Assert.Equal(new OutboxTotals(0, 1, 0), store.Outbox());
    }
}

public sealed class SqliteWatchTests : WatchStoreContract
{
    private protected override WatchStore Open() => WatchStore.Of(SqliteLedger.InMemory(Clock));
}

public sealed class PostgresWatchTests(PostgresServer server) : WatchStoreContract, IClassFixture<PostgresServer>
{
    private protected override WatchStore Open() => WatchStore.Open(server.NewDatabase(), Clock);
}
