using System.Collections.Immutable;
using Chancery.Dispatches;
using Chancery.Reading.Acts.Certainty;

namespace Chancery.Reading.Acts;

/// <summary>An act as found, before those told twice are joined and doubtful ones dropped.</summary>
internal sealed record ActCandidate
{
    public required ActRow Row { get; init; }
    public required Frame Frame { get; init; }
    public required Parties By { get; init; }
    public required Parties To { get; init; }

    /// <summary>The slot that gave <see cref="By"/>; <c>scene</c> where it was only understood.</summary>
    public required string BySlot { get; init; }

    /// <summary>The slot that gave <see cref="To"/>; <c>scene</c> where it was only understood.</summary>
    public required string ToSlot { get; init; }

    public ActStatus Status { get; init; }

    /// <summary>The share, in hundredths, that the model gives the status.</summary>
    public int StatusShare { get; init; }

    public Edtf? When { get; init; }

    /// <summary>The share, in hundredths, that the model gives the date.</summary>
    public int WhenShare { get; init; }

    /// <summary>Whether the clause itself dates it.</summary>
    public bool Dated { get; init; }

    public ImmutableArray<string> Issues { get; init; } = [];

    /// <summary>How sure the first of the issues is.</summary>
    public Confidence IssueConfidence { get; init; } = Confidence.Full;

    public Span Span { get; init; }

    /// <summary>Index of the statement that it lies in; -1 in the dispatch's own voice.</summary>
    public int Statement { get; init; } = -1;

    /// <summary>Number of the sentence that it stands in.</summary>
    public int Sentence { get; init; }

    public int? Round { get; init; }
    public int? Count { get; init; }
    public string? Place { get; init; }
    public ImmutableArray<Speaker> Participants { get; init; } = [];

    public ActKind Kind => Row.Kind;

    public int Trigger => Frame.Trigger;
}

/// <summary>A candidate with what speaks for and against it.</summary>
internal sealed record ScoredAct(ActCandidate Candidate, EvidenceSheet Sheet)
{
    /// <summary>The logarithm of the odds that the word is read so, against all other readings and none.</summary>
    public int Score => Sheet[Evidence.Score];

    /// <summary>How sure it is after all evidence: the higher, the likelier it is right.</summary>
    public int Certainty { get; init; }
}
