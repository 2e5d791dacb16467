using System.Collections.Frozen;
using AngleSharp.Dom;
using Chancery.Intake.Data;

namespace Chancery.Intake.Html;

/// <summary>How a part of a page is taken.</summary>
internal enum PagePart
{
    Inline,

    /// <summary>A paragraph of its own.</summary>
    Block,

    /// <summary>Set off from what stands beside it.</summary>
    Cell,

    /// <summary>No part of the text.</summary>
    Skip,
}

/// <summary>How each element is taken, by page-parts.csv.</summary>
internal static class PageParts
{
    private static readonly IReadOnlyList<string[]> Rows = EmbeddedTable.Rows("page-parts.csv", "kind", "name", "as");
    private static readonly FrozenDictionary<string, PagePart> Elements = Named("element");
    private static readonly FrozenDictionary<string, PagePart> Roles = Named("role");
    private static readonly FrozenDictionary<string, PagePart> Classes = Named("class");

    private static readonly char[] Separators = [' ', '\t', '\n', '-', '_'];

    public static PagePart Of(IElement element)
    {
        if (element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true" || IsFurniture(element) || IsEmptyHeader(element))
        {
            return PagePart.Skip;
        }

        return Elements.GetValueOrDefault(element.LocalName);
    }

    private static bool IsFurniture(IElement element) =>
        (element.GetAttribute("role") is { } role && Roles.ContainsKey(role))
        || IsFurniture(element.ClassName)
        || IsFurniture(element.Id);

    private static bool IsFurniture(string? words) =>
        words is { Length: > 0 and < 400 } && words.ToLowerInvariant().Split(Separators).Any(Classes.ContainsKey);

    /// <summary>A header without paragraphs holds the headline, the writer and the hour, which are no text.</summary>
    private static bool IsEmptyHeader(IElement element) => element.LocalName == "header" && element.QuerySelector("p") is null;

    private static FrozenDictionary<string, PagePart> Named(string kind) =>
        Rows.Where(r => r[0] == kind).ToFrozenDictionary(r => r[1], r => Enum.Parse<PagePart>(r[2], ignoreCase: true), StringComparer.Ordinal);
}
