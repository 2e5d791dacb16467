namespace Chancery.Training;

/// <summary>A small random generator (xorshift64*) whose sequence is fixed by its seed on every platform and version.</summary>
internal sealed class Shuffler(ulong seed)
{
    private ulong _state = seed * 0x9E3779B97F4A7C15UL + 1;

    public ulong Next()
    {
        _state ^= _state >> 12;
        _state ^= _state << 25;
        _state ^= _state >> 27;
        return _state * 0x2545F4914F6CDD1DUL;
    }

    public int Below(int limit) => (int)((Next() >> 33) % (ulong)limit);

    public float Unit() => (Next() >> 40) / (float)(1 << 24);

    public void Shuffle(int[] values)
    {
        for (var i = values.Length - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (values[i], values[j]) = (values[j], values[i]);
        }
    }
}
