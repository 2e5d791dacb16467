using System.Text;
using Chancery.Ledger;
using NodaTime;

namespace Chancery.Storage.Tests;

/// <summary>What every store must do for users and for writes that are named.</summary>
public abstract class AccountStoreContract
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 2, 1, 12, 0);
    private static readonly DeskUser Ada = new("Ada", DeskRole.Admin, "hash", Noon);
    private static readonly DeskUser Boris = new("Boris", DeskRole.Reader, "other", Noon);

    private protected SteppingClock Clock { get; } = new(Noon);

    private protected abstract ILedgerStore Open();

    [Fact]
    public void A_user_is_found_however_the_name_is_written()
    {
        using var store = Open();
        Assert.True(store.Accounts.Add(Ada));
        Assert.False(store.Accounts.Add(Ada with { Name = "ADA", Role = DeskRole.Reader }));
        Assert.Equal(Ada, store.Accounts.Find("aDa"));
        Assert.Null(store.Accounts.Find("Boris"));
        Assert.True(store.Accounts.Add(Boris));
        Assert.Equal([Ada, Boris], store.Accounts.All());
    }

    [Fact]
    public void The_last_admin_stays()
    {
        using var store = Open();
        store.Accounts.Add(Ada);
        store.Accounts.Add(Boris);
        Assert.Equal(AccountChange.LastAdmin, store.Accounts.Remove("Ada"));
        Assert.Equal(AccountChange.LastAdmin, store.Accounts.SetRole("Ada", DeskRole.Editor));
        Assert.Equal(Ada, store.Accounts.Find("Ada"));
        Assert.Equal(AccountChange.Done, store.Accounts.SetRole("Boris", DeskRole.Admin));
        Assert.Equal(AccountChange.Done, store.Accounts.Remove("Ada"));
        Assert.Equal(AccountChange.NoSuchUser, store.Accounts.Remove("Ada"));
    }

    [Fact]
    public void A_visit_ends_at_its_time_on_leaving_with_a_new_password_and_with_its_user()
    {
        using var store = Open();
        store.Accounts.Add(Ada);
        store.Accounts.Add(Boris);
        foreach (var end in new Action<Digest>[] { store.Accounts.End, _ => store.Accounts.SetPassword("boris", "new"), _ => store.Accounts.Remove("Boris") })
        {
            var secret = Secrets.DigestOf(Secrets.Make());
            store.Accounts.Begin(new Visit(secret, "Boris", Noon, Noon + Duration.FromHours(12)));
            Assert.Equal("Boris", store.Accounts.Visitor(secret, Noon + Duration.FromHours(11))!.Name);
            Assert.Null(store.Accounts.Visitor(secret, Noon + Duration.FromHours(12)));
            end(secret);
            Assert.Null(store.Accounts.Visitor(secret, Noon));
        }
    }

    [Fact]
    public void A_token_is_known_by_its_secret_until_it_is_revoked_or_its_user_is_gone()
    {
        using var store = Open();
        store.Accounts.Add(Ada);
        store.Accounts.Add(Boris);
        var secret = Secrets.DigestOf(Secrets.Make());
        var token = new AccessToken("ab12", secret, "Boris", "for the wall", DeskRole.Reader, Noon) { Ends = Noon + Duration.FromDays(1) };
        Assert.True(store.Accounts.Add(token));
        Assert.False(store.Accounts.Add(token with { Secret = Secrets.DigestOf("another") }));
        Assert.Equal((token, Boris), store.Accounts.Bearer(secret));
        Assert.Null(store.Accounts.Bearer(Secrets.DigestOf("guessed")));
        Assert.False(store.Accounts.Revoke("ab12", Noon, "Ada"));
        Assert.True(store.Accounts.Revoke("ab12", Noon, "boris"));
        Assert.False(store.Accounts.Revoke("ab12", Noon));
        Assert.Equal(Noon, Assert.Single(store.Accounts.Tokens("Boris")).Revoked);
        store.Accounts.Remove("Boris");
        Assert.Null(store.Accounts.Bearer(secret));
        Assert.Empty(store.Accounts.Tokens());
    }

    [Fact]
    public void A_named_write_is_done_once_and_answered_as_the_first_time()
    {
        using var store = Open();
        var once = new OnceKey("Ada", "k1", Digest.Of("body"u8));
        var terms = new WriteTerms(a => (201, Encoding.UTF8.GetBytes(FormattableString.Invariant($"{a.Recordings[0].Sequence}")))) { Once = once };
        var first = store.Append([Rename("one")], terms);
        var again = store.Append([Rename("one")], terms);
        Assert.Equal((false, true), (first.IsEarlier, again.IsEarlier));
        Assert.Equal(first.Answer!.Body, again.Answer!.Body);
        Assert.Equal((once.Request, 201), (again.Answer.Request, again.Answer.Status));
        Assert.Equal(1, store.Head().Sequence);
        Assert.NotNull(store.Answered(once));
        Assert.Null(store.Answered(once with { User = "Boris" }));
        store.Append([Rename("two")], terms with { Once = once with { User = "Boris" } });
        Assert.Equal(2, store.Head().Sequence);
    }

    [Fact]
    public void A_write_that_its_terms_do_not_allow_leaves_nothing()
    {
        using var store = Open();
        var terms = new WriteTerms(_ => (201, [])) { Once = new OnceKey("Ada", "k1", Digest.Zero), Allows = s => s.Head().Sequence > 0 };
        Assert.Null(store.Append([Rename("one")], terms).Answer);
        Assert.Equal(0, store.Head().Sequence);
        Assert.Null(store.Answered(terms.Once!));
        store.Append([Rename("one")]);
        Assert.NotNull(store.Append([Rename("two")], terms).Answer);
        Assert.Empty(LedgerCheck.Of(store, Clock).Faults);
    }

    [Fact]
    public void Users_are_no_part_of_the_contents_and_outlast_a_refold()
    {
        using var store = Open();
        store.Append([Rename("one")]);
        var before = store.ContentsDigest();
        store.Accounts.Add(Ada);
        store.Refold();
        Assert.Equal(before, store.ContentsDigest());
        Assert.Equal(Ada, store.Accounts.Find("Ada"));
        Assert.DoesNotContain(store.Recordings(), r => Encoding.UTF8.GetString(RecordingJson.Line(r, null)).Contains("hash\":\"hash", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Ada Lovelace", true)]
    [InlineData("o'neill@desk-4.example", true)]
    [InlineData("Лавров", true)]
    [InlineData("", false)]
    [InlineData(" Ada", false)]
    [InlineData("reader 1.0", false)]
    [InlineData("Intake", false)]
    [InlineData("a\nb", false)]
    [InlineData("<script>", false)]
    public void A_name_can_be_no_readers_and_no_markup(string name, bool can) => Assert.Equal(can, DeskUser.IsName(name));

    private static Addition Rename(string name) => new(new Note(Author.Person("Ada"), null, new IssueRenamed("visas", name)));
}

public sealed class SqliteAccountTests : AccountStoreContract, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chancery-accounts-");

    public void Dispose() => _folder.Delete(recursive: true);

    private protected override ILedgerStore Open() => SqliteLedger.Open(Path.Combine(_folder.FullName, "ledger.db"), Clock);
}

public sealed class PostgresAccountTests(PostgresServer server) : AccountStoreContract, IClassFixture<PostgresServer>
{
    private protected override ILedgerStore Open() => PostgresLedger.Open(server.NewDatabase(), Clock);
}
