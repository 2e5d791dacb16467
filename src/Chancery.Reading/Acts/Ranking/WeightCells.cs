using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Chancery.Reading.Acts.Ranking;

/// <summary>
/// Whole-number weights by 64-bit keys, in buckets of one cache line. A look compares a whole bucket at once and adds what it finds without a
/// branch on it: most features that are asked for have no weight, and which have one cannot be foreseen (<c>acts-time</c> in docs/evaluation.md).
/// </summary>
internal sealed class WeightCells
{
    private const int Lanes = 8;
    private const int TagShift = 32;

    // Above: the upper half of the key, the lower half of which is the place; below: the weight. 0 is empty.
    private readonly ulong[] _cells;
    private readonly int _first;
    private readonly uint _mask;

    public WeightCells(IReadOnlyCollection<KeyValuePair<ulong, int>> weights)
    {
        var buckets = BitOperations.RoundUpToPowerOf2((uint)Math.Max(2, weights.Count / 4));
        _mask = buckets - 1;
        _cells = GC.AllocateArray<ulong>((int)(buckets + 1) * Lanes, pinned: true);
        var past = (int)(Marshal.UnsafeAddrOfPinnedArrayElement(_cells, 0) % (Lanes * sizeof(ulong)));
        _first = (Lanes - past / sizeof(ulong)) % Lanes;
        foreach (var (key, weight) in weights)
        {
            Place(key, weight);
        }
    }

    /// <summary>Adds the weight of <paramref name="key"/> to <paramref name="sums"/>, of which <see cref="Total"/> makes a number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddTo(ref Vector512<ulong> sums, ulong key)
    {
        var tag = Vector512.Create(key >> TagShift);
        for (var bucket = (uint)key & _mask; ; bucket = (bucket + 1) & _mask)
        {
            var at = _first + (int)bucket * Lanes;
            var cells = Vector512.Create<ulong>(_cells.AsSpan(at, Lanes));
            sums += cells & Vector512.Equals(cells >>> TagShift, tag);
            if (_cells[at + Lanes - 1] == 0)
            {
                return;
            }
        }
    }

    /// <summary>What has been added up; the halves above the weights do not count.</summary>
    public static int Total(Vector512<ulong> sums) => (int)(uint)Vector512.Sum(sums);

    /// <summary>The weight of <paramref name="key"/>; 0 where it has none.</summary>
    public int Of(ulong key)
    {
        var sums = Vector512<ulong>.Zero;
        AddTo(ref sums, key);
        return Total(sums);
    }

    private void Place(ulong key, int weight)
    {
        var lane = 0;
        var bucket = (uint)key & _mask;
        while (Cell(bucket, lane) is var cell && cell != 0 && cell >> TagShift != key >> TagShift)
        {
            lane = (lane + 1) % Lanes;
            bucket = lane == 0 ? (bucket + 1) & _mask : bucket;
        }

        Cell(bucket, lane) = key >> TagShift << TagShift | (uint)weight;
    }

    private ref ulong Cell(uint bucket, int lane) => ref _cells[_first + (int)bucket * Lanes + lane];
}
