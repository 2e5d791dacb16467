using Chancery.Dispatches;

namespace Chancery.Reading.Attribution;

internal enum ReleaseKind
{
    /// <summary>A story or a readout: its own voice is no statement.</summary>
    Plain,

    /// <summary>A direct statement by the one named.</summary>
    OwnWords,

    /// <summary>An indirect statement by several parties together.</summary>
    Joint,
}

/// <summary>Whose words a release is.</summary>
/// <param name="Name">The name as the title or first line gives it; null for a joint release or a plain one.</param>
/// <param name="NameSpan">Where it stands in the text; null where only the title has it.</param>
/// <param name="Body">The first and the one after the last of the paragraphs that are the release's text.</param>
/// <param name="Form">The phrase of the table that told.</param>
internal sealed record ReleaseForm(ReleaseKind Kind, string? Name, string? Role, Span? NameSpan, Range Body, string Form)
{
    public static ReleaseForm Plain { get; } = new(ReleaseKind.Plain, null, null, null, default, "");
}
