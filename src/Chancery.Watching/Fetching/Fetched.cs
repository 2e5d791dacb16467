using Chancery.Dispatches;
using NodaTime;

namespace Chancery.Watching.Fetching;

/// <summary>What is asked of an address.</summary>
/// <param name="Accepts">Whether content of this type is taken; null where the server tells none.</param>
internal sealed record FetchRequest(Uri Address, Func<string?, bool> Accepts)
{
    /// <summary>What the server said of what it gave last time.</summary>
    public Validators Known { get; init; }

    /// <summary>What is sent; null where the address is only asked.</summary>
    public FetchPost? Post { get; init; }
}

/// <summary>What is sent to an address.</summary>
internal sealed record FetchPost(byte[] Body, IReadOnlyList<KeyValuePair<string, string>> Headers);

/// <summary>By what a server tells whether something has changed.</summary>
internal readonly record struct Validators(string? Tag, string? Modified);

/// <summary>What became of a request.</summary>
internal abstract record Fetched
{
    public sealed record Body(Uri Address, byte[] Bytes, string? Type, Validators Validators) : Fetched;

    /// <summary>The server says that nothing has changed.</summary>
    public sealed record Unchanged : Fetched;

    /// <param name="RetryAfter">How long the server asks to be left alone.</param>
    /// <param name="IsLasting">Whether asking again soon would give the same.</param>
    public sealed record Failed(Message Message, Duration? RetryAfter = null, bool IsLasting = false) : Fetched;
}

/// <summary>How much is taken from an address, and how long it may take.</summary>
internal sealed record FetchLimits(int Largest, int Redirects, Duration Time)
{
    public static FetchLimits Usual { get; } = new(10 << 20, 5, Duration.FromSeconds(30));
}
