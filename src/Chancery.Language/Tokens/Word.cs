namespace Chancery.Language.Tokens;

/// <summary>What lies between a word and the one before it.</summary>
internal enum Gap : byte
{
    None,
    Space,

    /// <summary>A line end that only wraps a paragraph.</summary>
    Wrap,

    /// <summary>A blank line, or a line end that closes its line: a sentence never runs across it.</summary>
    Break,
}

/// <summary>A syntactic word in [Start, End); a clitic continues the surface token of the word before it.</summary>
internal readonly record struct Word(int Start, int End, Gap Gap, bool Clitic)
{
    public int Length => End - Start;
}
