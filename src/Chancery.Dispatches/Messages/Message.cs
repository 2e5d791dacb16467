namespace Chancery.Dispatches;

/// <summary>Where an input stands: a file as it was named, <c>-</c> for standard input, and a one-based line where one can be told.</summary>
public sealed record Place(string File, long? Line = null)
{
    public override string ToString() => Line is { } line ? FormattableString.Invariant($"{File}:{line}") : File;
}

/// <summary>Something to be said of an input: file and line, what it is, what to do.</summary>
public sealed record Message(MessageKind Kind, Place Place, string What)
{
    /// <summary>The same, as a reading's own diagnostic, whose dispatch tells the place.</summary>
    public Diagnostic ToDiagnostic() => new(Kind.Code, $"{What}; {Kind.Remedy}");

    public override string ToString() => $"{Place}: {What}; {Kind.Remedy} [{Kind.Code}]";
}
