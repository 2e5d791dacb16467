using System.Globalization;
using System.Runtime.Intrinsics;
using Chancery.Reading.Data;

namespace Chancery.Reading.Acts.Ranking;

/// <summary>Integer weights of named features, looked up by a hash of the name so that no name is built while reading.</summary>
internal sealed class FeatureWeights
{
    private const ulong Seed = 14695981039346656037;
    private const ulong Prime = 1099511628211;
    private const char Joint = ':';
    private readonly WeightCells _weights;

    private FeatureWeights(Dictionary<ulong, int> weights) => _weights = new WeightCells(weights);

    public static FeatureWeights Load(DataSource source, string name, ICollection<DataError> errors)
    {
        var weights = new Dictionary<ulong, int>();
        foreach (var row in source.Table(name, new TableSchema(["name", "value"], []), errors).Rows)
        {
            if (int.TryParse(row["value"], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
            {
                weights[Hash(Seed, row["name"])] = value;
            }
            else
            {
                errors.Add(row.Error("value is a whole number"));
            }
        }

        return new FeatureWeights(weights);
    }

    /// <summary>Adds the weight of <c>template:value:second</c> to <paramref name="sums"/>: 0 where it was never learnt.</summary>
    public void AddTo(ref Vector512<ulong> sums, string template, ReadOnlySpan<char> value, ReadOnlySpan<char> second)
    {
        var hash = Hash(Seed, template);
        hash = value.IsEmpty ? hash : Hash(Hash(hash, Joint), value);
        hash = second.IsEmpty ? hash : Hash(Hash(hash, Joint), second);
        _weights.AddTo(ref sums, hash);
    }

    private static ulong Hash(ulong hash, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            hash = Hash(hash, c);
        }

        return hash;
    }

    private static ulong Hash(ulong hash, char c) => (hash ^ c) * Prime;
}
