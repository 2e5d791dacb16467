using Chancery.Dispatches;
using NodaTime;

namespace Chancery.Ledger;

/// <summary>A claim as a ledger holds it at a sequence: with its dispatch, its standing, and the recording that brought it.</summary>
/// <param name="Recorded">The day on which it was recorded, in UTC.</param>
public sealed record HeldClaim(Claim Claim, DispatchHeader Dispatch, long Sequence, LocalDate Recorded)
{
    public Standing Standing { get; init; }

    /// <summary>The day on which it was said: the dispatch's, else the day of recording where the dispatch tells none.</summary>
    public LocalDate Said => Dispatch.Published ?? Recorded;

    public ClaimId Id => Claim.Id;
}

/// <summary>What is asked of a ledger: the two axes and the trust.</summary>
/// <param name="AsOf">What had been said by the end of this day.</param>
/// <param name="Known">What this ledger had recorded by this sequence.</param>
/// <param name="Threshold">Unreviewed claims below it are counted, not shown.</param>
public sealed record Question(LocalDate AsOf, long Known, Confidence Threshold)
{
    /// <summary>What is trusted where nobody asks otherwise.</summary>
    public static Confidence UsualThreshold { get; } = new(70);

    /// <summary>What is trusted of dispatches that are read on the spot: whoever asks has them at hand, and wants to miss nothing.</summary>
    public static Confidence OnTheSpot { get; } = new(50);

    /// <summary>The least confidence at which reports of one act by several sources count together.</summary>
    private static readonly Confidence Together = new(50);

    /// <summary>Whether a claim that nobody has judged may count by itself or with another, where nobody asks to trust less than usual.</summary>
    public static bool MayCount(Claim claim) => claim.Confidence >= UsualThreshold || (claim is ActClaim && IsBacked(claim));

    /// <summary>Whether a claim that does not count by itself counts where another source tells the same.</summary>
    public bool TrustsWithAnother(HeldClaim held) => !Trusts(held) && held.Standing == Standing.Unreviewed && IsBacked(held.Claim);

    private static bool IsBacked(Claim claim) => claim.Confidence >= Together && !SecondLook.Doubts(claim);

    /// <summary>Whether a claim counts for the answer.</summary>
    public bool Trusts(HeldClaim held) => held.Standing switch
    {
        Standing.Retracted => false,
        Standing.Unreviewed => held.Claim.Confidence >= Threshold,
        _ => true,
    };
}

/// <summary>What an answer rests on, so that it can be repeated exactly.</summary>
/// <param name="Head">Hash of the last recording known.</param>
/// <param name="CountedOut">Claims of the dossier below the threshold.</param>
/// <param name="Retracted">Claims of the dossier that people took back.</param>
public sealed record Basis(Question Question, Digest Head, int CountedOut, int Retracted);
