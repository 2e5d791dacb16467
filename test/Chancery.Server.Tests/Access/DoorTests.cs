using System.Net;
using System.Text;
using Chancery.Server.Access;
using Chancery.Storage;
using NodaTime;

namespace Chancery.Server.Tests.Access;

/// <summary>Who may come in, by which way, and what each may do.</summary>
public sealed class DoorTests
{
    private const string Ledger = "/api/v1/ledger";

    [Fact]
    public async Task A_good_token_reads()
    {
        await using var desk = await TestDesk.WithUsers();
        using var client = desk.Another();
        using var answer = await client.Get(Ledger, Bearer(desk.Token("Rita")));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var page = await client.Get("/review", Bearer(desk.Token("Rita")));
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Theory]
    [InlineData("Bearer ")]
    [InlineData("Bearer chancery_00000000_0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("Bearer ' OR '1'='1")]
    [InlineData("Basic UmljaDpSaXRhIHBhc3N3b3Jk")]
    public async Task A_wrong_token_is_refused(string sent)
    {
        await using var desk = await TestDesk.WithUsers();
        await Refused(desk, ("Authorization", sent), 401, "CH522");
    }

    [Fact]
    public async Task A_token_that_ended_was_revoked_or_was_changed_by_a_letter_is_refused()
    {
        await using var desk = await TestDesk.WithUsers();
        await Refused(desk, Bearer(desk.Token("Rita", lasts: Duration.FromSeconds(-1))), 401, "CH522");
        var token = desk.Token("Rita");
        await Refused(desk, Bearer(token[..^1] + (token[^1] == '0' ? '1' : '0')), 401, "CH522");
        using (var store = desk.Store())
        {
            Assert.True(store.Accounts.Revoke(token.Split('_')[1], Instant.FromUtc(2026, 2, 5, 9, 0)));
        }

        await Refused(desk, Bearer(token), 401, "CH522");
    }

    [Fact]
    public async Task Nobody_is_told_anything_without_signing_in()
    {
        await using var desk = await TestDesk.WithUsers();
        using var client = desk.Another();
        foreach (var address in new[] { Ledger, "/api/v1/openapi.json", "/api/v1/dossiers", "/index.json", "/dossiers/RUS/USA.json", "/api/v1/no/such" })
        {
            using var answer = await client.Get(address);
            Assert.True(answer.StatusCode == HttpStatusCode.Unauthorized, $"{address}: {answer.StatusCode}");
            Assert.Contains("Bearer", answer.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_reader_reads_and_records_nothing()
    {
        await using var desk = await TestDesk.WithUsers();
        using var rita = await desk.SignedIn("Rita");
        var review = await rita.GetStringAsync(new Uri("/review", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains("<body class=\"reader\">", review, StringComparison.Ordinal);
        using var ruled = await rita.Fill("/review", "/rulings", ("ruling", "merge"), ("from", "ukraine"), ("into", "energy"));
        Assert.Equal(HttpStatusCode.Forbidden, ruled.StatusCode);
        using var added = await rita.Fill("/add", "/add", ("text", "Russia proposed talks to the United States, Lavrov said."));
        Assert.Equal(HttpStatusCode.Forbidden, added.StatusCode);
        using var store = desk.Store();
        Assert.Equal(92, store.Head().Sequence);
    }

    [Fact]
    public async Task What_a_user_records_stands_under_the_users_own_name_whatever_the_form_says()
    {
        await using var desk = await TestDesk.WithUsers();
        using var edgar = await desk.SignedIn("Edgar");
        using var ruled = await edgar.Fill("/review", "/rulings", ("ruling", "merge"), ("from", "ukraine"), ("into", "energy"), ("author", "Ada"));
        Assert.Equal(HttpStatusCode.SeeOther, ruled.StatusCode);
        using var added = await edgar.Fill("/add", "/add", ("text", "Russia proposed talks to the United States, Lavrov said."), ("published", "2026-02-04"));
        Assert.Equal(HttpStatusCode.SeeOther, added.StatusCode);
        using var store = desk.Store();
        Assert.Equal(["Edgar", "Edgar"], store.Recordings(92).Take(2).Select(r => r.Note.Author.Name));
    }

    [Fact]
    public async Task A_token_may_do_no_more_than_it_was_made_for()
    {
        await using var desk = await TestDesk.WithUsers();
        using var client = desk.Another();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/v1/nothing", UriKind.Relative)) { Headers = { { "Authorization", "Bearer " + desk.Token("Ada", DeskRole.Reader) } } };
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("CH523", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://elsewhere.example")]
    [InlineData("Origin", "null")]
    public async Task A_page_of_another_site_writes_nothing_through_the_API(string header, string value)
    {
        await using var desk = await TestDesk.OfSamples();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/v1/nothing", UriKind.Relative)) { Content = new StringContent("{}", Encoding.UTF8, "text/plain") };
        request.Headers.Add(header, value);
        using var answer = await desk.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("CH525", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://rebound.example/api/v1/ledger")]
    [InlineData("http://127.0.0.1.elsewhere.example/")]
    [InlineData("http://localhost.elsewhere.example/index.json")]
    [InlineData("http://0.0.0.0/")]
    public async Task A_name_that_was_made_to_mean_this_machine_is_answered_nothing(string address)
    {
        await using var desk = await TestDesk.OfSamples();
        using var answer = await desk.Client.Send("GET", address);
        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
        Assert.Contains("CH526", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Beyond_loopback_only_the_names_told_are_answered_to_and_only_over_https()
    {
        await using var desk = await TestDesk.WithUsers();
        using var other = await desk.Client.Send("GET", "https://other.example/login");
        Assert.Equal(HttpStatusCode.MisdirectedRequest, other.StatusCode);
        using var plain = await desk.Client.Send("GET", "http://desk.example/login");
        Assert.Equal(HttpStatusCode.Forbidden, plain.StatusCode);
        Assert.Contains("CH524", await plain.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_loopback_without_users_it_just_works()
    {
        await using var desk = await TestDesk.OfSamples();
        Assert.Contains("Nobody signs in at this desk", await desk.Page("/account"), StringComparison.Ordinal);
        using var sent = await desk.Send("/review", ("ruling", "merge"), ("from", "energy"), ("into", "ceasefire"), ("author", "Anna"));
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
    }

    [Fact]
    public async Task Beyond_loopback_it_does_not_open_without_users_and_on_loopback_users_sign_in_where_there_are_some()
    {
        await using var desk = await TestDesk.OfSamples();
        var options = new ServeOptions(desk.Ledger, new Uri("http://0.0.0.0:5080"), Chancery.Ledger.Author.Person("x"), SystemClock.Instance);
        Assert.Equal("CH520", AccessPolicy.Of(options).Refusal!.Kind.Code);
        Assert.Throws<InvalidOperationException>(() => ServerApp.Build(options));
        Assert.True(AccessPolicy.Of(options with { Address = new Uri("http://127.0.0.1:5080") }).Policy!.IsOpen);
        using (var store = desk.Store())
        {
            store.Accounts.Add(new DeskUser("Ada", DeskRole.Admin, Passwords.Hash("a long password"), SystemClock.Instance.GetCurrentInstant()));
        }

        Assert.False(AccessPolicy.Of(options).Policy!.IsOpen);
        Assert.False(AccessPolicy.Of(options with { Address = new Uri("http://127.0.0.1:5080") }).Policy!.IsOpen);
        Assert.Equal("CH532", AccessPolicy.Of(options with { Address = new Uri("https://0.0.0.0:5080") }).Refusal!.Kind.Code);
    }

    [Theory]
    [InlineData("http://example.org")]
    [InlineData("http://127.0.0.1:5080/desk")]
    [InlineData("ftp://127.0.0.1")]
    [InlineData("http://user@127.0.0.1")]
    [InlineData("5080")]
    [InlineData("http://*:80")]
    public void What_is_no_address_is_not_listened_on(string text) => Assert.Equal("CH532", ServeAddress.Of(text).Refusal!.Kind.Code);

    [Theory]
    [InlineData("http://127.0.0.1:5080", true)]
    [InlineData("http://localhost:1", true)]
    [InlineData("http://[::1]:5080", true)]
    [InlineData("http://0.0.0.0:5080", false)]
    [InlineData("https://[::]:5080", false)]
    [InlineData("http://192.168.1.4:5080", false)]
    public void Loopback_is_told_from_the_rest(string text, bool loopback) => Assert.Equal(loopback, ServeAddress.Of(text).Address!.IsLoopback);

    [Fact]
    public async Task The_ledger_keeps_of_a_token_and_a_password_only_what_cannot_be_used()
    {
        await using var desk = await TestDesk.WithUsers();
        var token = desk.Token("Ada");
        using var client = await desk.SignedIn("Ada");
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(desk.Ledger)!))
        {
            var bytes = Encoding.Latin1.GetString(await Read(file));
            Assert.DoesNotContain(token, bytes, StringComparison.Ordinal);
            Assert.DoesNotContain("Ada password", bytes, StringComparison.Ordinal);
        }
    }

    private static async Task<byte[]> Read(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var all = new MemoryStream();
        await stream.CopyToAsync(all);
        return all.ToArray();
    }

    private static async Task Refused(TestDesk desk, (string, string) header, int status, string code)
    {
        using var client = desk.Another();
        foreach (var address in new[] { Ledger, "/review" })
        {
            using var answer = await client.Get(address, header);
            Assert.Equal(status, (int)answer.StatusCode);
            Assert.Contains(code, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    private static (string, string) Bearer(string token) => ("Authorization", "Bearer " + token);
}
