using Chancery.Dispatches;

namespace Chancery.Reading.Acts.Timing;

/// <summary>Where a date that an act may have comes from.</summary>
internal enum DateOrigin
{
    /// <summary>The act has no date that the dispatch tells.</summary>
    None,

    /// <summary>The day of publication.</summary>
    Published,

    /// <summary>The day of the encounter that the dispatch tells of.</summary>
    Encounter,

    /// <summary>The day on which the words were said.</summary>
    Said,

    /// <summary>A date expression of the act's own clause.</summary>
    Clause,

    /// <summary>A date expression elsewhere in the sentence.</summary>
    Sentence,

    /// <summary>A date expression of a sentence before.</summary>
    Before,
}

/// <summary>A date that an act may have.</summary>
/// <param name="Value">Null for <see cref="DateOrigin.None"/>.</param>
/// <param name="Token">The word of the expression from which the others hang, or -1.</param>
internal readonly record struct DateOption(Edtf? Value, DateOrigin Origin, int Token);
