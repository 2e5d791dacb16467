using System.Collections.Immutable;
using Chancery.Dispatches;
using NodaTime;

namespace Chancery.Ledger;

/// <summary>What a recording adds to the ledger: a closed family, in the past tense.</summary>
public abstract record Entry
{
    private protected Entry()
    {
    }
}

/// <summary>What is known of a dispatch besides its text.</summary>
public sealed record DispatchHeader(DispatchKey Key, string Id, string Sha256, string Language)
{
    public string? Title { get; init; }
    public LocalDate? Published { get; init; }
    public string? Outlet { get; init; }
    public string? Url { get; init; }

    public static DispatchHeader Of(Dispatch dispatch) => new(DispatchKey.Of(dispatch), dispatch.Id, dispatch.Sha256, dispatch.Language)
    {
        Title = dispatch.Title,
        Published = dispatch.Published,
        Outlet = dispatch.Outlet,
        Url = dispatch.Url,
    };

    public Dispatch With(string text) => new()
    {
        Id = Id,
        Text = text,
        Title = Title,
        Published = Published,
        Outlet = Outlet,
        Url = Url,
        Language = Language,
    };
}

/// <summary>A dispatch came in. Its text is kept beside the chain, which holds its digest.</summary>
public sealed record DispatchAdded(DispatchHeader Header) : Entry;

/// <summary>A reader read a dispatch. It supersedes the reading of the same dispatch that was the latest before it.</summary>
public sealed record ReadingRecorded(DispatchKey Dispatch, ReaderStamp Reader, ImmutableArray<Claim> Claims) : Entry
{
    public string? Headline { get; init; }
}

/// <summary>The desk recorded a claim of its own, by hand.</summary>
public sealed record ClaimRecorded(Claim Claim) : Entry;

/// <summary>What people judge, with its author and reason in the recording.</summary>
public abstract record Judgement : Entry
{
    private protected Judgement()
    {
    }
}

public sealed record ClaimConfirmed(ClaimId Claim) : Judgement;

/// <summary>Some fields of a claim were put right; <paramref name="Fields"/> by name, values as the command writes them.</summary>
public sealed record ClaimCorrected(ClaimId Claim, ImmutableSortedDictionary<string, string> Fields) : Judgement;

public sealed record ClaimRetracted(ClaimId Claim) : Judgement;

/// <summary>Two issues were held to be one.</summary>
public sealed record IssuesMerged(string Issue, string Into) : Judgement;

/// <summary>Two issues that look alike were held to be two; nobody is asked again whether they are one.</summary>
public sealed record IssuesHeldApart(string Issue, string Other) : Judgement;

/// <summary>A wording was taken out of an issue and made an issue of its own.</summary>
public sealed record IssueSplit(string Issue, string Wording, string Into) : Judgement;

public sealed record IssueRenamed(string Issue, string Name) : Judgement;

/// <summary>One claim was put under an issue, whatever its label says.</summary>
public sealed record IssueAssigned(ClaimId Claim, string Issue) : Judgement;

/// <summary>A judgement was taken back; it stays in the chain.</summary>
public sealed record JudgementWithdrawn(long Sequence) : Judgement;
