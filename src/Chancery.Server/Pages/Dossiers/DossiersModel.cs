using Chancery.Server.Frame;

namespace Chancery.Server.Pages;

/// <summary>The morning minute: what moved, what is owed longest, what lapses soon, and then every dossier in one line.</summary>
/// <param name="Since">The day since which it is told what moved.</param>
internal sealed record DossiersModel(string Since, string SinceWords, IReadOnlyList<DossierRow> Rows) : PageModel("Dossiers")
{
    public required IReadOnlyList<MorningLine> Moved { get; init; }
    public required IReadOnlyList<MorningLine> Owed { get; init; }
    public required IReadOnlyList<MorningLine> Lapsing { get; init; }

    /// <summary>Where a quiet morning leads: the last day on which something was published.</summary>
    public LinkModel? LastNews { get; init; }

    public required string Shown { get; init; }
    public LinkModel? Earlier { get; init; }
    public LinkModel? Later { get; init; }
}

/// <summary>One line of the morning, with the dossier that it is of.</summary>
internal sealed record MorningLine(string Dossier, string DossierHref, string Text, string Href, string Note);

internal sealed record DossierRow(string Name, string Codes, string Href)
{
    public required int Claims { get; init; }
    public required int Open { get; init; }
    public required string Move { get; init; }
    public string? OldestWait { get; init; }
    public string? NextDeadline { get; init; }
    public string? LastContact { get; init; }
    public required int Moved { get; init; }
}
