using Chancery.Server.Frame;

namespace Chancery.Server.Pages;

/// <summary>A dispatch with its claims marked in the text.</summary>
internal sealed record DispatchModel(string Title, string Key) : PageModel(Title)
{
    public required IReadOnlyList<FactModel> Facts { get; init; }
    public required IReadOnlyList<SpeakerModel> Speakers { get; init; }
    public required IReadOnlyList<ParagraphModel> Paragraphs { get; init; }
    public required IReadOnlyList<VouchedModel> Claims { get; init; }

    public required string Counted { get; init; }

    /// <summary>The address, where it is one of the web; else none.</summary>
    public string? Url { get; init; }
}

/// <param name="Colour">The class that colours the speaker's words.</param>
internal sealed record SpeakerModel(string Name, string Colour, int Claims);

internal sealed record ParagraphModel(IReadOnlyList<PieceModel> Pieces);

/// <summary>A run of the text that the same claims cover.</summary>
/// <param name="Style">How it is marked; empty where no claim covers it.</param>
/// <param name="Href">Where the innermost claim is told: a statement's on its own page, any other's in the list; null where none covers it.</param>
/// <param name="Anchor">Where the words of a claim begin; null where they began before.</param>
internal sealed record PieceModel(string Text, string Style, string? Href, string? Anchor)
{
    /// <summary>Other claims whose words begin here as well.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];
}

/// <summary>Claims that follow each other and that one speaker vouches for.</summary>
/// <param name="Speaker">Empty for the dispatch itself.</param>
internal sealed record VouchedModel(string Speaker, string Colour, IReadOnlyList<MarkedClaim> Claims);

/// <summary>An act, reply owed or date that the text tells of.</summary>
internal sealed record MarkedClaim(string Anchor, string Sort, string What, string Href, string Note)
{
    /// <summary>Where its words begin.</summary>
    public required string Jump { get; init; }
}
