using Chancery.Server.Frame;

namespace Chancery.Server.Pages;

/// <summary>A claim and why it stands: its words, its dispatch, who read it by which rule, what people ruled, what follows from it.</summary>
internal sealed record ClaimModel(string Title, string Id) : PageModel(Title)
{
    public required string Sort { get; init; }
    public required string Standing { get; init; }
    public required QuoteModel Words { get; init; }
    public required LinkModel Dispatch { get; init; }
    public required IReadOnlyList<FactModel> Fields { get; init; }
    public required string ReadBy { get; init; }
    public required string Recorded { get; init; }
    public required IReadOnlyList<RulingModel> Rulings { get; init; }
    public required IReadOnlyList<DerivedModel> Derived { get; init; }

    /// <summary>The fields that can be put right, as they stand.</summary>
    public required IReadOnlyList<FieldModel> Correctable { get; init; }
}

/// <summary>The words with what stands around them.</summary>
internal sealed record QuoteModel(string Before, string Words, string After, string Href, string Speaker);

/// <param name="Values">What it can be, where that is one of a few; else empty.</param>
internal sealed record FieldModel(string Name, string Value, IReadOnlyList<string> Values);

/// <param name="Undo">The recording that can be taken back; null where it was already.</param>
internal sealed record RulingModel(string What, string By, string When, string? Reason, long? Undo)
{
    public string? Withdrawn => Undo is null ? "taken back" : null;
}

internal sealed record DerivedModel(string Text, string Rule, string Href, IReadOnlyList<LinkModel> RestsOn);
