using Chancery.Storage;
using Microsoft.AspNetCore.Http;

namespace Chancery.Server.Api;

/// <summary>What a write is to record, and how it is answered.</summary>
internal sealed record Plan<T>(IReadOnlyList<Addition> Additions, Func<Appended, T> Answer)
{
    public int Status { get; init; } = StatusCodes.Status201Created;

    /// <summary>Asked when nobody else can write; where it says no, the state that the request names is not the present one.</summary>
    public Func<ILedgerStore, bool> Allows { get; init; } = _ => true;

    /// <summary>Whether the next question must see it already.</summary>
    public bool ShowsAtOnce { get; init; } = true;
}
