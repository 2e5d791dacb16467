using System.Net;
using System.Xml.Linq;
using Chancery.Dispatches;
using Chancery.Watching.Fetching;

namespace Chancery.Watching.Feeds;

/// <summary>An entry of Atom 1.0 (RFC 4287).</summary>
internal static class AtomEntry
{
    public static FeedItem Of(XElement entry, Uri address)
    {
        var space = entry.Name.Namespace;
        var link = Link(entry, address);
        var title = FeedReader.Text(entry.Element(space + "title"));
        var content = entry.Element(space + "content");
        var whole = content?.Attribute("src") is null ? Markup(content) : null;
        var body = whole ?? Markup(entry.Element(space + "summary"));
        return new FeedItem(FeedReader.Text(entry.Element(space + "id")) ?? link?.ToString() ?? Dispatch.Digest($"{title}\n{body}"))
        {
            Link = link,
            Title = title,
            Published = FeedReader.Text(entry.Element(space + "published")) ?? FeedReader.Text(entry.Element(space + "updated")),
            Body = body,
            IsWhole = whole is not null,
        };
    }

    // A link without a relation is the alternate.
    private static Uri? Link(XElement entry, Uri address)
    {
        var links = entry.Elements(entry.Name.Namespace + "link").Where(l => l.Attribute("href") is not null);
        return links.FirstOrDefault(l => (string?)l.Attribute("rel") is null or "alternate") is { } link ? WebAddress.Parse(link.Attribute("href")!.Value, address) : null;
    }

    private static string? Markup(XElement? element) => (string?)element?.Attribute("type") switch
    {
        _ when element is null => null,
        "xhtml" => string.Concat(element.Nodes().Select(n => n.ToString(SaveOptions.DisableFormatting))),
        "html" or "text/html" => FeedReader.Text(element),
        null or "text" => FeedReader.Text(element) is { } text ? WebUtility.HtmlEncode(text).ReplaceLineEndings("<br>") : null,
        _ => null,
    };
}
