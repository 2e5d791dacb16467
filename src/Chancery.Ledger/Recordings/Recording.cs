using NodaTime;

namespace Chancery.Ledger;

/// <summary>One link of the chain.</summary>
/// <param name="Sequence">From 1, without gaps.</param>
/// <param name="Time">When it was recorded; never earlier than the one before.</param>
/// <param name="Previous">Hash of the recording before it; <see cref="Digest.Zero"/> for the first.</param>
public sealed record Recording(long Sequence, Instant Time, Note Note, Digest Previous, Digest Hash);

/// <summary>What is to be recorded, before it has its place in the chain: who says so, why, and what it adds.</summary>
public sealed record Note(Author Author, string? Reason, Entry Entry);

/// <summary>Where a chain ends: the last recording's sequence, time and hash.</summary>
public sealed record ChainHead(long Sequence, Instant Time, Digest Hash)
{
    public static ChainHead Empty { get; } = new(0, Instant.MinValue, Digest.Zero);
}
