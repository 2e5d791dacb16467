namespace Chancery.Reading.Attribution;

/// <summary>Where the content of a cue stands.</summary>
[Flags]
internal enum CueTakes
{
    Nothing = 0,
    Clause = 1,
    Quote = 2,
    Object = 4,
    Infinitive = 8,

    /// <summary>'called X Y'.</summary>
    Naming = 16,

    /// <summary>An object only where its noun conveys a position ('discussed the need for X').</summary>
    Position = 32,

    /// <summary>Thought, not said.</summary>
    Attitude = 64,

    /// <summary>A phrase with one of the row's prepositions.</summary>
    Preposition = 128,
}

internal enum CueTag
{
    Verb,
    Noun,
    Adposition,
}

/// <summary>One row of the table of cues.</summary>
/// <param name="Words">The lemma of the first word, then the words as written.</param>
/// <param name="ObjectIsAddressee">'told Reuters', 'urged Russia': the object is the one spoken to or about.</param>
/// <param name="Where">File and line.</param>
internal sealed record CueRow(string[] Words, CueTag Tag, CueTakes Takes, string[] Prepositions, bool ObjectIsAddressee, string Sense, string Where);
