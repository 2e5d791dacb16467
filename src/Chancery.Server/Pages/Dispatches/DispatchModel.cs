using Chancery.Server.Frame;

namespace Chancery.Server.Pages;

/// <summary>A dispatch with its claims marked in the text.</summary>
internal sealed record DispatchModel(string Title, string Key) : PageModel(Title)
{
    public required IReadOnlyList<FactModel> Facts { get; init; }
    public required IReadOnlyList<SpeakerModel> Speakers { get; init; }
    public required IReadOnlyList<ParagraphModel> Paragraphs { get; init; }
    public required IReadOnlyList<MarkedClaim> Claims { get; init; }

    /// <summary>The address, where it is one of the web; else none.</summary>
    public string? Url { get; init; }
}

/// <param name="Colour">The class that colours the speaker's words.</param>
internal sealed record SpeakerModel(string Name, string Colour, int Claims);

internal sealed record ParagraphModel(IReadOnlyList<PieceModel> Pieces);

/// <summary>A run of the text that the same claims cover.</summary>
/// <param name="Style">How it is marked; empty where no claim covers it.</param>
/// <param name="Claim">The anchor of the innermost claim; null where none covers it.</param>
/// <param name="Anchor">Where the words of a claim begin; null where they began before.</param>
internal sealed record PieceModel(string Text, string Style, string? Claim, string? Anchor)
{
    /// <summary>Other claims whose words begin here as well.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];
}

internal sealed record MarkedClaim(string Anchor, string Sort, string What, string Speaker, string Colour, string Href, string Note);
