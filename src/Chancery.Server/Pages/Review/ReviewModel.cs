using Chancery.Server.Frame;

namespace Chancery.Server.Pages;

/// <summary>The review desk: claims that nobody has ruled on, those first on which most hangs in a brief.</summary>
internal sealed record ReviewModel(string Shown, IReadOnlyList<ReviewItem> Items) : PageModel("Review")
{
    public required IReadOnlyList<LinkModel> Dossiers { get; init; }
    public required string Dossier { get; init; }

    /// <summary>Rulings whose claims a newer reading changed or no longer has.</summary>
    public required IReadOnlyList<SectionModel> Again { get; init; }

    /// <summary>What people ruled last.</summary>
    public required IReadOnlyList<RulingModel> Latest { get; init; }
}

internal sealed record ReviewItem(string Id, string What, string Dossier, string Why, string Confidence, string Issues, LineModel Line);
