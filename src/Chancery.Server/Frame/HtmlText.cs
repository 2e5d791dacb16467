using System.Buffers;
using System.Globalization;
using System.Text;

namespace Chancery.Server.Frame;

/// <summary>
/// Takes a page's HTML as it is rendered and gives it as UTF-8. What it holds meanwhile is borrowed, so that pages of some hundred thousand
/// characters leave the collector of memory nothing to do. Marks that turn the direction of writing are written out by their numbers.
/// </summary>
internal sealed class HtmlText : TextWriter
{
    private const int FirstLength = 1 << 15;

    // The encoder writes as numbers what neither text nor an attribute between double quotes needs so; a long transcript is a tenth shorter without.
    private const string Apostrophe = "&#x27;", Plus = "&#x2B;";

    private static readonly SearchValues<char> Special = SearchValues.Create($"&{DirectionMarks.All}");

    private char[] _letters = ArrayPool<char>.Shared.Rent(FirstLength);
    private int _length;

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value)
    {
        Grow(1);
        _letters[_length++] = value;
    }

    public override void Write(ReadOnlySpan<char> buffer)
    {
        Grow(buffer.Length);
        buffer.CopyTo(_letters.AsSpan(_length));
        _length += buffer.Length;
    }

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(string? value) => Write(value.AsSpan());

    /// <summary>The page, as it is sent.</summary>
    public void CopyTo(IBufferWriter<byte> output)
    {
        var rest = _letters.AsSpan(0, _length);
        for (var at = rest.IndexOfAny(Special); at >= 0; at = rest.IndexOfAny(Special))
        {
            Utf8(rest[..at], output);
            rest = rest[(at + Replaced(rest[at..], output))..];
        }

        Utf8(rest, output);
    }

    public override string ToString()
    {
        var bytes = new ArrayBufferWriter<byte>(_length + 1);
        CopyTo(bytes);
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    protected override void Dispose(bool disposing)
    {
        if (_letters.Length > 0)
        {
            ArrayPool<char>.Shared.Return(_letters);
            _letters = [];
        }

        base.Dispose(disposing);
    }

    // Writes what stands for the character at the start, and tells how many it stands for.
    private static int Replaced(ReadOnlySpan<char> text, IBufferWriter<byte> output)
    {
        if (text[0] != '&')
        {
            Utf8(string.Create(CultureInfo.InvariantCulture, $"⟨U+{(int)text[0]:X4}⟩"), output);
            return 1;
        }

        var length = text.StartsWith(Apostrophe, StringComparison.Ordinal) || text.StartsWith(Plus, StringComparison.Ordinal) ? Apostrophe.Length : 1;
        Utf8(length == 1 ? "&" : text[..length] is Apostrophe ? "'" : "+", output);
        return length;
    }

    private static void Utf8(ReadOnlySpan<char> text, IBufferWriter<byte> output)
    {
        if (text.Length > 0)
        {
            Encoding.UTF8.GetBytes(text, output);
        }
    }

    private void Grow(int more)
    {
        if (_length + more <= _letters.Length)
        {
            return;
        }

        var larger = ArrayPool<char>.Shared.Rent(Math.Max(_letters.Length * 2, _length + more));
        _letters.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<char>.Shared.Return(_letters);
        _letters = larger;
    }
}
