namespace Chancery.Reading.Attribution.Learned;

/// <summary>The few tokens with the highest scores, best first; of equal ones the earlier.</summary>
internal sealed class Shortlist(int size)
{
    private readonly (int Token, int Score)[] _items = new (int, int)[size];
    private int _count;

    public ReadOnlySpan<(int Token, int Score)> Items => _items.AsSpan(0, _count);

    public void Clear() => _count = 0;

    public void Add(int token, int score)
    {
        if (_count == size && score <= _items[size - 1].Score)
        {
            return;
        }

        var at = _count < size ? _count++ : size - 1;
        while (at > 0 && _items[at - 1].Score < score)
        {
            _items[at] = _items[at - 1];
            at--;
        }

        _items[at] = (token, score);
    }
}
