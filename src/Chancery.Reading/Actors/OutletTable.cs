using Chancery.Dispatches;
using Chancery.Reading.Data;

namespace Chancery.Reading.Actors;

/// <summary>Who publishes: a government's outlet, a news agency, a paper.</summary>
internal sealed record OutletRecord(string Name, Parties Parties, string Kind, string Where);

/// <summary>Outlets by name and by host: whose release a dispatch is.</summary>
internal sealed class OutletTable
{
    private static readonly TableSchema Schema = new(["match", "name", "kind", "source"], ["party"]);
    private readonly Dictionary<string, OutletRecord> _outlets = new(StringComparer.Ordinal);

    private OutletTable()
    {
    }

    public static OutletTable Empty { get; } = new();

    public static OutletTable Load(DataSource source, ICollection<DataError> errors)
    {
        var table = new OutletTable();
        foreach (var row in source.Table("outlets.csv", Schema, errors).Rows)
        {
            if (ActorTables.TryParties(row, "party", errors, out var parties))
            {
                foreach (var match in row.List("match"))
                {
                    table._outlets[Key(match)] = new OutletRecord(row["name"], parties, row["kind"], row.Where);
                }
            }
        }

        return table;
    }

    /// <summary>The outlet that <paramref name="outlet"/> or else the address names; null where the table knows neither.</summary>
    public OutletRecord? Find(string? outlet, string? url)
    {
        if (outlet is not null && (Exact(outlet) ?? ByHost(outlet)) is { } byName)
        {
            return byName;
        }

        return Uri.TryCreate(url, UriKind.Absolute, out var address) ? ByHost(address.Host) : null;
    }

    private OutletRecord? Exact(string name) => _outlets.GetValueOrDefault(Key(name));

    // 'english.scio.gov.cn' is found under itself, then 'scio.gov.cn', then 'gov.cn'.
    private OutletRecord? ByHost(string host)
    {
        for (var at = 0; at >= 0 && host.Contains('.') && !host.Contains(' '); at = host.IndexOf('.', at) is var dot and >= 0 ? dot + 1 : -1)
        {
            if (Exact(host[at..]) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static string Key(string name)
    {
        var key = Letters.Fold(name.Trim().Replace('’', '\''));
        return key.StartsWith("the ", StringComparison.Ordinal) ? key[4..] : key;
    }
}
