namespace Chancery.Reading.Dates;

internal enum LexemeKind : byte
{
    Word,
    Digits,
    Symbol,

    /// <summary>An empty line: no expression runs across it.</summary>
    Break,
}

/// <summary>A run of letters, a run of digits, or one other character.</summary>
/// <param name="Glued">Whether no white space stands before it.</param>
/// <param name="Number">The value of up to eight digits, else -1.</param>
internal readonly record struct Lexeme(int Start, int End, LexemeKind Kind, bool Glued, int Number, DateWord? Word)
{
    public int Length => End - Start;
}
