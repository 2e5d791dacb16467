namespace Chancery.Server.Pages;

/// <summary>A timeline as it is drawn: places are in the drawing's own units.</summary>
internal sealed record TimelineModel(int Width, int Height, int Middle, string Summary)
{
    public required IReadOnlyList<TickModel> Ticks { get; init; }
    public required IReadOnlyList<MarkModel> Marks { get; init; }
    public required IReadOnlyList<DueModel> Deadlines { get; init; }
    public required int Today { get; init; }
    public required string Above { get; init; }
    public required string Below { get; init; }
    public required string Span { get; init; }
}

internal sealed record TickModel(int X, string Label);

/// <param name="Shape">The outline to draw.</param>
/// <param name="Kind">What sort of act: ask, answer, agree, measure, contact, other.</param>
internal sealed record MarkModel(string Shape, string Kind, string Label, string Href);

internal sealed record DueModel(int X, string Label, string Href);
