using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Chancery.Reading.Acts.Ranking;

namespace Chancery.Reading.Acts;

/// <summary>A value of a feature, with its hash, so that no name is put together while reading.</summary>
internal readonly record struct FeatureValue(string Text, ulong Hash)
{
    private const ulong Factor = 0xBF58476D1CE4E5B9UL;

    public static implicit operator FeatureValue(string text) => Of(text);

    public static FeatureValue Of(string text) => new(text, HashOf(text));

    public static FeatureValue[] Of<T>() where T : struct, Enum => [.. Enum.GetNames<T>().Select(n => Of(n.ToLowerInvariant()))];

    /// <summary>Four letters at a time, multiplied and folded; the same within one process, where names and features are hashed alike.</summary>
    public static ulong HashOf(ReadOnlySpan<char> text)
    {
        var hash = 0x9E3779B97F4A7C15UL + (ulong)text.Length;
        var bytes = MemoryMarshal.AsBytes(text);
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
        {
            hash = (hash ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes)) * Factor;
            hash ^= hash >> 29;
        }

        for (; bytes.Length > 0; bytes = bytes[sizeof(ushort)..])
        {
            hash = (hash ^ BinaryPrimitives.ReadUInt16LittleEndian(bytes)) * Factor;
            hash ^= hash >> 29;
        }

        return hash;
    }
}

/// <summary>A name with its value, their keys put together once for all rows that they are told for.</summary>
internal readonly record struct FeaturePair(FeatureValue Name, FeatureValue Value)
{
    public ulong Key { get; } = ActWeights.Key(Name.Hash, Value.Hash);
}

/// <summary>Adds up the weights of features; keeps their names where the model is being learnt.</summary>
internal sealed class FeatureWriter(ActWeights weights, Dictionary<ulong, string>? names = null)
{
    private readonly List<ulong> _keys = [];
    private Vector512<ulong> _sums;

    public bool Records => names is not null;

    public void Add(FeatureValue a) => Add(ActWeights.Key(a.Hash), a, null, null);

    public void Add(FeatureValue a, FeatureValue b) => Add(ActWeights.Key(a.Hash, b.Hash), a, b, null);

    public void Add(FeatureValue a, FeatureValue b, FeatureValue c) => Add(ActWeights.Key(ActWeights.Key(a.Hash, b.Hash), c.Hash), a, b, c);

    public void Add(in FeaturePair pair) => Add(pair.Key, pair.Name, pair.Value, null);

    public void Add(in FeaturePair pair, FeatureValue c) => Add(ActWeights.Key(pair.Key, c.Hash), pair.Name, pair.Value, c);

    /// <summary>What has been added since the last time: its sum and, where names are kept, its keys.</summary>
    public ScoredFeatures Take()
    {
        var taken = new ScoredFeatures(WeightCells.Total(_sums), names is null ? [] : [.. _keys]);
        _keys.Clear();
        _sums = default;
        return taken;
    }

    private void Add(ulong key, FeatureValue a, FeatureValue? b, FeatureValue? c)
    {
        weights.AddTo(ref _sums, key);
        if (names is null)
        {
            return;
        }

        _keys.Add(key);
        if (!names.ContainsKey(key))
        {
            names[key] = c is { } third ? $"{a.Text}|{b!.Value.Text}|{third.Text}" : b is { } second ? $"{a.Text}|{second.Text}" : a.Text;
        }
    }
}

/// <summary>The sum of features' weights, and their keys where the model is being learnt.</summary>
internal readonly record struct ScoredFeatures(int Score, ulong[] Keys);
