using System.Text.Json;
using System.Text.RegularExpressions;

namespace Chancery.Server.Tests;

/// <summary>Every page is there, has its twin, stays within the desk, and keeps the axes.</summary>
public sealed partial class PageTests(PageTests.Samples samples) : IClassFixture<PageTests.Samples>
{
    public static TheoryData<string> Pages =>
    [
        "/", "/dossiers/RUS/USA", "/dossiers/RUS/USA/issues", "/dossiers/RUS/USA/issues/new-start", "/dossiers/RUS/USA/timeline", "/dossiers/RUS/USA/accounts",
        "/dossiers/RUS/USA/agenda", "/dossiers/RUS/USA/day?on=2025-03-18", "/review", "/review?dossier=RUS/USA", "/search", "/search?q=New START", "/search?q=Russia&kind=propose",
        "/deadlines", "/day?on=2025-03-18", "/parties", "/parties?q=Lavrov", "/parties/RUS", "/add",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_has_a_heading_a_basis_and_a_permanent_address(string address)
    {
        var page = await samples.Desk.Page(address);
        Assert.Contains("<h1>", page, StringComparison.Ordinal);
        Assert.Contains("Basis: as of 2026-02-05; known 92 (chain ", page, StringComparison.Ordinal);
        Assert.Matches("href=\"[^\"]*as-of=2026-02-05&amp;known=92&amp;trust=0[.][0-9]+\" rel=\"bookmark\"", page);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_has_a_twin_in_JSON_with_its_basis(string address)
    {
        var (path, query) = address.IndexOf('?', StringComparison.Ordinal) is >= 0 and var mark ? (address[..mark], address[mark..]) : (address, "");
        using var twin = JsonDocument.Parse(await samples.Desk.Page((path == "/" ? "/index.json" : path + ".json") + query));
        Assert.Equal("chancery/view/1", twin.RootElement.GetProperty("schema").GetString());
        Assert.Equal("2026-02-05", twin.RootElement.GetProperty("basis").GetProperty("asOf").GetString());
        Assert.StartsWith(path, twin.RootElement.GetProperty("address").GetString(), StringComparison.Ordinal);
        Assert.NotEmpty(twin.RootElement.GetProperty("page").EnumerateObject());
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_link_of_a_page_leads_to_a_page(string address)
    {
        var page = await samples.Desk.Page(address);
        foreach (var link in Links().Matches(page).Select(m => System.Net.WebUtility.HtmlDecode(m.Groups[1].Value)).Distinct().Take(60))
        {
            using var answer = await samples.Desk.Client.GetAsync(new Uri(link, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.True((int)answer.StatusCode is 200 or 302, $"{address} leads to {link}: {answer.StatusCode}");
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_asks_no_other_host_and_carries_no_style_or_script_of_its_own(string address)
    {
        var page = await samples.Desk.Page(address);
        Assert.DoesNotMatch("(src|href|action)=\"(https?:)?//", page);
        Assert.DoesNotMatch("<style| style=| on[a-z]+=|<script(?! src=\"/assets/)", page);
    }

    [Theory]
    [InlineData("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [InlineData("md", "text/markdown")]
    [InlineData("html", "text/html")]
    [InlineData("csv", "text/csv")]
    [InlineData("ics", "text/calendar")]
    [InlineData("atom", "application/atom+xml")]
    [InlineData("jsonld", "application/ld+json")]
    public async Task A_dossier_is_sent_on_in_the_forms_that_its_foot_links(string format, string type)
    {
        Assert.Contains($"format={format}\"", await samples.Desk.Page("/dossiers/RUS/USA"), StringComparison.Ordinal);
        using var answer = await samples.Desk.Client.GetAsync(new Uri($"/dossiers/RUS/USA?format={format}", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.NotEmpty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
    }

    [Fact]
    public async Task A_search_marks_the_words_together_where_they_stand_together()
    {
        var page = await samples.Desk.Page("/search?q=New START");
        Assert.Contains("<mark>New START</mark>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<mark>new</mark>s ", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_keep_the_axes_that_were_asked_for()
    {
        var page = await samples.Desk.Page("/?as-of=2025-11-08&known=40");
        Assert.Contains("href=\"/dossiers/CHN/USA?as-of=2025-11-08&amp;known=40\"", page, StringComparison.Ordinal);
        Assert.Contains("As of <b>8 Nov 2025</b>, known <b>40</b>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_past_knows_nothing_of_what_came_later()
    {
        var then = await samples.Desk.Page("/dossiers/RUS/USA?as-of=2025-09-21");
        Assert.DoesNotContain("2026", then.Replace("known by", "", StringComparison.Ordinal), StringComparison.Ordinal);
        var now = await samples.Desk.Page("/dossiers/RUS/USA");
        Assert.Contains("New START", now, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_permanent_address_gives_the_same_page_again()
    {
        const string address = "/dossiers/RUS/USA?as-of=2025-11-08&known=92&trust=0.50";
        Assert.Equal(await samples.Desk.Page(address), await samples.Desk.Page(address), ignoreLineEndingDifferences: true);
    }

    [Theory]
    [InlineData("/?as-of=yesterday", "is no date")]
    [InlineData("/?known=everything", "neither a date nor a sequence")]
    [InlineData("/?trust=much", "is no confidence")]
    public async Task What_cannot_be_asked_is_said(string address, string fault) =>
        Assert.Contains(fault, await samples.Desk.Page(address, System.Net.HttpStatusCode.BadRequest), StringComparison.Ordinal);

    [Theory]
    [InlineData("/dossiers/RUS/RUS")]
    [InlineData("/dossiers/nobody/no one")]
    [InlineData("/dossiers/RUS/USA/issues/there is no such issue")]
    [InlineData("/dispatches/0000000000000000")]
    [InlineData("/dispatches/../../etc/passwd")]
    [InlineData("/claims/0000000000000000")]
    [InlineData("/claims/ffffffffffffffffffffffff")]
    [InlineData("/parties/XQZ")]
    public async Task What_is_not_there_is_not_found(string address) => await samples.Desk.Page(address, System.Net.HttpStatusCode.NotFound);

    [GeneratedRegex("<a[^>]* href=\"(/[^\"#]*)")]
    private static partial Regex Links();

    public sealed class Samples : IAsyncLifetime
    {
        public TestDesk Desk { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Desk = await TestDesk.OfSamples();

        public ValueTask DisposeAsync() => Desk.DisposeAsync();
    }
}
