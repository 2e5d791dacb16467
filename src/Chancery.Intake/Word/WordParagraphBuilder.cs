using System.Text;

namespace Chancery.Intake.Word;

/// <summary>Gathers a paragraph run by run.</summary>
internal sealed class WordParagraphBuilder(int number)
{
    private readonly StringBuilder _text = new();
    private bool _isHeading;
    private string? _url;
    private int _before;
    private int _linked;

    public void Style(string? name) =>
        _isHeading |= name is not null && (name.StartsWith("heading", StringComparison.OrdinalIgnoreCase) || name.Equals("title", StringComparison.OrdinalIgnoreCase));

    public void Write(string text, string? link)
    {
        if (link is not null)
        {
            if (_url is null)
            {
                (_url, _before) = (link, _text.Length);
            }

            _linked += text.Length;
        }

        _text.Append(text);
    }

    public WordParagraph Build() => new(number, _text.ToString(), _isHeading) { Url = _url, Linked = (_linked, _before) };
}
