namespace Chancery.Language;

/// <summary>The tokens [First, End) of an annotated text.</summary>
public readonly record struct Sentence(int First, int End)
{
    public int Length => End - First;
}
