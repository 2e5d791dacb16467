namespace Chancery.Language.Tokens;

/// <summary>What lies between two characters of one chunk.</summary>
internal enum Boundary
{
    None,

    /// <summary>A new surface token begins.</summary>
    Token,

    /// <summary>A new word begins in the same surface token (<c>do|n't</c>).</summary>
    Clitic,
}
