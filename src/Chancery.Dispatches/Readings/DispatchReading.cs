using System.Collections.Immutable;

namespace Chancery.Dispatches;

/// <summary>Which reader read: its version, and the digest of the models and data files it read with, a user's own included.</summary>
public sealed record ReaderStamp(string Version, string Data);

/// <summary>What one dispatch says. A pure function of the dispatch and of the reader named in it.</summary>
public sealed record DispatchReading
{
    public required ReaderStamp Reader { get; init; }
    public required Dispatch Dispatch { get; init; }

    /// <summary>Words in the text, by the reader's tokens without punctuation.</summary>
    public int Words { get; init; }

    /// <summary>One line as a tracker's keeper would write it.</summary>
    public string? Headline { get; init; }

    public ImmutableArray<Mention> Mentions { get; init; } = [];
    public ImmutableArray<DateExpression> Dates { get; init; } = [];
    public ImmutableArray<Statement> Statements { get; init; } = [];
    public ImmutableArray<Act> Acts { get; init; } = [];
    public ImmutableArray<ReplyOwed> RepliesOwed { get; init; } = [];
    public ImmutableArray<Deadline> Deadlines { get; init; } = [];
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];
}
