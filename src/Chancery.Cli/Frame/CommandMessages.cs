using System.Collections.Immutable;
using Chancery.Dispatches;

namespace Chancery.Cli.Frame;

/// <summary>What the command itself may have to say.</summary>
internal static class CommandMessages
{
    public static readonly MessageKind UnknownName = new("CH401", Severity.Refusal, "No party, body, office or person of the tables has this name.", "try another name or a code such as RUS");

    public static readonly MessageKind BrokenTable = new("CH402", Severity.Refusal, "A table of the folder that --data or CHANCERY_DATA names breaks its schema.", "mend it; docs/data.md tells how tables are written");

    public static readonly MessageKind Misfit = new("CH403", Severity.Refusal, "A page cannot be written in the format asked for.", "ask for another format, or for a page that fits: docs/exports.md tells which");

    public static readonly MessageKind NotWritten = new("CH404", Severity.Refusal, "The file that --output names cannot be written; what was there is as it was.", "check that its folder is there and may be written to");

    public static ImmutableArray<MessageKind> All { get; } = [UnknownName, BrokenTable, Misfit, NotWritten];
}
