namespace Chancery.Language.Tagging;

/// <summary>The lemmatizer's tables, keyed by <see cref="Lemmatizer.Key"/>.</summary>
internal sealed record LemmaTables
{
    public required LemmaRule[] Rules { get; init; }

    /// <summary>Lemmas of known forms that no rule for an ending gives.</summary>
    public required Dictionary<uint, string> Lemmas { get; init; }

    /// <summary>Indices into <see cref="Rules"/> by ending.</summary>
    public required Dictionary<uint, byte> LemmaRules { get; init; }
}
