using System.Text.Json;
using Chancery.Cli.Tests.Frame;
using Chancery.Reading;

namespace Chancery.Cli.Tests;

/// <summary>The samples' proposal on the limits of New START, from the day on which it was made to the day after the treaty's end.</summary>
public sealed class NewStartTests
{
    [Fact]
    public async Task The_proposal_is_one_thread_through_all_its_stages()
    {
        using var scratch = new Scratch();
        var ledger = Path.Combine(scratch.Folder, "ledger.db");
        var reader = Reader.Create();
        await CommandRun.Of(["add", Repository.PathOf("samples", "rus-usa"), "--ledger", ledger], reader: () => reader);
        string[] pending = ["tabled", "acknowledged", "under discussion"];
        (string AsOf, string[] States, string Move)[] stages =
        [
            ("2025-09-23", pending, "USA"),
            ("2025-10-07", pending, "USA"),
            ("2025-11-09", pending, "USA"),
            ("2026-01-30", pending, "USA"),
            ("2026-02-04", pending, "USA"),
            ("2026-02-06", ["lapsed", "refused"], ""),
        ];
        foreach (var (asOf, states, move) in stages)
        {
            var thread = Assert.Single(await Threads(ledger, asOf));
            Assert.Contains(thread.State, states);
            Assert.Equal(("RUS", move), (thread.Initiator, thread.Move));
        }
    }

    [Fact]
    public async Task What_is_on_the_table_stands_under_open_issues_and_what_lapsed_under_closed()
    {
        using var scratch = new Scratch();
        var ledger = Path.Combine(scratch.Folder, "ledger.db");
        var reader = Reader.Create();
        await CommandRun.Of(["add", Repository.PathOf("samples", "rus-usa"), "--ledger", ledger], reader: () => reader);
        Assert.Equal("Open issues", await SectionOf(ledger, "2026-02-04"));
        Assert.Equal("Closed lately", await SectionOf(ledger, "2026-02-06"));
    }

    private static async Task<string?> SectionOf(string ledger, string asOf)
    {
        var run = await CommandRun.Of(["brief", "RUS", "USA", "--ledger", ledger, "--as-of", asOf]);
        return run.Output.Split('\n').TakeWhile(l => !l.StartsWith("* New START limits: ", StringComparison.Ordinal)).LastOrDefault(l => l is "Open issues" or "Asked and offered" or "Agreed" or "Measures" or "Closed lately" or "Contacts");
    }

    private static async Task<List<(string State, string Initiator, string Move)>> Threads(string ledger, string asOf)
    {
        var run = await CommandRun.Of(["issues", "RUS", "USA", "--ledger", ledger, "--as-of", asOf, "--format", "json"]);
        using var page = JsonDocument.Parse(run.Output);
        return [.. page.RootElement.GetProperty("sections").EnumerateArray()
            .SelectMany(s => s.GetProperty("items").EnumerateArray())
            .Select(i => i.GetProperty("fields"))
            .Where(f => f.TryGetProperty("issue", out var issue) && issue.GetString() == "new-start" && f.TryGetProperty("state", out _))
            .Where(f => f.GetProperty("initiator").GetString() == "RUS")
            .Select(f => (f.GetProperty("state").GetString()!, f.GetProperty("initiator").GetString()!, f.TryGetProperty("move", out var move) ? move.GetString()! : ""))];
    }
}
