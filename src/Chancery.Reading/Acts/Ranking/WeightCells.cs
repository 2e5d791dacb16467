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

    // Cells in use of a bucket's eight, on the average: the fewer, the less often the next bucket is looked at; the more, the sooner all lie near.
    private const int Load = 4;

    // Above: the upper half of the key, the lower half of which is the place; below: the weight. 0 is empty.
    private readonly ulong[] _cells;
    private readonly int _first;
    private readonly uint _buckets;

    public WeightCells(IReadOnlyCollection<KeyValuePair<ulong, int>> weights)
    {
        _buckets = (uint)weights.Count / Load + 1;
        _cells = GC.AllocateArray<ulong>((int)(_buckets + 1) * Lanes, pinned: true);
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
        for (var bucket = First(key); ; bucket = Next(bucket))
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint First(ulong key) => (uint)((ulong)(uint)key * _buckets >> TagShift);

    private uint Next(uint bucket) => bucket + 1 == _buckets ? 0 : bucket + 1;

    private void Place(ulong key, int weight)
    {
        var lane = 0;
        var bucket = First(key);
        while (Cell(bucket, lane) is var cell && cell != 0 && cell >> TagShift != key >> TagShift)
        {
            lane = (lane + 1) % Lanes;
            bucket = lane == 0 ? Next(bucket) : bucket;
        }

        Cell(bucket, lane) = key >> TagShift << TagShift | (uint)weight;
    }

    private ref ulong Cell(uint bucket, int lane) => ref _cells[_first + (int)bucket * Lanes + lane];
}
