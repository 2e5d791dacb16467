using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using Chancery.Dispatches;
using Chancery.Intake;
using Chancery.Reading;

namespace Chancery.Specs;

/// <summary>The spec files of this project, each read once.</summary>
internal static class SpecFolder
{
    private static readonly Lazy<Reader> Reader = new(Chancery.Reading.Reader.Create);
    private static readonly ConcurrentDictionary<string, ImmutableArray<ReadEntry>> Readings = new(StringComparer.Ordinal);

    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Folder => Path.Combine(Root, "test", "Chancery.Specs", "specs");

    public static IEnumerable<string> Names => Directory.EnumerateFiles(Folder, "*.md").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal);

    public static Spec Open(string name) => Spec.Parse(File.ReadAllText(Path.Combine(Folder, name)), url => File.ReadAllText(Path.Combine(Folder, url)));

    /// <summary>What the reader finds in the dispatch of the spec called <paramref name="name"/>.</summary>
    public static ImmutableArray<ReadEntry> Read(string name) =>
        Readings.GetOrAdd(name, n => ReadEntry.Of(Reader.Value.Read(TakeIn(Open(n).Dispatch))));

    /// <summary>The dispatch that intake makes of a Markdown file's text.</summary>
    public static Dispatch TakeIn(string markdown)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(markdown));
        var results = new DispatchIntake(new IntakeOptions()).Read([DispatchIntake.StandardInput], stream).ToArray();
        return results is [IntakeResult.Accepted accepted]
            ? accepted.Dispatch
            : throw new FormatException($"Intake makes no dispatch of it: {string.Join("; ", results.Select(r => r.ToString()))}");
    }

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "Chancery.slnx")) ? folder : Find(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("Chancery.slnx"));
}
