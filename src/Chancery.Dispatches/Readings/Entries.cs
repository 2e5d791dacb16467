using System.Collections.Immutable;

namespace Chancery.Dispatches;

/// <summary>A name, office, body or place in the text, and what it stands for at the dispatch's date.</summary>
public sealed record Mention(Span Span, MentionKind Kind, string Name, Parties Parties, string? Role);

/// <summary>A date expression. <paramref name="Edtf"/> is null where it could not be resolved.</summary>
/// <param name="Value">TIMEX3's value attribute, <c>XXXX</c> where unresolved.</param>
public sealed record DateExpression(Span Span, TimexType Type, string Value, Edtf? Edtf);

/// <summary>Something in the dispatch attributed to a source.</summary>
public sealed record Statement
{
    public required string Id { get; init; }
    public required Speaker Speaker { get; init; }

    /// <summary>The words that name the speaker.</summary>
    public Span? Source { get; init; }

    /// <summary>The reporting word or phrase; null in a transcript.</summary>
    public Span? Cue { get; init; }

    public required SpeechMode Mode { get; init; }

    /// <summary>What was said, without cue, speaker and quotation marks; at least one span.</summary>
    public required ImmutableArray<Span> Content { get; init; }

    /// <summary>When it was said, where the dispatch tells.</summary>
    public Edtf? SaidOn { get; init; }

    /// <summary>Who relays it, nearest the speaker first.</summary>
    public ImmutableArray<Speaker> Via { get; init; } = [];

    public required Confidence Confidence { get; init; }
    public required string Because { get; init; }
}

/// <summary>One diplomatic act between parties, as the claimant tells it.</summary>
public sealed record Act
{
    public required string Id { get; init; }
    public required ActKind Kind { get; init; }
    public required Parties By { get; init; }

    /// <summary>Towards whom; none where nobody is named and for mutual acts.</summary>
    public Parties To { get; init; }

    /// <summary>Short noun phrases, one for each separable issue.</summary>
    public ImmutableArray<string> Issues { get; init; } = [];

    /// <summary>Of acts whose first issue is given with such a confidence that share is about what its words name. 100 where a person told it, and where there is none.</summary>
    public Confidence IssueConfidence { get; init; } = Confidence.Full;

    /// <summary>The act's own date; null where the dispatch does not tell.</summary>
    public Edtf? When { get; init; }

    /// <summary>Of dates given with such a confidence, and of acts left without one, that share is right. 100 where a person told it.</summary>
    public Confidence WhenConfidence { get; init; } = Confidence.Full;

    public required ActStatus Status { get; init; }

    /// <summary>Of statuses given with such a confidence that share is right. 100 where a person told it.</summary>
    public Confidence StatusConfidence { get; init; } = Confidence.Full;

    /// <summary>Persons and bodies who met, called, signed.</summary>
    public ImmutableArray<Speaker> Participants { get; init; } = [];

    public string? Place { get; init; }

    /// <summary>'the fifth round' is 5.</summary>
    public int? Round { get; init; }

    /// <summary>'two rounds' is 2.</summary>
    public int? Count { get; init; }

    /// <summary>Who vouches for it in this dispatch.</summary>
    public required Speaker Claimant { get; init; }

    public ImmutableArray<Speaker> Via { get; init; } = [];
    public required Span Span { get; init; }

    /// <summary>Id of the statement that it lies in.</summary>
    public string? Statement { get; init; }

    /// <summary>Id of the act in this dispatch that it answers.</summary>
    public string? Answers { get; init; }

    /// <summary>PLOVER's event type.</summary>
    public string? Plover { get; init; }

    public required Confidence Confidence { get; init; }
    public required string Because { get; init; }
}

/// <summary>An answer that the dispatch shows as awaited, asked for, acknowledged or given in part.</summary>
public sealed record ReplyOwed
{
    public required string Id { get; init; }

    /// <summary>Id of the act that it would answer, where the dispatch tells of it.</summary>
    public string? Act { get; init; }

    /// <summary>Who owes it.</summary>
    public required Parties By { get; init; }

    public required Parties To { get; init; }
    public ImmutableArray<string> Issues { get; init; } = [];

    /// <summary>When the proposal was made.</summary>
    public Edtf? Since { get; init; }

    public required ReplyState State { get; init; }
    public required Speaker Claimant { get; init; }
    public required Span Span { get; init; }
    public required Confidence Confidence { get; init; }
    public required string Because { get; init; }
}

/// <summary>A future date, as seen from publication, on which something lapses, takes effect, falls due or is to be held.</summary>
public sealed record Deadline
{
    public required string Id { get; init; }
    public required Edtf Date { get; init; }
    public required string What { get; init; }
    public ImmutableArray<string> Issues { get; init; } = [];
    public string? Act { get; init; }
    public required Speaker Claimant { get; init; }
    public required Span Span { get; init; }
    public required Confidence Confidence { get; init; }
    public required string Because { get; init; }
}

/// <summary>Something that the reader or intake has to say about an input; <paramref name="Code"/> is from docs/messages.md.</summary>
public sealed record Diagnostic(string Code, string Message, Span? Span = null);
