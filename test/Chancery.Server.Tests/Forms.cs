using System.Net;
using System.Text.RegularExpressions;

namespace Chancery.Server.Tests;

/// <summary>Fills a page's form in and sends it, as a person would.</summary>
internal static partial class Forms
{
    public static async Task<HttpResponseMessage> Send(this TestDesk desk, string page, params (string Name, string Value)[] fields)
    {
        var html = await desk.Page(page);
        var token = WebUtility.HtmlDecode(Token().Match(html).Groups[1].Value);
        return await desk.Post(token, [.. fields, ("back", page)]);
    }

    public static async Task<HttpResponseMessage> Post(this TestDesk desk, string token, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Append(("_form", token)).Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
        return await desk.Client.PostAsync(new Uri("/rulings", UriKind.Relative), form);
    }

    [GeneratedRegex("name=\"_form\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
