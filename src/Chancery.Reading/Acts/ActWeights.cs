using System.Numerics;

namespace Chancery.Reading.Acts;

/// <summary>
/// Weights of a linear model, in hundredths, by the hash of a feature's name; <c>a|b|c</c> is a conjunction. A flat table with open addressing:
/// most features that are asked for have no weight, and one look at one cache line tells so (<c>acts-time</c> in docs/evaluation.md).
/// </summary>
internal sealed class ActWeights
{
    private const int TagShift = 32;

    // Above: the upper half of the key, its lower half is the place; below: the weight. 0 is empty.
    private readonly ulong[] _table;
    private readonly uint _mask;

    public ActWeights(IReadOnlyCollection<KeyValuePair<string, int>> weights)
    {
        _table = new ulong[BitOperations.RoundUpToPowerOf2((uint)Math.Max(2, 2 * weights.Count))];
        _mask = (uint)_table.Length - 1;
        foreach (var (name, weight) in weights)
        {
            Place(KeyOf(name), weight);
        }
    }

    public static ActWeights None { get; } = new([]);

    public int Of(ulong key)
    {
        for (var at = (uint)key & _mask; ; at = (at + 1) & _mask)
        {
            var entry = _table[at];
            if (entry == 0)
            {
                return 0;
            }

            if (entry >> TagShift == key >> TagShift)
            {
                return (int)(uint)entry;
            }
        }
    }

    public static ulong Key(ulong a) => Key(a, 0);

    public static ulong Key(ulong a, ulong b)
    {
        var mixed = (a ^ (a >> 32)) * 0x9E3779B97F4A7C15UL + b;
        return (mixed ^ (mixed >> 29)) * 0xBF58476D1CE4E5B9UL;
    }

    private void Place(ulong key, int weight)
    {
        var at = (uint)key & _mask;
        while (_table[at] != 0 && _table[at] >> TagShift != key >> TagShift)
        {
            at = (at + 1) & _mask;
        }

        _table[at] = key >> TagShift << TagShift | (uint)weight;
    }

    private static ulong KeyOf(string name)
    {
        var parts = name.Split('|');
        var key = FeatureValue.HashOf(parts[0]);
        if (parts.Length == 1)
        {
            return Key(key);
        }

        for (var i = 1; i < parts.Length; i++)
        {
            key = Key(key, FeatureValue.HashOf(parts[i]));
        }

        return key;
    }
}
