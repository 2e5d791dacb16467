using System.Text;
using Chancery.Cli.Tests.Frame;

namespace Chancery.Cli.Tests;

/// <summary>Users and tokens are kept from the command line.</summary>
public sealed class UserCommandTests
{
    private static readonly byte[] Password = "a long enough password\n"u8.ToArray();

    [Fact]
    public async Task A_user_is_added_listed_changed_and_removed()
    {
        using var scratch = new Scratch();
        var ledger = Path.Combine(scratch.Folder, "ledger.db");
        Assert.Equal(0, (await CommandRun.Of(["users", "add", "Ada", "--role", "admin", "--ledger", ledger], Password)).ExitCode);
        Assert.Equal(0, (await CommandRun.Of(["users", "add", "Boris", "--ledger", ledger], Password)).ExitCode);
        Assert.Contains("CH529", (await CommandRun.Of(["users", "add", "boris", "--ledger", ledger], Password)).Error, StringComparison.Ordinal);
        Assert.Equal("Ada\tadmin\tsince 2026-02-01T12:00:00Z\nBoris\treader\tsince 2026-02-01T12:00:00Z\n", (await CommandRun.Of(["users", "list", "--ledger", ledger])).Output);
        Assert.Equal("Boris is editor\n", (await CommandRun.Of(["users", "role", "Boris", "editor", "--ledger", ledger])).Output);
        Assert.Contains("CH531", (await CommandRun.Of(["users", "remove", "Ada", "--ledger", ledger])).Error, StringComparison.Ordinal);
        Assert.Equal(0, (await CommandRun.Of(["users", "passwd", "Ada", "--ledger", ledger], Password)).ExitCode);
        Assert.Equal(0, (await CommandRun.Of(["users", "remove", "Boris", "--ledger", ledger])).ExitCode);
        Assert.Contains("CH530", (await CommandRun.Of(["users", "remove", "Boris", "--ledger", ledger])).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("short\n")]
    public async Task A_password_that_is_too_short_is_not_taken(string password)
    {
        using var scratch = new Scratch();
        var run = await CommandRun.Of(["users", "add", "Ada", "--ledger", Path.Combine(scratch.Folder, "ledger.db")], Encoding.UTF8.GetBytes(password));
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("CH528", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_is_printed_once_listed_without_its_secret_and_revoked()
    {
        using var scratch = new Scratch();
        var ledger = Path.Combine(scratch.Folder, "ledger.db");
        await CommandRun.Of(["users", "add", "Ada", "--role", "editor", "--ledger", ledger], Password);
        var token = (await CommandRun.Of(["tokens", "add", "Ada", "--for", "the wall", "--days", "7", "--ledger", ledger])).Output.TrimEnd();
        Assert.Matches("^chancery_[0-9a-f]{8}_[0-9a-f]{64}$", token);
        var id = token.Split('_')[1];
        Assert.Equal($"{id}\tAda\teditor\tgood\tuntil 2026-02-08T12:00:00Z\tthe wall\n", (await CommandRun.Of(["tokens", "list", "--user", "Ada", "--ledger", ledger])).Output);
        Assert.Equal(0, (await CommandRun.Of(["tokens", "revoke", id, "--ledger", ledger])).ExitCode);
        Assert.Contains("\trevoked\t", (await CommandRun.Of(["tokens", "list", "--ledger", ledger])).Output, StringComparison.Ordinal);
        Assert.Contains("CH530", (await CommandRun.Of(["tokens", "revoke", id, "--ledger", ledger])).Error, StringComparison.Ordinal);
        Assert.Contains("CH530", (await CommandRun.Of(["tokens", "add", "Nobody", "--ledger", ledger])).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://0.0.0.0:5999", "CH520")]
    [InlineData("https://127.0.0.1:5999", "CH532")]
    [InlineData("http://example.org", "CH532")]
    public async Task A_desk_that_others_can_reach_does_not_start_without_users(string address, string code)
    {
        using var scratch = new Scratch();
        var ledger = Path.Combine(scratch.Folder, "ledger.db");
        await CommandRun.Of(["add", scratch.Write("a.jsonl", """{"id":"a","published":"2025-11-08","text":"One."}"""), "--ledger", ledger]);
        var run = await CommandRun.Of(["serve", "--urls", address, "--ledger", ledger]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(code, run.Error, StringComparison.Ordinal);
    }
}
