using Chancery.Dispatches;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Chancery.Running;

/// <summary>Reads YAML into nodes that know their lines. Anchors, tags and repeated names are refused: a setting stands in one place.</summary>
internal sealed class SettingsYaml
{
    private const int Deepest = 20;

    private readonly string _file;
    private readonly Parser _yaml;

    private SettingsYaml(string file, string text) => (_file, _yaml) = (file, new Parser(new StringReader(text)));

    /// <summary>The mapping that the text is; an empty one where the text is empty.</summary>
    public static SettingsNode.Mapping? Read(string file, string text, ICollection<Message> faults)
    {
        try
        {
            return new SettingsYaml(file, text).Document();
        }
        catch (YamlException error)
        {
            faults.Add(SettingsMessages.BadYaml.At(new Place(file, Math.Max(1, error.Start.Line)), $"it is not valid YAML ({error.Message.TrimEnd('.')})"));
            return null;
        }
    }

    private SettingsNode.Mapping Document()
    {
        _yaml.Consume<StreamStart>();
        if (!_yaml.TryConsume<DocumentStart>(out _))
        {
            return new SettingsNode.Mapping(new Place(_file), new Dictionary<string, SettingsNode>());
        }

        return Node(0) switch
        {
            SettingsNode.Mapping mapping => mapping,
            SettingsNode.Scalar { Value: "" } empty => new SettingsNode.Mapping(empty.Place, new Dictionary<string, SettingsNode>()),
            var other => throw new YamlException(Mark(other), Mark(other), "the file is no mapping of names to values"),
        };
    }

    private SettingsNode Node(int depth)
    {
        var at = _yaml.Current!;
        if (depth > Deepest || at is AnchorAlias || at is NodeEvent { Anchor.IsEmpty: false })
        {
            throw new YamlException(at.Start, at.End, depth > Deepest ? "it is nested too deep" : "anchors and aliases are not read");
        }

        var place = new Place(_file, at.Start.Line);
        if (_yaml.TryConsume<Scalar>(out var scalar))
        {
            return new SettingsNode.Scalar(place, scalar.Value);
        }

        return _yaml.TryConsume<SequenceStart>(out _) ? Sequence(place, depth) : Mapping(place, depth);
    }

    private SettingsNode.Sequence Sequence(Place place, int depth)
    {
        var items = new List<SettingsNode>();
        while (!_yaml.TryConsume<SequenceEnd>(out _))
        {
            items.Add(Node(depth + 1));
        }

        return new SettingsNode.Sequence(place, items);
    }

    private SettingsNode.Mapping Mapping(Place place, int depth)
    {
        _yaml.Consume<MappingStart>();
        var entries = new Dictionary<string, SettingsNode>(StringComparer.Ordinal);
        while (!_yaml.TryConsume<MappingEnd>(out _))
        {
            var name = _yaml.Consume<Scalar>();
            if (!entries.TryAdd(name.Value, Node(depth + 1)))
            {
                throw new YamlException(name.Start, name.End, $"'{name.Value}' stands there twice");
            }
        }

        return new SettingsNode.Mapping(place, entries);
    }

    private static Mark Mark(SettingsNode node) => new(0, node.Place.Line ?? 1, 1);
}
