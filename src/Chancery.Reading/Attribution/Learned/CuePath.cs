namespace Chancery.Reading.Attribution.Learned;

/// <summary>How a token stands to a cue in the tree, as a small code.</summary>
internal sealed class CuePath(SpeechView view)
{
    private const int MaxUp = 6;
    private readonly int[] _above = new int[MaxUp];
    private CueSpan _cue;
    private int _count;

    /// <summary>Takes <paramref name="cue"/> as the one to measure from.</summary>
    public void From(CueSpan cue)
    {
        _cue = cue;
        _count = 0;
        for (var at = view.Text[cue.Head].Head; at >= 0 && _count < MaxUp; at = view.Text[at].Head)
        {
            _above[_count++] = at;
        }
    }

    public uint Of(int token)
    {
        if (token < 0)
        {
            return 1;
        }

        ref readonly var word = ref view.Text[token];
        var relation = (uint)word.Relation;
        if (token == _cue.Head)
        {
            return 2;
        }

        if (word.Head == _cue.Head)
        {
            return 0x100 | relation;
        }

        var up = Level(token);
        if (up >= 0)
        {
            return 0x200 | (uint)Math.Min(up, 3) | ((uint)view.Text[up == 0 ? _cue.Head : _above[up - 1]].Relation << 10);
        }

        return word.Head < 0 ? 3 : Beyond(word.Head, relation);
    }

    private uint Beyond(int head, uint relation)
    {
        ref readonly var parent = ref view.Text[head];
        if (parent.Head == _cue.Head)
        {
            return 0x300 | relation | ((uint)parent.Relation << 10);
        }

        var up = Level(head);
        if (up >= 0)
        {
            return 0x400 | relation | ((uint)Math.Min(up, 3) << 16) | ((uint)view.Text[_cue.Head].Relation << 18);
        }

        return parent.Head >= 0 && view.Text[parent.Head].Head == _cue.Head ? 0x500 | relation : 0x600 | relation;
    }

    private int Level(int token) => _above.AsSpan(0, _count).IndexOf(token);
}
