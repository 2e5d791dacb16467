namespace Chancery.Training;

/// <summary>How often each value was seen; ties go to the value seen first.</summary>
internal sealed class Counts<T> where T : notnull
{
    private readonly Dictionary<T, int> _counts = [];
    private readonly List<T> _order = [];

    public void Add(T value)
    {
        if (!_counts.TryGetValue(value, out var count))
        {
            _order.Add(value);
        }

        _counts[value] = count + 1;
    }

    public T[] Values() => [.. _order];

    public (T Value, int Count) Best()
    {
        (T Value, int Count) best = default;
        foreach (var value in _order)
        {
            if (_counts[value] > best.Count)
            {
                best = (value, _counts[value]);
            }
        }

        return best;
    }
}

/// <summary>Numbers values in the order in which they are first seen.</summary>
internal sealed class Interner<T> where T : notnull
{
    private readonly Dictionary<T, int> _numbers = [];
    private readonly List<T> _values = [];

    public int Count => _values.Count;

    public IReadOnlyList<T> Values => _values;

    public bool Has(T value) => _numbers.ContainsKey(value);

    public int Of(T value)
    {
        if (!_numbers.TryGetValue(value, out var number))
        {
            number = _numbers[value] = _values.Count;
            _values.Add(value);
        }

        return number;
    }
}

internal static class CountsByKey
{
    public static Counts<T> Of<T>(this Dictionary<uint, Counts<T>> counts, uint key) where T : notnull
    {
        if (!counts.TryGetValue(key, out var at))
        {
            counts[key] = at = new Counts<T>();
        }

        return at;
    }

    public static int IndexOf<T>(this IReadOnlyList<T> values, T value)
    {
        for (var i = 0; i < values.Count; i++)
        {
            if (EqualityComparer<T>.Default.Equals(values[i], value))
            {
                return i;
            }
        }

        return -1;
    }
}
