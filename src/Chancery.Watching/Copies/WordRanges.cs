namespace Chancery.Watching.Copies;

/// <summary>The runs of letters and digits of a text, one after the other, without a list of them.</summary>
internal ref struct WordRanges(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _at;

    public (int Start, int Length) Current { get; private set; }

    public readonly WordRanges GetEnumerator() => this;

    public bool MoveNext()
    {
        while (_at < _text.Length && !char.IsLetterOrDigit(_text[_at]))
        {
            _at++;
        }

        var start = _at;
        while (_at < _text.Length && char.IsLetterOrDigit(_text[_at]))
        {
            _at++;
        }

        Current = (start, _at - start);
        return _at > start;
    }
}
