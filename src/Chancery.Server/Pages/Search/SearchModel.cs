using Chancery.Server.Frame;

namespace Chancery.Server.Pages;

/// <summary>Dispatches found, with what they can be narrowed by.</summary>
internal sealed record SearchModel(string Title, IReadOnlyList<ChoiceModel> Choices, IReadOnlyList<FoundModel> Found) : PageModel(Title)
{
    public required string Shown { get; init; }
    public required IReadOnlyList<FacetModel> Facets { get; init; }
}

internal sealed record FoundModel(string Title, string Href, string Source, SnippetModel? Snippet, IReadOnlyList<LineModel> Claims);

internal sealed record SnippetModel(string Before, string Match, string After);

internal sealed record FacetModel(string Name, IReadOnlyList<FacetValue> Values);

internal sealed record FacetValue(string Text, int Count, string Href);
