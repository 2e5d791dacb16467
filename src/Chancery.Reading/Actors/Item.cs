using Chancery.Dispatches;
using Chancery.Language;

namespace Chancery.Reading.Actors;

/// <summary>What a stretch of tokens is to the grammar of titles.</summary>
internal enum ItemKind : byte
{
    /// <summary>Any other token.</summary>
    Word,
    Party,
    Body,
    News,
    BodyHead,
    Office,

    /// <summary>A run of words that can be a person's name.</summary>
    Name,
}

/// <summary>One step of the grammar of titles: tokens [First, End).</summary>
/// <param name="Entry">The row of the tables; null for words and unknown names.</param>
internal readonly record struct Item(ItemKind Kind, int First, int End, GazetteerEntry? Entry)
{
    public Sentence Tokens => new(First, End);

    public Parties Parties => Entry?.Parties ?? Parties.None;
}
