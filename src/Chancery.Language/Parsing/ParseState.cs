namespace Chancery.Language.Parsing;

/// <summary>An arc-hybrid configuration over the words 0..n-1 of a sentence, with the root as word n at the buffer's end.</summary>
internal sealed class ParseState
{
    public const int Shift = 0, Left = 1, Right = 2, ActionCount = 3;

    private int[] _stack = new int[64];
    private int[] _heads = new int[64];
    private int[] _left1 = new int[64];
    private int[] _left2 = new int[64];
    private int[] _right1 = new int[64];
    private int[] _right2 = new int[64];
    private int[] _valence = new int[64];

    /// <summary>The number of words; the root's index.</summary>
    public int Root { get; private set; }

    public int Depth { get; private set; }

    public int Next { get; private set; }

    public bool Done => Depth == 0 && Next == Root;

    public ReadOnlySpan<int> Heads => _heads.AsSpan(0, Root);

    public void Start(int words)
    {
        (Root, Depth, Next) = (words, 0, 0);
        if (_stack.Length <= words)
        {
            var size = words * 2;
            (_stack, _heads, _valence) = (new int[size], new int[size], new int[size]);
            (_left1, _left2, _right1, _right2) = (new int[size], new int[size], new int[size], new int[size]);
        }

        foreach (var links in (ReadOnlySpan<int[]>)[_heads, _left1, _left2, _right1, _right2])
        {
            links.AsSpan(0, words + 1).Fill(-1);
        }

        _valence.AsSpan(0, words + 1).Clear();
    }

    /// <summary>The word <paramref name="depth"/> places below the stack's top, or -1.</summary>
    public int Stack(int depth) => depth < Depth ? _stack[Depth - 1 - depth] : -1;

    /// <summary>The word <paramref name="ahead"/> places into the buffer (the root last), or -1.</summary>
    public int Buffer(int ahead) => Next + ahead <= Root ? Next + ahead : -1;

    public int Head(int word) => _heads[word];

    public int LeftChild(int word) => word < 0 ? -1 : _left1[word];

    public int SecondLeftChild(int word) => word < 0 ? -1 : _left2[word];

    public int RightChild(int word) => word < 0 ? -1 : _right1[word];

    public int SecondRightChild(int word) => word < 0 ? -1 : _right2[word];

    public int Valence(int word) => word < 0 ? 0 : _valence[word];

    /// <summary>Whether an action leads on to a tree with one root.</summary>
    public bool Allows(int action) => action switch
    {
        Shift => Next < Root,
        Left => Depth > 0 && (Next < Root || Depth == 1),
        _ => Depth > 1,
    };

    /// <summary>How many actions were taken since the state was made, for tests of cost against length.</summary>
    public long Actions { get; private set; }

    public void Apply(int action)
    {
        Actions++;
        switch (action)
        {
            case Shift:
                _stack[Depth++] = Next++;
                break;
            case Left:
                Attach(Next, _stack[--Depth]);
                break;
            default:
                Attach(_stack[Depth - 2], _stack[--Depth]);
                break;
        }
    }

    private void Attach(int head, int child)
    {
        _heads[child] = head;
        _valence[head] += child < head ? 1 : 16;
        if (child < head)
        {
            (_left2[head], _left1[head]) = (_left1[head], child);
        }
        else
        {
            (_right2[head], _right1[head]) = (_right1[head], child);
        }
    }
}
