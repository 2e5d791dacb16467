using Chancery.Dispatches;
using NodaTime;

namespace Chancery.Running;

/// <summary>Names with their values; what is asked for and is wrong is noted, what nobody asks for is noted by <see cref="Close"/>.</summary>
public sealed class SettingsSection
{
    private readonly SettingsNode.Mapping _node;
    private readonly string _path;
    private readonly Func<string, string?> _environment;
    private readonly ICollection<Message> _faults;
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    internal SettingsSection(SettingsNode.Mapping node, string path, Func<string, string?> environment, ICollection<Message> faults) =>
        (_node, _path, _environment, _faults) = (node, path, environment, faults);

    public Place Place => _node.Place;

    public bool Has(string name) => _node.Entries.ContainsKey(name) || FromEnvironment(name) is not null;

    public string? Text(string name) => Value(name)?.Text;

    /// <summary>Text that must be there.</summary>
    public string Needed(string name)
    {
        if (Text(name) is { Length: > 0 } text)
        {
            return text;
        }

        Fault(SettingsMessages.Missing, Place, $"'{name}' is needed here");
        return "";
    }

    /// <summary>A value that <paramref name="parse"/> understands; the default where there is none, or where it is noted as wrong.</summary>
    /// <param name="form">How such a value is written, for the message.</param>
    public T Parsed<T>(string name, T usual, Func<string, (bool Ok, T Value)> parse, string form)
    {
        if (Value(name) is not { } value)
        {
            return usual;
        }

        var (ok, parsed) = parse(value.Text);
        if (!ok)
        {
            Fault(SettingsMessages.BadValue, value.Place, $"'{value.Text}' is no value for '{Name(name)}': {form}");
        }

        return ok ? parsed : usual;
    }

    public int Number(string name, int usual, int least, int most) =>
        Parsed(name, usual, t => SettingsValues.Number(t, least, most), FormattableString.Invariant($"a whole number from {least} to {most}"));

    public Duration Time(string name, Duration usual) => Parsed(name, usual, SettingsValues.Time, "a time such as 30s, 15m, 6h or 2d, not longer than 30d");

    /// <summary>A size in bytes.</summary>
    public int Size(string name, int usual) => Parsed(name, usual, SettingsValues.Size, "a size such as 512KB or 10MB, at most 1GB");

    /// <summary>One of a few words, the first of which is usual.</summary>
    public string Word(string name, params string[] words) =>
        Parsed(name, words[0], t => (Array.IndexOf(words, t) >= 0, t), $"one of {string.Join(", ", words)}");

    /// <summary>The section of this name; an empty one where there is none.</summary>
    public SettingsSection Section(string name)
    {
        _asked.Add(name);
        var none = new SettingsNode.Mapping(Place, new Dictionary<string, SettingsNode>());
        var node = _node.Entries.GetValueOrDefault(name) switch
        {
            null or SettingsNode.Scalar { Value: "" } => none,
            SettingsNode.Mapping mapping => mapping,
            var other => Wrong(other, $"'{Name(name)}' is a section of names with values", none),
        };
        return new SettingsSection(node, Name(name), _environment, _faults);
    }

    /// <summary>The sections of a list, each to be closed by who reads it.</summary>
    public IReadOnlyList<SettingsSection> Sections(string name) =>
        [.. Nodes(name).Select(n => n as SettingsNode.Mapping ?? Wrong(n, $"an item of '{Name(name)}' is names with values", (SettingsNode.Mapping?)null)).OfType<SettingsNode.Mapping>()
            .Select(m => new SettingsSection(m, $"{Name(name)}[]", _ => null, _faults))];

    /// <summary>The values of a list, each with its place; a single value is a list of one, and in the environment commas part them.</summary>
    public IReadOnlyList<(string Text, Place Place)> List(string name)
    {
        if (FromEnvironment(name) is { } told)
        {
            return [.. told.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(t => (t, new Place(Variable(name))))];
        }

        return [.. Nodes(name).Select(n => n as SettingsNode.Scalar ?? Wrong(n, $"an item of '{Name(name)}' is a value", (SettingsNode.Scalar?)null)).OfType<SettingsNode.Scalar>().Select(s => (s.Value, s.Place))];
    }

    /// <summary>Notes that a value is wrong in a way that only its reader can tell.</summary>
    public void Refuse(string name, string what) => Fault(SettingsMessages.BadValue, Value(name)?.Place ?? Place, what);

    public void Refuse(Place place, string what) => Fault(SettingsMessages.BadValue, place, what);

    /// <summary>Notes every name that nobody asked for.</summary>
    public void Close()
    {
        foreach (var (name, node) in _node.Entries.Where(e => !_asked.Contains(e.Key)))
        {
            var known = string.Join(", ", _asked.Order(StringComparer.Ordinal));
            Fault(SettingsMessages.Unknown, node.Place, $"'{Name(name)}' is no setting{(known.Length > 0 ? $"; here stand {known}" : "")}");
        }
    }

    private IReadOnlyList<SettingsNode> Nodes(string name)
    {
        _asked.Add(name);
        return _node.Entries.GetValueOrDefault(name) switch
        {
            null or SettingsNode.Scalar { Value: "" } => [],
            SettingsNode.Sequence sequence => sequence.Items,
            var one => [one],
        };
    }

    private (string Text, Place Place)? Value(string name)
    {
        _asked.Add(name);
        if (FromEnvironment(name) is { } told)
        {
            return (told, new Place(Variable(name)));
        }

        return _node.Entries.GetValueOrDefault(name) switch
        {
            null => null,
            SettingsNode.Scalar scalar => (scalar.Value, scalar.Place),
            var other => Wrong(other, $"'{Name(name)}' is a single value", ((string, Place)?)null),
        };
    }

    private string? FromEnvironment(string name) => _environment(Variable(name)) is { Length: > 0 } value ? value : null;

    private string Variable(string name) => $"CHANCERY_{Name(name).ToUpperInvariant().Replace('.', '_').Replace('-', '_')}";

    private string Name(string name) => _path.Length == 0 ? name : $"{_path}.{name}";

    private T Wrong<T>(SettingsNode node, string what, T instead)
    {
        Fault(SettingsMessages.BadValue, node.Place, what);
        return instead;
    }

    private void Fault(MessageKind kind, Place place, string what) => _faults.Add(kind.At(place, what));
}
