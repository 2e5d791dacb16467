using System.Net;
using Chancery.Dispatches;
using NodaTime;

namespace Chancery.Server.Tests;

/// <summary>What comes in is shown as text; what others send is refused.</summary>
public sealed class SafetyTests
{
    private const string Script = "<script>alert(1)</script><img src=x onerror=alert(2)>";

    [Fact]
    public async Task A_dispatch_that_carries_markup_shows_it_as_text()
    {
        await using var desk = await TestDesk.Of(Dispatch($"Russia proposed talks to the United States, Lavrov said. \"{Script}\" Sergey Lavrov said in Moscow.", $"{Script} title") with { Outlet = Script, Url = "javascript:alert(3)" });
        foreach (var address in new[] { "/dispatches/" + desk.Key(), "/day?on=2026-02-04", "/search?q=Lavrov", "/search?q=" + Uri.EscapeDataString(Script), "/dossiers/RUS/USA" })
        {
            var page = await desk.Page(address);
            Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
            Assert.DoesNotContain("href=\"javascript:", page, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Contains("&lt;script&gt;alert(1)", await desk.Page("/dispatches/" + desk.Key()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Characters_that_turn_the_direction_are_shown_and_turn_nothing()
    {
        await using var desk = await TestDesk.Of(Dispatch("Lavrov said Russia \u202Erefused\u202C the \u2066offer\u2069.", "a \u202Etitle"));
        var page = await desk.Page("/dispatches/" + desk.Key());
        Assert.Contains("⟨U+202E⟩", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("[\u202A-\u202E\u2066-\u2069]|&#x(202[A-E]|206[6-9]);", page);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/claims/0000000000000000")]
    [InlineData("/?as-of=never")]
    [InlineData("/index.json")]
    public async Task Every_answer_carries_the_policy(string address)
    {
        await using var desk = await TestDesk.OfSamples();
        using var answer = await desk.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
    }

    [Fact]
    public async Task A_form_that_is_not_the_desks_own_records_nothing()
    {
        await using var desk = await TestDesk.OfSamples();
        await desk.Page("/review");
        using var forged = await desk.Post("no token of this desk's", ("ruling", "merge"), ("from", "ukraine"), ("into", "energy"), ("author", "somebody"));
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        using var store = desk.Store();
        Assert.Empty(store.Judgements(long.MaxValue));
    }

    [Fact]
    public async Task Another_name_for_this_machine_is_answered_nothing()
    {
        await using var desk = await TestDesk.OfSamples();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("http://desk.example.org/"));
        using var answer = await desk.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("https://example.org/", "/?done=7")]
    [InlineData("//example.org/", "/?done=7")]
    [InlineData("/\\example.org", "/?done=7")]
    [InlineData("/review\r\nX: 1", "/?done=7")]
    [InlineData("/review?known=3&dossier=RUS/USA", "/review?dossier=RUS%2FUSA&done=7")]
    [InlineData(null, "/?done=7")]
    public void A_ruling_leads_back_to_a_page_of_the_desk_only(string? asked, string led) => Assert.Equal(led, Pages.RulingRoute.Back(asked, 7));

    private static Dispatch Dispatch(string text, string title) => new() { Id = "d1", Text = text, Title = title, Published = new LocalDate(2026, 2, 4) };
}

internal static class Keys
{
    /// <summary>The only dispatch's key.</summary>
    public static string Key(this TestDesk desk)
    {
        using var store = desk.Store();
        return store.Dispatches().Keys.Single().ToString();
    }
}
