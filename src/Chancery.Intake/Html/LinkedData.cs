using System.Text.Json;
using AngleSharp.Dom;

namespace Chancery.Intake.Html;

/// <summary>What a page's JSON-LD says of its article (schema.org: headline, datePublished, publisher, url). JSON that is broken says nothing.</summary>
internal sealed record LinkedData(string? Headline, string? DatePublished, string? Publisher, string? Url)
{
    private static readonly LinkedData Nothing = new(null, null, null, null);

    public static LinkedData Of(IDocument document)
    {
        foreach (var script in document.QuerySelectorAll("script[type='application/ld+json']"))
        {
            if (Parse(script.TextContent) is { } found)
            {
                return found;
            }
        }

        return Nothing;
    }

    private static LinkedData? Parse(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text, new JsonDocumentOptions { AllowTrailingCommas = true });
            return Find(json.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
        catch (InvalidOperationException)
        {
            // Thrown by GetString where an escape is half a surrogate pair.
            return null;
        }
    }

    /// <summary>The first object with a date of publication: the root, an item of it, or an item of its <c>@graph</c>.</summary>
    private static LinkedData? Find(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().Select(Find).FirstOrDefault(f => f is not null),
        JsonValueKind.Object when element.TryGetProperty("datePublished", out _) => Article(element),
        JsonValueKind.Object when element.TryGetProperty("@graph", out var graph) => Find(graph),
        _ => null,
    };

    private static LinkedData Article(JsonElement article) =>
        new(Text(article, "headline"), Text(article, "datePublished"), Name(article, "publisher"), Text(article, "url"));

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string? Name(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? Text(value, "name") : Text(element, name);
}
