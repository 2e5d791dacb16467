using System.Net;
using Chancery.Storage;

namespace Chancery.Server.Tests.Access;

/// <summary>Signing in and out, and what is refused on the way.</summary>
public sealed class LoginTests
{
    [Fact]
    public async Task Who_has_not_signed_in_is_led_to_the_login_and_back()
    {
        await using var desk = await TestDesk.WithUsers();
        using var client = desk.Another();
        using var asked = await client.Get("/dossiers/RUS/USA?as-of=2025-11-08");
        Assert.Equal(HttpStatusCode.SeeOther, asked.StatusCode);
        Assert.Equal("/login?back=%2Fdossiers%2FRUS%2FUSA%3Fas-of%3D2025-11-08", asked.Headers.Location!.ToString());
        using var answer = await client.SignIn("Rita", "Rita password", "/dossiers/RUS/USA");
        Assert.Equal((HttpStatusCode.SeeOther, "/dossiers/RUS/USA"), (answer.StatusCode, answer.Headers.Location!.ToString()));
        Assert.Contains(">Rita<", await client.GetStringAsync(new Uri("/dossiers/RUS/USA", UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_cookie_of_a_visit_is_for_this_host_and_https_only_and_no_script_reads_it()
    {
        await using var desk = await TestDesk.WithUsers();
        using var client = desk.Another();
        using var answer = await client.SignIn("Rita", "Rita password");
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), c => c.Contains("visit", StringComparison.Ordinal));
        Assert.StartsWith("__Host-chancery-visit=", cookie, StringComparison.Ordinal);
        Assert.All(new[] { "secure", "httponly", "samesite=lax", "path=/" }, part => Assert.Contains(part, cookie, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("Rita", "Rita passwort")]
    [InlineData("Rita", "")]
    [InlineData("nobody", "Rita password")]
    [InlineData("' OR 1=1 --", "x")]
    public async Task A_wrong_password_lets_nobody_in_and_does_not_say_which_was_wrong(string user, string password)
    {
        await using var desk = await TestDesk.WithUsers();
        using var client = desk.Another();
        using var answer = await client.SignIn(user, password);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Contains("No user has this name and password.", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var page = await client.Get("/");
        Assert.Equal(HttpStatusCode.SeeOther, page.StatusCode);
    }

    [Fact]
    public async Task After_five_wrong_passwords_even_the_right_one_must_wait()
    {
        await using var desk = await TestDesk.WithUsers();
        using var client = desk.Another();
        for (var tries = 0; tries < 5; tries++)
        {
            using var wrong = await client.SignIn("Rita", "guess number x");
            Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        }

        using var answer = await client.SignIn("RITA", "Rita password");
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value.TotalMinutes, 1, 15);
        using var other = await desk.SignedIn("Edgar");
    }

    [Fact]
    public async Task One_address_that_tries_many_names_must_wait_as_well()
    {
        await using var desk = await TestDesk.WithUsers();
        using var client = desk.Another();
        for (var tries = 0; tries < 20; tries++)
        {
            (await client.SignIn($"user {tries}", "guess")).Dispose();
        }

        using var answer = await client.SignIn("Rita", "Rita password");
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
    }

    [Fact]
    public async Task A_login_form_that_another_page_made_is_refused()
    {
        await using var desk = await TestDesk.WithUsers();
        using var client = desk.Another();
        using var forged = await client.Post("/login", ("name", "Rita"), ("password", "Rita password"));
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        Assert.False(forged.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task The_token_of_one_users_form_is_no_good_for_another()
    {
        await using var desk = await TestDesk.WithUsers();
        using var client = await desk.SignedIn("Edgar");
        var html = await client.GetStringAsync(new Uri("/review", UriKind.Relative), TestContext.Current.CancellationToken);
        var token = WebUtility.HtmlDecode(html.Split("name=\"_form\" value=\"")[1].Split('"')[0]);
        (await client.SignIn("Ada", "Ada password")).Dispose();
        using var sent = await client.Post("/rulings", ("ruling", "merge"), ("from", "ukraine"), ("into", "energy"), ("_form", token));
        Assert.Equal(HttpStatusCode.BadRequest, sent.StatusCode);
    }

    [Fact]
    public async Task Who_signs_out_is_out_even_with_the_cookie_kept()
    {
        await using var desk = await TestDesk.WithUsers();
        using var client = desk.Another();
        using var signed = await client.SignIn("Rita", "Rita password");
        var cookie = signed.Headers.GetValues("Set-Cookie").Single(c => c.Contains("visit", StringComparison.Ordinal)).Split(';')[0];
        using var left = await client.Fill("/account", "/logout");
        Assert.Equal("/login", left.Headers.Location!.ToString());
        using var thief = desk.Another();
        using var stolen = await thief.Get("/", ("Cookie", cookie));
        Assert.Equal(HttpStatusCode.SeeOther, stolen.StatusCode);
    }

    [Fact]
    public async Task A_new_password_signs_out_everywhere_else_and_needs_the_present_one()
    {
        await using var desk = await TestDesk.WithUsers();
        using var here = await desk.SignedIn("Rita");
        using var there = await desk.SignedIn("Rita");
        using var wrong = await here.Fill("/account", "/account/password", ("password", "not it"), ("new", "a new password"));
        Assert.Equal(HttpStatusCode.Forbidden, wrong.StatusCode);
        using var shortOne = await here.Fill("/account", "/account/password", ("password", "Rita password"), ("new", "short"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, shortOne.StatusCode);
        using var changed = await here.Fill("/account", "/account/password", ("password", "Rita password"), ("new", "a new password"));
        Assert.Equal(HttpStatusCode.SeeOther, changed.StatusCode);
        using var still = await here.Get("/");
        using var gone = await there.Get("/");
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.SeeOther), (still.StatusCode, gone.StatusCode));
        using var old = await there.SignIn("Rita", "Rita password");
        Assert.Equal(HttpStatusCode.Unauthorized, old.StatusCode);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    public async Task A_login_leads_to_the_desk_only(string back)
    {
        await using var desk = await TestDesk.WithUsers();
        using var client = desk.Another();
        using var answer = await client.SignIn("Rita", "Rita password", back);
        Assert.Equal("/", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task A_user_who_is_removed_is_out_at_once()
    {
        await using var desk = await TestDesk.WithUsers();
        using var client = await desk.SignedIn("Edgar");
        using (var store = desk.Store())
        {
            Assert.Equal(AccountChange.Done, store.Accounts.Remove("Edgar"));
        }

        using var answer = await client.Get("/");
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
    }
}
