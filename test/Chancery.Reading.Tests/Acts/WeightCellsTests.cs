using System.Runtime.Intrinsics;
using Chancery.Reading.Acts.Ranking;

namespace Chancery.Reading.Tests.Acts;

public sealed class WeightCellsTests
{
    [Fact]
    public void Each_key_has_the_weight_that_it_was_given_and_others_have_none()
    {
        var random = new Random(11);
        var weights = new Dictionary<ulong, int>();
        while (weights.Count < 5000)
        {
            weights[(ulong)random.NextInt64()] = random.Next(-900, 900);
        }

        var cells = new WeightCells(weights);
        Assert.All(weights, w => Assert.Equal(w.Value, cells.Of(w.Key)));
        Assert.All(Enumerable.Range(0, 5000), _ => Assert.Equal(0, cells.Of((ulong)random.NextInt64() | 1UL << 63)));
    }

    [Fact]
    public void Keys_of_one_place_fill_the_buckets_after_it_and_are_found()
    {
        var weights = Enumerable.Range(1, 30).ToDictionary(i => (ulong)i << 32 | 7, i => -i);
        var cells = new WeightCells(weights);
        Assert.All(weights, w => Assert.Equal(w.Value, cells.Of(w.Key)));
        Assert.Equal(0, cells.Of(31UL << 32 | 7));
    }

    [Fact]
    public void A_sum_below_nought_comes_out_right()
    {
        var cells = new WeightCells(new Dictionary<ulong, int> { [1UL << 40 | 3] = -700, [2UL << 40 | 3] = 200, [3UL << 40 | 9] = -1 });
        var sums = Vector512<ulong>.Zero;
        foreach (var key in (ulong[])[1UL << 40 | 3, 2UL << 40 | 3, 3UL << 40 | 9, 3UL << 40 | 9, 4UL << 40 | 9])
        {
            cells.AddTo(ref sums, key);
        }

        Assert.Equal(-502, WeightCells.Total(sums));
    }
}
