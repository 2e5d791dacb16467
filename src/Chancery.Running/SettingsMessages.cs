using System.Collections.Immutable;
using Chancery.Dispatches;

namespace Chancery.Running;

/// <summary>What the settings file may have to say when a process starts.</summary>
public static class SettingsMessages
{
    public static readonly MessageKind NotThere = Refusal("CH701", "The settings file cannot be opened.", "check the path that --config or CHANCERY_CONFIG names");
    public static readonly MessageKind BadYaml = Refusal("CH702", "The settings file is not valid YAML.", "mend the line named");
    public static readonly MessageKind Unknown = Refusal("CH703", "A setting has a name that nothing reads.", "docs/running.md lists every setting");
    public static readonly MessageKind BadValue = Refusal("CH704", "A setting's value cannot be understood, or is out of its bounds.", "docs/running.md tells how each setting is written");
    public static readonly MessageKind Missing = Refusal("CH705", "A setting that is needed is not there.", "add it; docs/running.md has an example");

    public static ImmutableArray<MessageKind> All { get; } = [NotThere, BadYaml, Unknown, BadValue, Missing];

    private static MessageKind Refusal(string code, string means, string remedy) => new(code, Severity.Refusal, means, remedy);
}
