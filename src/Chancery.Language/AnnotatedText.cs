namespace Chancery.Language;

/// <summary>A text with its sentences, tokens and trees. Token indices run through the whole text.</summary>
public sealed class AnnotatedText
{
    private readonly Token[] _tokens;
    private readonly Sentence[] _sentences;
    private readonly int[] _firstChild;
    private readonly int[] _nextSibling;
    private readonly Sentence[] _subtrees;

    public AnnotatedText(string text, Token[] tokens, Sentence[] sentences)
    {
        Text = text;
        _tokens = tokens;
        _sentences = sentences;
        _firstChild = new int[tokens.Length];
        _nextSibling = new int[tokens.Length];
        Array.Fill(_firstChild, -1);
        Array.Fill(_nextSibling, -1);
        for (var i = tokens.Length - 1; i >= 0; i--)
        {
            var head = tokens[i].Head;
            if (head >= 0)
            {
                _nextSibling[i] = _firstChild[head];
                _firstChild[head] = i;
            }
        }

        _subtrees = Subtrees.Of(tokens);
    }

    public string Text { get; }

    public ReadOnlySpan<Token> Tokens => _tokens;

    public ReadOnlySpan<Sentence> Sentences => _sentences;

    public ref readonly Token this[int token] => ref _tokens[token];

    /// <summary>The token's characters, without a copy.</summary>
    public ReadOnlySpan<char> Form(int token) => Text.AsSpan(_tokens[token].Start, _tokens[token].End - _tokens[token].Start);

    /// <summary>The dependents of <paramref name="token"/> in the order of the text.</summary>
    public ChildEnumerable Children(int token) => new(this, _firstChild[token]);

    /// <summary>The first dependent with one of these relations, or -1.</summary>
    public int Child(int token, params ReadOnlySpan<Relation> relations)
    {
        foreach (var child in Children(token))
        {
            if (relations.Contains(_tokens[child].Relation))
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>The outermost tokens of the subtree below <paramref name="token"/>: the range [First, End). Computed once for all tokens.</summary>
    public Sentence Subtree(int token) => _subtrees[token];

    /// <summary>Whether <paramref name="token"/> is <paramref name="ancestor"/> or lies below it.</summary>
    public bool IsBelow(int token, int ancestor)
    {
        var range = _subtrees[ancestor];
        if (token < range.First || token >= range.End)
        {
            return false;
        }

        var at = token;
        while (at >= 0 && at != ancestor)
        {
            at = _tokens[at].Head;
        }

        return at >= 0;
    }

    /// <summary>The sentence that holds <paramref name="token"/>, by binary search.</summary>
    public int SentenceOf(int token)
    {
        int low = 0, high = _sentences.Length - 1;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_sentences[middle].End <= token)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>Dependents in the order of the text; enumerates without allocation.</summary>
    public readonly struct ChildEnumerable(AnnotatedText text, int first)
    {
        public Enumerator GetEnumerator() => new(text, first);

        public struct Enumerator(AnnotatedText text, int first)
        {
            private int _next = first;

            public int Current { get; private set; } = -1;

            public bool MoveNext()
            {
                if (_next < 0)
                {
                    return false;
                }

                Current = _next;
                _next = text._nextSibling[_next];
                return true;
            }
        }
    }
}
