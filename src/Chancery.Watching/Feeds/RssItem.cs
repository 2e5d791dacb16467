using System.Xml.Linq;
using Chancery.Dispatches;
using Chancery.Watching.Fetching;

namespace Chancery.Watching.Feeds;

/// <summary>An item of RSS in any of its versions, with Dublin Core's date and the content module.</summary>
internal static class RssItem
{
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    private static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";

    public static FeedItem Of(XElement item, Uri address)
    {
        var guid = Plain(item, "guid");
        var link = FeedReader.Text(guid) is { } id && (string?)guid!.Attribute("isPermaLink") != "false" ? WebAddress.Parse(id) : null;
        link = FeedReader.Text(Plain(item, "link")) is { } told ? WebAddress.Parse(told, address) ?? link : link;
        var title = FeedReader.Text(Plain(item, "title"));
        var whole = FeedReader.Text(item.Element(Content + "encoded"));
        var body = whole ?? FeedReader.Text(Plain(item, "description"));
        return new FeedItem(FeedReader.Text(guid) ?? link?.ToString() ?? Dispatch.Digest($"{title}\n{body}"))
        {
            Link = link,
            Title = title,
            Published = FeedReader.Text(Plain(item, "pubDate")) ?? FeedReader.Text(item.Element(DublinCore + "date")),
            Body = body,
            IsWhole = whole is not null,
        };
    }

    // RSS 1.0 and 0.90 have namespaces of their own, 2.0 has none.
    private static XElement? Plain(XElement item, string name) => item.Elements().FirstOrDefault(e => e.Name.LocalName == name && e.Name.Namespace == item.Name.Namespace);
}
