using AngleSharp.Dom;

namespace Chancery.Intake.Html;

/// <summary>What a page says of itself: Open Graph, schema.org in JSON-LD, <c>meta</c>, <c>time</c>, <c>link</c>, in this order.</summary>
internal sealed record PageMetadata(string? Title, string? Published, string? Outlet, string? Url)
{
    private static readonly string[] DateNames =
    [
        "article:published_time", "og:published_time", "datePublished", "date", "dc.date", "dc.date.issued", "dcterms.date", "dcterms.issued", "dcterms.created",
        "pubdate", "publishdate", "publish-date", "publication_date", "citation_publication_date", "sailthru.date", "parsely-pub-date",
    ];

    public static PageMetadata Of(IDocument document, IElement main)
    {
        var meta = Meta(document);
        var linked = LinkedData.Of(document);
        return new PageMetadata(
            First(meta.GetValueOrDefault("og:title"), linked.Headline, main.QuerySelector("h1")?.TextContent, document.QuerySelector("h1")?.TextContent, document.Title),
            First([meta.GetValueOrDefault("article:published_time"), linked.DatePublished, .. DateNames.Select(meta.GetValueOrDefault), Time(main), Time(document.DocumentElement)]),
            First(meta.GetValueOrDefault("og:site_name"), linked.Publisher, meta.GetValueOrDefault("application-name"), meta.GetValueOrDefault("publisher")),
            First(document.QuerySelector("link[rel=canonical]")?.GetAttribute("href"), meta.GetValueOrDefault("og:url"), linked.Url));
    }

    private static Dictionary<string, string> Meta(IDocument document)
    {
        var found = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var meta in document.QuerySelectorAll("meta[content]"))
        {
            var name = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop");
            if (name is not null)
            {
                found.TryAdd(name, meta.GetAttribute("content")!);
            }
        }

        return found;
    }

    private static string? Time(IElement within)
    {
        var time = within.QuerySelector("time[itemprop=datePublished]") ?? within.QuerySelector("time[datetime]") ?? within.QuerySelector("time");
        return time is null ? null : First(time.GetAttribute("datetime"), time.TextContent);
    }

    private static string? First(params ReadOnlySpan<string?> values)
    {
        foreach (var value in values)
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                return string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            }
        }

        return null;
    }
}
