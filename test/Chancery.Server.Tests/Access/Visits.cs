using System.Net;
using System.Text.RegularExpressions;

namespace Chancery.Server.Tests.Access;

/// <summary>Signs in and fills forms in as a person would.</summary>
internal static partial class Visits
{
    public static async Task<HttpClient> SignedIn(this TestDesk desk, string user)
    {
        var client = desk.Another();
        using var answer = await client.SignIn(user, user + " password");
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return client;
    }

    public static Task<HttpResponseMessage> SignIn(this HttpClient client, string user, string password, string back = "/review") =>
        client.Fill("/login", "/login", ("name", user), ("password", password), ("back", back));

    /// <summary>Fetches a page, takes its forms' token, and sends a form.</summary>
    public static async Task<HttpResponseMessage> Fill(this HttpClient client, string page, string action, params (string Name, string Value)[] fields)
    {
        var html = await client.GetStringAsync(new Uri(page, UriKind.Relative));
        var token = WebUtility.HtmlDecode(Token().Match(html).Groups[1].Value);
        return await client.Post(action, [.. fields, ("_form", token)]);
    }

    public static async Task<HttpResponseMessage> Post(this HttpClient client, string action, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        return await client.PostAsync(new Uri(action, UriKind.Relative), form);
    }

    public static Task<HttpResponseMessage> Get(this HttpClient client, string address, params (string Name, string Value)[] headers) => client.Send("GET", address, headers);

    public static async Task<HttpResponseMessage> Send(this HttpClient client, string method, string address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(address, UriKind.RelativeOrAbsolute));
        foreach (var (name, value) in headers)
        {
            Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        }

        return await client.SendAsync(request);
    }

    [GeneratedRegex("name=\"_form\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
