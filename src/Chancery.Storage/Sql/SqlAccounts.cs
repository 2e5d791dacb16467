using System.Data.Common;
using System.Globalization;
using Chancery.Ledger;
using NodaTime;

namespace Chancery.Storage;

/// <summary>Users in the tables <c>users</c>, <c>visits</c> and <c>tokens</c>.</summary>
internal sealed class SqlAccounts(SqlSession session, ISqlWork work) : IAccountStore
{
    private const string UserColumns = "u.name, u.role, u.password, u.made";
    private const string TokenColumns = "t.id, t.secret, t.name, t.label, t.role, t.made, t.ends, t.revoked";

    public IReadOnlyList<DeskUser> All() => work.Reading(() => session.Rows($"SELECT {UserColumns} FROM users u ORDER BY u.id", Read));

    public DeskUser? Find(string name) => work.Reading(() => One(name));

    public bool Add(DeskUser account) => work.Writing(() =>
    {
        var isNew = One(account.Name) is null;
        if (isNew)
        {
            session.Run("INSERT INTO users (id, name, role, password, made) VALUES (@p0, @p1, @p2, @p3, @p4)", DeskUser.KeyOf(account.Name), account.Name, (int)account.Role, account.Password, account.Made.ToUnixTimeTicks());
        }

        return isNew;
    });

    public AccountChange Remove(string name) => Change(name, key =>
    {
        session.Run("DELETE FROM visits WHERE id = @p0", key);
        session.Run("DELETE FROM tokens WHERE owner = @p0", key);
        session.Run("DELETE FROM users WHERE id = @p0", key);
    });

    public AccountChange SetRole(string name, DeskRole role) => Change(name, key => session.Run("UPDATE users SET role = @p1 WHERE id = @p0", key, (int)role));

    public AccountChange SetPassword(string name, string hash) => Change(name, key =>
    {
        session.Run("UPDATE users SET password = @p1 WHERE id = @p0", key, hash);
        session.Run("DELETE FROM visits WHERE id = @p0", key);
    });

    public void Begin(Visit visit) => work.Writing(() =>
    {
        session.Run("DELETE FROM visits WHERE ends <= @p0", visit.Made.ToUnixTimeTicks());
        return session.Run("INSERT INTO visits (secret, id, ends) VALUES (@p0, @p1, @p2)", Bytes(visit.Secret), DeskUser.KeyOf(visit.User), visit.Ends.ToUnixTimeTicks());
    });

    public DeskUser? Visitor(Digest secret, Instant now) => work.Reading(() => session.Rows(
        $"SELECT {UserColumns} FROM visits v JOIN users u ON u.id = v.id WHERE v.secret = @p0 AND v.ends > @p1", Read, Bytes(secret), now.ToUnixTimeTicks()).FirstOrDefault());

    public void End(Digest secret) => work.Writing(() => session.Run("DELETE FROM visits WHERE secret = @p0", Bytes(secret)));

    public bool Add(AccessToken token) => work.Writing(() =>
    {
        var isNew = session.Number("SELECT COUNT(*) FROM tokens WHERE id = @p0", token.Id) == 0;
        if (isNew)
        {
            session.Run(
                "INSERT INTO tokens (id, secret, owner, name, label, role, made, ends) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7)",
                token.Id, Bytes(token.Secret), DeskUser.KeyOf(token.User), token.User, token.Label, (int)token.Role, token.Made.ToUnixTimeTicks(), token.Ends?.ToUnixTimeTicks());
        }

        return isNew;
    });

    public IReadOnlyList<AccessToken> Tokens(string? user = null) => work.Reading(() => user is null
        ? session.Rows($"SELECT {TokenColumns} FROM tokens t ORDER BY t.made, t.id", ReadToken)
        : session.Rows($"SELECT {TokenColumns} FROM tokens t WHERE t.owner = @p0 ORDER BY t.made, t.id", ReadToken, DeskUser.KeyOf(user)));

    public (AccessToken Token, DeskUser User)? Bearer(Digest secret) => work.Reading(() =>
    {
        var found = session.Rows($"SELECT {TokenColumns} FROM tokens t WHERE t.secret = @p0", ReadToken, Bytes(secret)).FirstOrDefault();
        return found is not null && One(found.User) is { } user ? (found, user) : ((AccessToken, DeskUser)?)null;
    });

    public bool Revoke(string id, Instant now, string? user = null) => work.Writing(() => user is null
        ? session.Run("UPDATE tokens SET revoked = @p1 WHERE id = @p0 AND revoked IS NULL", id, now.ToUnixTimeTicks())
        : session.Run("UPDATE tokens SET revoked = @p1 WHERE id = @p0 AND revoked IS NULL AND owner = @p2", id, now.ToUnixTimeTicks(), DeskUser.KeyOf(user))) > 0;

    private DeskUser? One(string name) => session.Rows($"SELECT {UserColumns} FROM users u WHERE u.id = @p0", Read, DeskUser.KeyOf(name)).FirstOrDefault();

    // A change that leaves no admin where there was one is undone before it is done.
    private AccountChange Change(string name, Action<string> change) => work.Writing(() =>
    {
        if (One(name) is null)
        {
            return AccountChange.NoSuchUser;
        }

        var before = Admins();
        session.Run("SAVEPOINT change");
        change(DeskUser.KeyOf(name));
        var outcome = before > 0 && Admins() == 0 ? AccountChange.LastAdmin : AccountChange.Done;
        session.Run(outcome == AccountChange.Done ? "RELEASE SAVEPOINT change" : "ROLLBACK TO SAVEPOINT change");
        return outcome;
    });

    private long Admins() => session.Number("SELECT COUNT(*) FROM users WHERE role = @p0", (int)DeskRole.Admin);

    private static DeskUser Read(DbDataReader row) => new(row.GetString(0), (DeskRole)Whole(row, 1), row.GetString(2), Time(row, 3)!.Value);

    private static AccessToken ReadToken(DbDataReader row) => new(row.GetString(0), new Digest((byte[])row.GetValue(1)), row.GetString(2), row.GetString(3), (DeskRole)Whole(row, 4), Time(row, 5)!.Value)
    {
        Ends = Time(row, 6),
        Revoked = Time(row, 7),
    };

    private static int Whole(DbDataReader row, int column) => Convert.ToInt32(row.GetValue(column), CultureInfo.InvariantCulture);

    private static Instant? Time(DbDataReader row, int column) => row.IsDBNull(column) ? null : Instant.FromUnixTimeTicks(row.GetInt64(column));

    private static byte[] Bytes(Digest digest) => digest.Bytes.ToArray();
}

/// <summary>Runs work on a database: alone where it writes, and with its errors told as the ledger's.</summary>
internal interface ISqlWork
{
    T Reading<T>(Func<T> work);

    T Writing<T>(Func<T> work);
}
