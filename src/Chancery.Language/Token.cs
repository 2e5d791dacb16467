namespace Chancery.Language;

/// <summary>One syntactic word with its place in the text and in its sentence's tree.</summary>
public readonly record struct Token
{
    /// <summary>Where it stands: [Start, End) in UTF-16 code units of the annotated text.</summary>
    public required int Start { get; init; }

    public required int End { get; init; }
    public UniversalTag Upos { get; init; }

    /// <summary>Penn Treebank tag.</summary>
    public string Xpos { get; init; }

    public string Lemma { get; init; }

    /// <summary>Morphological features as CoNLL-U writes them (<c>Number=Plur|Tense=Past</c>), empty where none.</summary>
    public string Features { get; init; }

    /// <summary>Index of the head among all the text's tokens; -1 for a sentence's root.</summary>
    public int Head { get; init; }

    public Relation Relation { get; init; }

    /// <summary>Whether it continues the surface token of the word before it, as <c>n't</c> does in <c>don't</c>.</summary>
    public bool Clitic { get; init; }
}
