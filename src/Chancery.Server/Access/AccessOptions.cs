using System.Collections.Immutable;
using System.Net;
using System.Security.Cryptography.X509Certificates;

namespace Chancery.Server.Access;

/// <summary>How others reach the desk.</summary>
public sealed record AccessOptions
{
    /// <summary>The names that the desk answers to where others can reach it; any where none is told.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>The proxies whose word on who asks, and by which scheme, is believed.</summary>
    public ImmutableArray<IPNetwork> Proxies { get; init; } = [];

    /// <summary>What https is served with.</summary>
    public X509Certificate2? Certificate { get; init; }
}
