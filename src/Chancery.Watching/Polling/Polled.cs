using Chancery.Dispatches;
using NodaTime;

namespace Chancery.Watching.Polling;

/// <summary>What came of asking a source.</summary>
/// <param name="Added">Items that came to be dispatches.</param>
/// <param name="Waiting">Items that could not be had yet; the source is asked again as if nothing were known of it.</param>
internal sealed record Polled(int Added, int Copies, int Refused, int Waiting)
{
    /// <summary>What is wrong with the source; null where it could be read.</summary>
    public Message? Fault { get; init; }

    public Duration? RetryAfter { get; init; }

    public string? Tag { get; init; }

    public string? Modified { get; init; }

    /// <summary>SHA-256 of what the source gave.</summary>
    public string? Digest { get; init; }

    public static Polled Nothing { get; } = new(0, 0, 0, 0);

    public static Polled Failed(Message fault, Duration? retryAfter = null) => Nothing with { Fault = fault, RetryAfter = retryAfter };
}
