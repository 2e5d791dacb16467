namespace Chancery.Training;

/// <summary>Integer weights with their running average: additions in a fixed order, so training repeats byte for byte.</summary>
internal sealed class Perceptron(int size)
{
    private readonly int[] _weights = new int[size];
    private readonly long[] _sums = new long[size];
    private readonly int[] _touched = new int[size];
    private int _now;

    public int Size => size;

    public int this[int slot] => _weights[slot];

    public void Tick() => _now++;

    public void Add(int slot, int change)
    {
        _sums[slot] += (long)_weights[slot] * (_now - _touched[slot]);
        _touched[slot] = _now;
        _weights[slot] += change;
    }

    /// <summary>The averaged weights, scaled so that all but the outermost few fit into a signed byte.</summary>
    public sbyte[] Quantise()
    {
        var averages = new double[size];
        for (var i = 0; i < size; i++)
        {
            averages[i] = (double)(_sums[i] + (long)_weights[i] * (_now - _touched[i])) / Math.Max(1, _now);
        }

        var sizes = averages.Where(a => a != 0).Select(Math.Abs).Order().ToArray();
        var limit = sizes.Length == 0 ? 1 : sizes[(int)((sizes.Length - 1) * 0.9999)];
        return [.. averages.Select(a => (sbyte)Math.Clamp(Math.Round(a * 127 / limit), -127, 127))];
    }
}
