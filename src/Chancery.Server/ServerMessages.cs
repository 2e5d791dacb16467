using System.Collections.Immutable;
using Chancery.Dispatches;

namespace Chancery.Server;

/// <summary>What the server may have to say.</summary>
public static class ServerMessages
{
    public static readonly MessageKind Occupied = new("CH502", Severity.Refusal, "The address cannot be listened on.", "stop what listens there, or name another port with --urls");

    public static ImmutableArray<MessageKind> All { get; } = [Occupied];
}
