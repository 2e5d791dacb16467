using System.Text;
using AngleSharp.Dom;

namespace Chancery.Intake.Html;

/// <summary>
/// The text of a part of a page, as it is read: paragraphs with an empty line between them, <c>br</c> as a line's end, every other run of white
/// space as one space, soft hyphens dropped, <c>q</c> in quotation marks.
/// </summary>
internal sealed class PageText
{
    private const char SoftHyphen = '\u00AD';

    private readonly StringBuilder _text = new();
    private int _breaks;
    private bool _space;

    /// <param name="title">Left out where a heading of the first level repeats it.</param>
    public static string Of(IElement root, string? title)
    {
        var text = new PageText();
        text.Walk(root, title);
        return text._text.ToString();
    }

    /// <summary>Goes through the tree with a stack of its own: siblings by index, for a node's next sibling is searched for in its parent.</summary>
    private void Walk(IElement root, string? title)
    {
        var open = new Stack<(INode Node, int Child)>();
        open.Push((root, 0));
        while (open.TryPop(out var at))
        {
            if (at.Child == at.Node.ChildNodes.Length)
            {
                Leave(at.Node);
                continue;
            }

            open.Push((at.Node, at.Child + 1));
            var child = at.Node.ChildNodes[at.Child];
            if (child is IText text)
            {
                Append(text.Data, text.ParentElement?.LocalName == "pre");
            }
            else if (child is IElement element && PageParts.Of(element) != PagePart.Skip && !IsTitle(element, title))
            {
                Enter(element);
                open.Push((element, 0));
            }
        }
    }

    private static bool IsTitle(IElement element, string? title) => element.LocalName == "h1" && title is not null && element.TextContent.Trim() == title.Trim();

    private void Enter(IElement element)
    {
        switch (PageParts.Of(element))
        {
            case PagePart.Block:
                Break(2);
                break;
            case PagePart.Cell:
                _space = true;
                break;
            default:
                Inline(element.LocalName, "“");
                break;
        }
    }

    private void Leave(INode node)
    {
        if (node is IElement element)
        {
            if (PageParts.Of(element) == PagePart.Block)
            {
                Break(2);
            }
            else if (element.LocalName == "q")
            {
                Inline("q", "”");
            }
        }
    }

    private void Inline(string name, string mark)
    {
        if (name == "br")
        {
            Break(_breaks + 1);
        }
        else if (name == "q")
        {
            Append(mark, false);
        }
    }

    private void Break(int lines) => _breaks = Math.Max(_breaks, Math.Min(lines, 2));

    private void Append(string data, bool keepsLines)
    {
        foreach (var letter in data)
        {
            if (keepsLines && letter == '\n')
            {
                Break(_breaks + 1);
            }
            else if (char.IsWhiteSpace(letter))
            {
                _space = true;
            }
            else if (letter != SoftHyphen)
            {
                Append(letter);
            }
        }
    }

    private void Append(char letter)
    {
        if (_text.Length > 0)
        {
            _ = _breaks > 0 ? _text.Append('\n', _breaks) : _space ? _text.Append(' ') : _text;
        }

        (_breaks, _space) = (0, false);
        _text.Append(letter);
    }
}
