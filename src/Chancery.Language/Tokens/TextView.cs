namespace Chancery.Language.Tokens;

/// <summary>A text with each character's folded form (lower case, plain quotes) and kind beside it.</summary>
internal sealed class TextView
{
    private char[] _folded = [];
    private CharKind[] _kinds = [];

    public string Text { get; private set; } = "";

    public int Length => Text.Length;

    public ReadOnlySpan<char> Folded => _folded.AsSpan(0, Length);

    public ReadOnlySpan<CharKind> Kinds => _kinds.AsSpan(0, Length);

    public void Load(string text)
    {
        Text = text;
        if (_folded.Length < text.Length || _folded.Length > Math.Max(1 << 20, text.Length * 4))
        {
            _folded = new char[text.Length];
            _kinds = new CharKind[text.Length];
        }

        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            _kinds[i] = CharKinds.Of(c);
            _folded[i] = _kinds[i] == CharKind.Space ? ' ' : CharKinds.Fold(c);
        }
    }

    /// <summary>The folded character at <paramref name="at"/>, a blank outside the text.</summary>
    public uint Char(int at) => (uint)at < (uint)Length ? _folded[at] : ' ';

    public CharKind Kind(int at) => (uint)at < (uint)Length ? _kinds[at] : CharKind.Space;
}
