using System.Collections.Immutable;
using Chancery.Dispatches;

namespace Chancery.Cli.Frame;

/// <summary>What the command itself may have to say.</summary>
internal static class CommandMessages
{
    public static readonly MessageKind UnknownName = new("CH401", Severity.Refusal, "No party, body, office or person of the tables has this name.", "try another name or a code such as RUS");

    public static readonly MessageKind BrokenTable = new("CH402", Severity.Refusal, "A table of the folder that --data or CHANCERY_DATA names breaks its schema.", "mend it; docs/data.md tells how tables are written");

    public static ImmutableArray<MessageKind> All { get; } = [UnknownName, BrokenTable];
}
