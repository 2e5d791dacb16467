using Chancery.Ledger;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Chancery.Server.Tests.Browser;

/// <summary>The morning minute, as an officer has it, with and without script.</summary>
public sealed class MorningTests(Browsing browsing) : IClassFixture<Browsing>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_officer_sees_what_moved_follows_it_corrects_it_and_takes_that_back(bool script)
    {
        await using var desk = await TestDesk.OfSamples(listening: true);
        var page = await browsing.Open(desk, Look.Wide with { Script = script });
        await page.GotoAsync("/?since=2026-02-03");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Moved since 3 Feb 2026" })).ToBeVisibleAsync();

        await page.Locator(".panel").First.Locator("li a").First.ClickAsync();
        await Expect(page.Locator(".text a.hit").First).ToBeVisibleAsync();
        Assert.EndsWith("#here", page.Url, StringComparison.Ordinal);

        await TravelTo(page, "2025-11-08");
        await Claim(page);
        await Correct(desk, page);
        await Undo(desk, page);
        await SendOn(page);
    }

    [Fact]
    public async Task One_key_rules_and_one_takes_it_back()
    {
        await using var desk = await TestDesk.OfSamples(listening: true);
        var page = await browsing.Open(desk, Look.Wide);
        await page.GotoAsync("/review");
        await page.Keyboard.PressAsync("j");
        var first = await page.Locator(".desk > li:focus h2").TextContentAsync();
        await page.Keyboard.PressAsync("j");
        Assert.NotEqual(first, await page.Locator(".desk > li:focus h2").TextContentAsync());
        await page.Keyboard.PressAsync("k");
        await page.Keyboard.PressAsync("c");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Confirmed, recorded as 93 by desk officer");
        await page.Keyboard.PressAsync("u");
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Ruling 93 taken back, recorded as 94 by desk officer");
        using var store = desk.Store();
        Assert.Equal(2, store.Judgements(long.MaxValue).Count);
    }

    [Fact]
    public async Task A_dispatch_that_carries_script_runs_none_and_long_words_stay_on_a_phone()
    {
        await using var desk = await TestDesk.OfSamples(listening: true);
        desk.Add(new Dispatches.Dispatch { Id = "bad", Title = "<script>document.title='taken'</script>", Text = $"Lavrov said \"<img src=x onerror=document.title='taken'> {new string('W', 10_000)}\" in Moscow.", Published = new NodaTime.LocalDate(2026, 2, 5) });
        var page = await browsing.Open(desk, Look.Phone);
        var requests = new List<string>();
        page.Request += (_, r) => requests.Add(r.Url);
        await page.GotoAsync("/day?on=2026-02-05&known=94");
        await page.Locator(".items h3 a", new() { HasText = "<script>" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("<script>");
        Assert.DoesNotContain("taken –", await page.TitleAsync(), StringComparison.Ordinal);
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), "the page is wider than the phone");
        Assert.All(requests, r => Assert.StartsWith(desk.Address!.ToString(), r, StringComparison.Ordinal));
    }

    private static async Task SendOn(IPage page)
    {
        await page.GotoAsync("/dossiers/RUS/USA");
        var waiting = page.WaitForDownloadAsync();
        await page.Locator("footer").GetByRole(AriaRole.Link, new() { Name = "docx" }).ClickAsync();
        var download = await waiting;
        Assert.Equal("dossiers-RUS-USA-2026-02-05.docx", download.SuggestedFilename);
        var bytes = await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        Assert.Equal("PK"u8.ToArray(), bytes[..2]);
    }

    private static async Task TravelTo(IPage page, string day)
    {
        await page.GotoAsync("/dossiers/RUS/USA");
        await page.Locator(".travel summary").ClickAsync();
        await page.Locator("input[name=as-of]").FillAsync(day);
        await page.GetByRole(AriaRole.Button, new() { Name = "Travel" }).ClickAsync();
        await Expect(page.Locator(".travel summary")).ToContainTextAsync("As of 8 Nov 2025");
        await Expect(page.Locator("footer")).ToContainTextAsync("Basis: as of 2025-11-08");
    }

    private static async Task Claim(IPage page)
    {
        await page.Locator(".card .why").First.ClickAsync();
        await Expect(page.Locator(".standing")).ToContainTextAsync("unreviewed");
    }

    private static async Task Correct(TestDesk desk, IPage page)
    {
        await page.GetByText("Correct", new() { Exact = true }).ClickAsync();
        var form = page.Locator("details[open] form:has(.grid)");
        await form.Locator("input[name=field-issues]").FillAsync("Arms control");
        await form.GetByLabel("In the name of").FillAsync("Anna");
        await form.GetByLabel("Reason").FillAsync("the note says so");
        await form.GetByRole(AriaRole.Button, new() { Name = "Record the correction" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Corrected: issues = Arms control, recorded as 93 by Anna");
        await Expect(page.Locator(".standing")).ToContainTextAsync("corrected");
        await Expect(page.Locator(".rulings")).ToContainTextAsync("by Anna");
        using var store = desk.Store();
        Assert.Equal("Anna", Assert.Single(store.Judgements(long.MaxValue)).Note.Author.Name);
    }

    private static async Task Undo(TestDesk desk, IPage page)
    {
        await page.Locator(".rulings").GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(page.Locator(".standing")).ToContainTextAsync("unreviewed");
        await Expect(page.Locator(".rulings")).ToContainTextAsync("taken back");
        using var store = desk.Store();
        Assert.IsType<JudgementWithdrawn>(store.Judgements(long.MaxValue)[^1].Note.Entry);
    }
}
