using System.Collections.Immutable;
using Chancery.Dispatches;

namespace Chancery.Server;

/// <summary>What the server may have to say.</summary>
public static class ServerMessages
{
    public static readonly MessageKind NotLoopback = new("CH501", Severity.Refusal, "The address is not on this machine's loopback, where nobody else can reach the pages.", "serve on http://127.0.0.1:5080 or another port of 127.0.0.1, localhost or [::1]");
    public static readonly MessageKind Occupied = new("CH502", Severity.Refusal, "The address cannot be listened on.", "stop what listens there, or name another port with --urls");

    public static ImmutableArray<MessageKind> All { get; } = [NotLoopback, Occupied];
}
