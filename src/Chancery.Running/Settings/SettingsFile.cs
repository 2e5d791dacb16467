using Chancery.Dispatches;

namespace Chancery.Running;

/// <summary>
/// Settings from a file, each of which a variable of the environment may replace: <c>watch.time-limit</c> is <c>CHANCERY_WATCH_TIME_LIMIT</c>.
/// Everything that is wrong with them is collected, with file and line, before anything is done.
/// </summary>
public sealed class SettingsFile
{
    private readonly List<Message> _faults = [];

    private SettingsFile(SettingsNode.Mapping? root, Func<string, string?> environment, ICollection<Message> faults)
    {
        _faults.AddRange(faults);
        Root = new SettingsSection(root ?? new SettingsNode.Mapping(new Place("settings"), new Dictionary<string, SettingsNode>()), "", environment, _faults);
    }

    /// <summary>The names at the top of the file.</summary>
    public SettingsSection Root { get; }

    public IReadOnlyList<Message> Faults => _faults;

    /// <param name="path">The file; null where there is none and the environment alone tells.</param>
    public static SettingsFile Load(string? path, Func<string, string?> environment)
    {
        if (path is null)
        {
            return new SettingsFile(null, environment, []);
        }

        try
        {
            return Parse(path, File.ReadAllText(path), environment);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new SettingsFile(null, environment, [SettingsMessages.NotThere.At(new Place(path), error.Message.TrimEnd('.'))]);
        }
    }

    public static SettingsFile Parse(string path, string text, Func<string, string?> environment)
    {
        var faults = new List<Message>();
        return new SettingsFile(SettingsYaml.Read(path, text, faults), environment, faults);
    }
}
