using System.Runtime.Intrinsics;
using Chancery.Reading.Acts.Ranking;

namespace Chancery.Reading.Acts;

/// <summary>Weights of a linear model, in hundredths, by the hash of a feature's name; <c>a|b|c</c> is a conjunction.</summary>
internal sealed class ActWeights(IReadOnlyCollection<KeyValuePair<string, int>> weights)
{
    private readonly WeightCells _cells = new([.. weights.Select(w => KeyValuePair.Create(KeyOf(w.Key), w.Value))]);

    public static ActWeights None { get; } = new([]);

    public void AddTo(ref Vector512<ulong> sums, ulong key) => _cells.AddTo(ref sums, key);

    public static ulong Key(ulong a) => Key(a, 0);

    public static ulong Key(ulong a, ulong b)
    {
        var mixed = (a ^ (a >> 32)) * 0x9E3779B97F4A7C15UL + b;
        return (mixed ^ (mixed >> 29)) * 0xBF58476D1CE4E5B9UL;
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
