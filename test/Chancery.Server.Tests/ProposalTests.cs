using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Chancery.Dispatches;
using Chancery.Ledger;
using Chancery.Storage;
using NodaTime;

namespace Chancery.Server.Tests;

/// <summary>Issues that may be one are shown on the review desk, and joined or held apart with one key.</summary>
public sealed partial class ProposalTests
{
    [Fact]
    public async Task A_proposal_is_merged_by_one_button_and_taken_back()
    {
        await using var desk = await Alike();
        var pair = await Pair(desk);
        using var sent = await desk.Send("/review?dossier=RUS/USA", ("ruling", $"join {pair}"), ("author", "Anna"), ("reason", "one file"));
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        var after = await desk.Page(sent.Headers.Location!.ToString());
        Assert.DoesNotContain($"value=\"join {pair}\"", after, StringComparison.Ordinal);
        Assert.Matches("merged into ‘[^’]+’, recorded as [0-9]+ by Anna", WebUtility.HtmlDecode(after));
        using var store = desk.Store();
        var ruled = Assert.Single(store.Judgements(long.MaxValue));
        Assert.Equal(pair, Assert.IsType<IssuesMerged>(ruled.Note.Entry) is var merged ? $"{merged.Issue} {merged.Into}" : "");
        using var undone = await desk.Send("/review?dossier=RUS/USA", ("ruling", $"undo {ruled.Sequence}"), ("author", "Anna"));
        Assert.Equal(pair, await Pair(desk));
    }

    [Fact]
    public async Task A_proposal_that_is_declined_is_not_made_again_until_that_is_taken_back()
    {
        await using var desk = await Alike();
        var pair = await Pair(desk);
        using var sent = await desk.Send("/review?dossier=RUS/USA", ("ruling", $"apart {pair}"), ("author", "Anna"), ("reason", "two lanes"));
        var after = await desk.Page(sent.Headers.Location!.ToString());
        Assert.DoesNotContain($"value=\"join {pair}\"", after, StringComparison.Ordinal);
        Assert.Contains("held apart</bdi></b> by <b><bdi>Anna", after, StringComparison.Ordinal);
        using var store = desk.Store();
        using var undone = await desk.Send("/review?dossier=RUS/USA", ("ruling", $"undo {Assert.Single(store.Judgements(long.MaxValue)).Sequence}"), ("author", "Boris"));
        Assert.Equal(pair, await Pair(desk));
    }

    [Theory]
    [InlineData("join")]
    [InlineData("join one")]
    [InlineData("apart energy energy")]
    public async Task A_proposal_that_names_no_two_issues_is_refused(string ruling)
    {
        await using var desk = await Alike();
        using var sent = await desk.Send("/review", ("ruling", ruling), ("author", "Anna"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.StatusCode);
    }

    [Theory]
    [InlineData("kind", "request")]
    [InlineData("by", "FRA")]
    [InlineData("to", "DEU, GBR")]
    [InlineData("status", "planned")]
    [InlineData("when", "2026-01")]
    [InlineData("issues", "flights")]
    public async Task What_an_officer_corrects_can_be_corrected(string field, string value)
    {
        await using var desk = await Alike();
        var id = Confirm().Match(await desk.Page("/review?dossier=RUS/USA&known=999")).Groups[1].Value;
        using var sent = await desk.Send($"/claims/{id}", ("ruling", $"correct {id}"), ("author", "Anna"), ("reason", "the note says so"), ($"field-{field}", value));
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        using var claim = JsonDocument.Parse(await desk.Page($"/claims/{id}.json"));
        var shown = claim.RootElement.GetProperty("page").GetProperty("correctable").EnumerateArray().Single(f => f.GetProperty("name").GetString() == field);
        Assert.Equal(value, shown.GetProperty("value").GetString());
    }

    /// <summary>A desk whose dossier has a proposal on each of two issues that are named alike.</summary>
    private static async Task<TestDesk> Alike()
    {
        var desk = await TestDesk.Of();
        using var store = desk.Store();
        var intake = new LedgerIntake(store);
        foreach (var label in new[] { "lobster quota", "quota of lobsters by year" })
        {
            var text = $"Russia proposed to the United States to settle the {label}.";
            var dispatch = new Dispatch { Id = label, Title = label, Text = text, Published = new LocalDate(2026, 2, 4) };
            intake.Add(new DispatchReading { Reader = new ReaderStamp("test", "test"), Dispatch = dispatch, Acts = [Proposal(label, text.Length)] });
        }

        intake.Flush();
        return desk;
    }

    private static Act Proposal(string label, int length) => new()
    {
        Id = "a",
        Kind = ActKind.Propose,
        By = Parties.Of("RUS"),
        To = Parties.Of("USA"),
        Issues = [label],
        Status = ActStatus.Done,
        Claimant = Speaker.Outlet,
        Span = new Span(0, length),
        Confidence = new Confidence(90),
        Because = "test",
    };

    private static async Task<string> Pair(TestDesk desk)
    {
        var page = await desk.Page("/review?dossier=RUS/USA&known=999");
        var pair = Join().Match(page).Groups[1].Value;
        Assert.NotEmpty(pair);
        return pair;
    }

    [GeneratedRegex("value=\"join ([^\"]+)\"")]
    private static partial Regex Join();

    [GeneratedRegex("value=\"confirm ([0-9a-f]{16})\"")]
    private static partial Regex Confirm();
}
