namespace Chancery.Assistant.Answers;

/// <summary>What a tool answers, in fields: points, each with the lines that it rests on.</summary>
/// <param name="Basis">The axes and the chain's head: the same basis gives the same answer.</param>
public sealed record Answer(string Title, string Basis, IReadOnlyList<AnswerSection> Sections);

/// <param name="More">What was left out; null where nothing was.</param>
public sealed record AnswerSection(string Heading, IReadOnlyList<AnswerPoint> Points, string? More);

public sealed record AnswerPoint(string Head, IReadOnlyList<AnswerLine> Lines);

/// <summary>A line with its citation.</summary>
/// <param name="Text">What it tells; empty where the quoted words do.</param>
public sealed record AnswerLine(string Date, string Text)
{
    /// <summary>Null where the line sums up the cited lines beside it, which <see cref="RestsOn"/> names.</summary>
    public Citation? Citation { get; init; }

    /// <summary>How many claims tell the same.</summary>
    public int Reports { get; init; } = 1;

    /// <summary>The claims that a line without words of its own rests on.</summary>
    public IReadOnlyList<string> RestsOn { get; init; } = [];
}

/// <summary>Who said it, where, in which words, and where that can be seen.</summary>
/// <param name="Link">The dispatch's address, else a name of its own.</param>
/// <param name="Page">The claim on the desk's pages; null where they are not served.</param>
public sealed record Citation(string Speaker, string Dispatch, string Quote, string Claim, string Link, string? Page)
{
    /// <summary>The statement that holds the quoted words, where it is another claim than the one that is cited.</summary>
    public string? Statement { get; init; }
}
