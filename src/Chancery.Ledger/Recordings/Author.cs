using Chancery.Dispatches;

namespace Chancery.Ledger;

/// <summary>Who makes a recording: a person by name, or the reader by version and data digest.</summary>
public sealed record Author
{
    private const string ReaderMark = "reader ";

    private Author(string name) => Name = name;

    /// <summary>As it is written in the chain: a person's name, or <c>reader 0.1.0 (1f3a…)</c>.</summary>
    public string Name { get; }

    public bool IsReader => Name.StartsWith(ReaderMark, StringComparison.Ordinal);

    /// <exception cref="ArgumentException">The name is empty, or could be taken for a reader's.</exception>
    public static Author Person(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return name.StartsWith(ReaderMark, StringComparison.Ordinal)
            ? throw new ArgumentException($"a person's name may not begin with '{ReaderMark}'", nameof(name))
            : new Author(name.Trim());
    }

    public static Author Of(ReaderStamp reader) => new($"{ReaderMark}{reader.Version} ({reader.Data})");

    /// <summary>The author whose name stands in a chain.</summary>
    public static Author Written(string name) => new(name);

    public override string ToString() => Name;
}
