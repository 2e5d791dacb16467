using System.Collections.Immutable;
using Chancery.Dispatches;

namespace Chancery.Ledger;

/// <summary>What sort of assertion a claim is.</summary>
public enum ClaimSort
{
    Statement,
    Act,
    ReplyOwed,
    Deadline,
}

/// <summary>
/// One attributed assertion with the place where it stands. The entry is the reading's own, with ids that hold in the whole ledger in
/// place of the reading's.
/// </summary>
public abstract record Claim(ClaimId Id, DispatchKey Dispatch)
{
    public abstract ClaimSort Sort { get; }

    /// <summary>Who said it, or who vouches for it.</summary>
    public abstract Speaker Claimant { get; }

    public virtual ImmutableArray<Speaker> Via => [];

    /// <summary>Where the words stand in the dispatch's text.</summary>
    public abstract Span Span { get; }

    public virtual ImmutableArray<string> Issues => [];

    public abstract Confidence Confidence { get; }

    /// <summary>The rule, lexicon entry or model that read it.</summary>
    public abstract string Because { get; }
}

public sealed record StatementClaim(ClaimId Id, DispatchKey Dispatch, Statement Statement) : Claim(Id, Dispatch)
{
    public override ClaimSort Sort => ClaimSort.Statement;

    public override Speaker Claimant => Statement.Speaker;

    public override ImmutableArray<Speaker> Via => Statement.Via;

    public override Span Span => Statement.Content.Aggregate((all, next) => all.Cover(next));

    public override Confidence Confidence => Statement.Confidence;

    public override string Because => Statement.Because;
}

public sealed record ActClaim(ClaimId Id, DispatchKey Dispatch, Act Act) : Claim(Id, Dispatch)
{
    public override ClaimSort Sort => ClaimSort.Act;

    public override Speaker Claimant => Act.Claimant;

    public override ImmutableArray<Speaker> Via => Act.Via;

    public override Span Span => Act.Span;

    public override ImmutableArray<string> Issues => Act.Issues;

    public override Confidence Confidence => Act.Confidence;

    public override string Because => Act.Because;
}

public sealed record OwedClaim(ClaimId Id, DispatchKey Dispatch, ReplyOwed Owed) : Claim(Id, Dispatch)
{
    public override ClaimSort Sort => ClaimSort.ReplyOwed;

    public override Speaker Claimant => Owed.Claimant;

    public override Span Span => Owed.Span;

    public override ImmutableArray<string> Issues => Owed.Issues;

    public override Confidence Confidence => Owed.Confidence;

    public override string Because => Owed.Because;
}

public sealed record DeadlineClaim(ClaimId Id, DispatchKey Dispatch, Deadline Deadline) : Claim(Id, Dispatch)
{
    public override ClaimSort Sort => ClaimSort.Deadline;

    public override Speaker Claimant => Deadline.Claimant;

    public override Span Span => Deadline.Span;

    public override ImmutableArray<string> Issues => Deadline.Issues;

    public override Confidence Confidence => Deadline.Confidence;

    public override string Because => Deadline.Because;
}
