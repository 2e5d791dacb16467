using Chancery.Dispatches;

namespace Chancery.Running;

/// <summary>A part of a settings file with the place where it stands: a value, a list, or names with what they stand for.</summary>
public abstract record SettingsNode(Place Place)
{
    public sealed record Scalar(Place Place, string Value) : SettingsNode(Place);

    public sealed record Sequence(Place Place, IReadOnlyList<SettingsNode> Items) : SettingsNode(Place);

    public sealed record Mapping(Place Place, IReadOnlyDictionary<string, SettingsNode> Entries) : SettingsNode(Place);
}
