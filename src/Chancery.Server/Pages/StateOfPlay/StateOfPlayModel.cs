using Chancery.Server.Frame;

namespace Chancery.Server.Pages;

/// <summary>A dossier's state of play.</summary>
internal sealed record StateOfPlayModel(string Title, string One, string Other) : PageModel(Title)
{
    public required IReadOnlyList<FactModel> Facts { get; init; }
    public required string Since { get; init; }
    public required string SinceWords { get; init; }
    public required IReadOnlyList<SectionModel> Changed { get; init; }
    public required TimelineModel Timeline { get; init; }
    public required IReadOnlyList<IssueGroup> Issues { get; init; }
    public required string IssuesShown { get; init; }
    public required IReadOnlyList<SectionModel> Sections { get; init; }
    public required IReadOnlyList<LinkModel> Views { get; init; }
}

internal sealed record FactModel(string Name, string Value, string? Href = null);

/// <summary>The pending issues whose leading thread stands in one state.</summary>
internal sealed record IssueGroup(string State, IReadOnlyList<IssueCard> Issues);

internal sealed record IssueCard(string Name, string Href, IReadOnlyList<ThreadCard> Threads);

/// <param name="Share">How long it waits, of the longest wait on the page, in hundredths.</param>
internal sealed record ThreadCard(string State, string Opening, string Mover, string Since, string Waits, int Share, IReadOnlyList<LineModel> Lines);
