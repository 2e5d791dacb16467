using Chancery.Ledger;
using NodaTime;

namespace Chancery.Storage;

/// <summary>What is known of a source that is watched.</summary>
/// <param name="Digest">SHA-256 of what it gave last.</param>
/// <param name="Due">When it is to be asked next.</param>
/// <param name="Failures">How often in a row it could not be read.</param>
/// <param name="Fault">What was wrong last time; null where it could be read.</param>
public sealed record WatchedSource(string Address, string? Tag, string? Modified, string? Digest, Instant Due, int Failures, string? Fault);

/// <summary>How an item of a source ended, or that it is tried again.</summary>
public enum ItemOutcome
{
    /// <summary>It could not be had yet.</summary>
    Waiting,

    /// <summary>It was added, or the ledger held it already.</summary>
    Added,

    /// <summary>It is a copy of a text that the ledger holds, and was not read.</summary>
    Copy,

    /// <summary>It gives no text.</summary>
    Refused,
}

/// <summary>An item of a source, by the digest of the source's id for it.</summary>
public sealed record WatchedItem(string Source, string Item, ItemOutcome Outcome, int Attempts)
{
    /// <summary>A digest of the address that it leads to; null where it leads to none.</summary>
    public string? Link { get; init; }

    /// <summary>The dispatch that it became, or of which it is a copy.</summary>
    public DispatchKey? Dispatch { get; init; }

    public string? Url { get; init; }

    public Instant Time { get; init; }
}

/// <summary>A message to a subscriber, kept until it is delivered or given up.</summary>
public sealed record OutgoingMessage(string Subscriber, string Id, byte[] Body, Instant Created, Instant Due, int Attempts);

/// <summary>How many messages wait, are delivered, were given up.</summary>
public sealed record OutboxTotals(int Waiting, int Delivered, int GivenUp);
