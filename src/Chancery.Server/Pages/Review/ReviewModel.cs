using Chancery.Server.Frame;

namespace Chancery.Server.Pages;

/// <summary>The review desk: claims that nobody has ruled on, those first on which most hangs in a brief.</summary>
internal sealed record ReviewModel(string Shown, IReadOnlyList<ReviewItem> Items) : PageModel("Review")
{
    public required IReadOnlyList<LinkModel> Dossiers { get; init; }
    public required string Dossier { get; init; }

    /// <summary>Issues that may be one, in the dossier that is asked for, else in the fullest.</summary>
    public required IReadOnlyList<ProposalItem> Proposals { get; init; }

    /// <summary>Rulings whose claims a newer reading changed or no longer has.</summary>
    public required IReadOnlyList<SectionModel> Again { get; init; }

    /// <summary>What people ruled last.</summary>
    public required IReadOnlyList<RulingModel> Latest { get; init; }
}

internal sealed record ReviewItem(string Id, string What, string Dossier, string Why, string Confidence, string Issues, LineModel Line);

/// <param name="Pair">Both issues' keys, as a ruling names them.</param>
/// <param name="Why">How alike their names are, and by which words.</param>
internal sealed record ProposalItem(string Pair, LinkModel Issue, LinkModel Into, string Why)
{
    /// <summary>What was told last of each, where something was.</summary>
    public required IReadOnlyList<LineModel> Lines { get; init; }
}
