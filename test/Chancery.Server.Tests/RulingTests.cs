using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Chancery.Ledger;

namespace Chancery.Server.Tests;

/// <summary>Rulings made on pages: recorded with their author, shown, and taken back.</summary>
public sealed partial class RulingTests
{
    [Fact]
    public async Task A_confirmation_is_recorded_with_its_author_and_taken_back()
    {
        await using var desk = await TestDesk.OfSamples();
        var id = await First(desk);
        using var sent = await desk.Send($"/claims/{id}", ("ruling", $"confirm {id}"), ("author", "Anna"), ("reason", "seen in the note"));
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        var page = await desk.Page(sent.Headers.Location!.ToString());
        Assert.Contains("Confirmed, recorded as 93 by Anna", page, StringComparison.Ordinal);
        Assert.Contains("seen in the note", page, StringComparison.Ordinal);
        Assert.Contains("· confirmed ·", page, StringComparison.Ordinal);
        using var undone = await desk.Send($"/claims/{id}", ("ruling", "undo 93"), ("author", "Boris"));
        Assert.Contains("taken back", await desk.Page(undone.Headers.Location!.ToString()), StringComparison.Ordinal);
        Assert.Contains("· unreviewed ·", await desk.Page($"/claims/{id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_holds_only_the_fields_that_were_changed()
    {
        await using var desk = await TestDesk.OfSamples();
        var (id, kept) = await FirstAct(desk);
        using var sent = await desk.Send($"/claims/{id}", [("ruling", $"correct {id}"), ("author", "Anna"), ("reason", "the readout has the day"), .. kept.Where(f => f.Name != "when").Select(f => ($"field-{f.Name}", f.Value)), ("field-when", "2025-01-02")]);
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        using var store = desk.Store();
        var corrected = Assert.IsType<ClaimCorrected>(Assert.Single(store.Judgements(long.MaxValue)).Note.Entry);
        Assert.Equal("when", Assert.Single(corrected.Fields).Key);
        Assert.Contains("2 Jan 2025", await desk.Page($"/claims/{id}"), StringComparison.Ordinal);
        Assert.Contains("· unreviewed ·", await desk.Page($"/claims/{id}?known=92"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("field-when", "soon", "is not an EDTF date")]
    [InlineData("field-by", "the Kremlin?", "is not a party")]
    [InlineData("field-colour", "red", "is no field")]
    public async Task A_correction_that_cannot_be_is_refused_and_said(string field, string value, string fault)
    {
        await using var desk = await TestDesk.OfSamples();
        var (id, _) = await FirstAct(desk);
        using var sent = await desk.Send($"/claims/{id}", ("ruling", $"correct {id}"), ("author", "Anna"), ("reason", "why"), (field, value));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.StatusCode);
        Assert.Contains(fault, await sent.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_retracted_claim_leaves_the_pages_and_stays_in_the_past()
    {
        await using var desk = await TestDesk.OfSamples();
        var before = await desk.Page("/dossiers/RUS/USA");
        var id = Claim().Match(before).Groups[1].Value;
        using var sent = await desk.Send("/review?dossier=RUS/USA", ("ruling", $"retract {id}"), ("author", "Anna"));
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        Assert.DoesNotContain($"/claims/{id}\"", await desk.Page("/dossiers/RUS/USA"), StringComparison.Ordinal);
        Assert.Contains($"/claims/{id}?known=92\"", await desk.Page("/dossiers/RUS/USA?known=92"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Issues_are_renamed_and_merged()
    {
        await using var desk = await TestDesk.OfSamples();
        using var renamed = await desk.Send("/dossiers/RUS/USA/issues/new-start", ("ruling", "rename new-start"), ("name", "Limits of the treaty"), ("author", "Anna"));
        Assert.Contains("<h1>Limits of the treaty</h1>", await desk.Page(renamed.Headers.Location!.ToString()), StringComparison.Ordinal);
        using var merged = await desk.Send("/review", ("ruling", "merge"), ("from", "energy"), ("into", "ceasefire"), ("author", "Anna"));
        Assert.Equal(HttpStatusCode.SeeOther, merged.StatusCode);
        await desk.Page("/dossiers/RUS/USA/issues/energy");
    }

    [Fact]
    public async Task The_review_desk_leaves_out_what_was_ruled_on()
    {
        await using var desk = await TestDesk.OfSamples();
        var id = await First(desk);
        using var sent = await desk.Send("/review", ("ruling", $"confirm {id}"), ("author", ""));
        var after = await desk.Page("/review");
        Assert.DoesNotContain($"value=\"confirm {id}\"", after, StringComparison.Ordinal);
        Assert.Contains("by <b><bdi>desk officer</bdi></b>", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pasted_dispatch_is_read_and_added_once()
    {
        await using var desk = await TestDesk.OfSamples();
        for (var time = 0; time < 2; time++)
        {
            var token = WebUtility.HtmlDecode(Token().Match(await desk.Page("/add")).Groups[1].Value);
            using var form = new MultipartFormDataContent { { new StringContent(token), "_form" }, { new StringContent("Russia proposed to the United States to resume direct flights, Foreign Minister Sergey Lavrov said on Wednesday."), "text" }, { new StringContent("Flights"), "title" }, { new StringContent("2026-02-04"), "published" } };
            using var sent = await desk.Client.PostAsync(new Uri("/add", UriKind.Relative), form, TestContext.Current.CancellationToken);
            var outcome = await desk.Page(sent.Headers.Location!.ToString());
            Assert.Contains(time == 0 ? "1 added, 0 held already" : "0 added, 1 held already", outcome, StringComparison.Ordinal);
        }

        Assert.Contains(">Flights<", await desk.Page("/day?on=2026-02-04"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_dispatch_is_refused_and_its_path_stays_its_own()
    {
        await using var desk = await TestDesk.OfSamples();
        var token = WebUtility.HtmlDecode(Token().Match(await desk.Page("/add")).Groups[1].Value);
        using var form = new MultipartFormDataContent { { new StringContent(token), "_form" }, { new ByteArrayContent([]), "files", "../../../outside.txt" } };
        using var sent = await desk.Client.PostAsync(new Uri("/add", UriKind.Relative), form, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.StatusCode);
        Assert.Contains("outside.txt: it is empty", await sent.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_another_process_adds_comes_to_the_pages()
    {
        await using var desk = await TestDesk.OfSamples();
        await desk.Page("/");
        desk.Add(new Dispatches.Dispatch { Id = "new", Title = "Overnight", Text = "The United States proposed new talks to Russia, the State Department said.", Published = new NodaTime.LocalDate(2026, 2, 5) });
        for (var tries = 0; tries < 40 && !(await desk.Page("/day")).Contains("Overnight", StringComparison.Ordinal); tries++)
        {
            await Task.Delay(250, TestContext.Current.CancellationToken);
        }

        Assert.Contains("Overnight", await desk.Page("/day"), StringComparison.Ordinal);
    }

    private static async Task<string> First(TestDesk desk) => Confirm().Match(await desk.Page("/review")).Groups[1].Value;

    private static async Task<(string Id, List<(string Name, string Value)> Fields)> FirstAct(TestDesk desk)
    {
        foreach (Match match in Confirm().Matches(await desk.Page("/review")))
        {
            using var claim = JsonDocument.Parse(await desk.Page($"/claims/{match.Groups[1].Value}.json"));
            var page = claim.RootElement.GetProperty("page");
            if (page.GetProperty("sort").GetString() == "act")
            {
                return (match.Groups[1].Value, [.. page.GetProperty("correctable").EnumerateArray().Select(f => (f.GetProperty("name").GetString()!, f.GetProperty("value").GetString()!))]);
            }
        }

        throw new InvalidOperationException("no act is to be reviewed");
    }

    [GeneratedRegex("value=\"confirm ([0-9a-f]{16})\"")]
    private static partial Regex Confirm();

    [GeneratedRegex("class=\"why\" href=\"/claims/([0-9a-f]{16})\"")]
    private static partial Regex Claim();

    [GeneratedRegex("name=\"_form\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
