using System.Security.Cryptography;
using System.Text;

namespace Chancery.Reading.Data;

/// <summary>Where tables come from: those embedded in this assembly, each extended by the file of the same name in a user's own folder.</summary>
internal sealed class DataSource
{
    private const string Prefix = "data/";
    private readonly string? _folder;
    private readonly SortedDictionary<string, string> _own = new(StringComparer.Ordinal);

    private DataSource(string? folder) => _folder = folder;

    /// <summary>Opens the embedded tables and, where given, a user's <paramref name="folder"/>; what cannot be read goes to <paramref name="errors"/>.</summary>
    public static DataSource Open(string? folder, ICollection<DataError> errors)
    {
        var source = new DataSource(folder);
        if (folder is null)
        {
            return source;
        }

        if (!Directory.Exists(folder))
        {
            errors.Add(new DataError(folder, 0, "there is no such folder"));
            return source;
        }

        source.ReadFolder(folder, errors);
        return source;
    }

    /// <summary>The embedded table, then the rows of the user's file of the same name.</summary>
    public DataTable Table(string name, TableSchema schema, ICollection<DataError> errors)
    {
        var table = DataTable.Embedded(name, schema, errors);
        return _own.TryGetValue(name, out var text)
            ? table.With(DataTable.Parse(Path.Combine(_folder!, name), text, schema, errors))
            : table;
    }

    /// <summary>SHA-256 over all embedded data files and the user's, by name and content.</summary>
    public string Digest()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var resource in Embedded())
        {
            hash.AppendData(Encoding.UTF8.GetBytes(resource + "\n"));
            using var stream = typeof(DataSource).Assembly.GetManifestResourceStream(resource)!;
            Append(hash, stream);
        }

        foreach (var (name, text) in _own)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"own/{name}\n{text}\n"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, Stream stream)
    {
        var buffer = new byte[81920];
        for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            hash.AppendData(buffer, 0, read);
        }
    }

    private static string[] Embedded() =>
        [.. typeof(DataSource).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    private void ReadFolder(string folder, ICollection<DataError> errors)
    {
        var known = Embedded().Select(n => n[Prefix.Length..]).ToHashSet(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder, "*.csv").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(path);
            if (known.Contains(name))
            {
                _own[name] = File.ReadAllText(path, Encoding.UTF8);
            }
            else
            {
                errors.Add(new DataError(path, 0, $"no table is called '{name}'; tables are {string.Join(", ", known.Where(k => k.EndsWith(".csv", StringComparison.Ordinal)).Order(StringComparer.Ordinal))}"));
            }
        }
    }
}
