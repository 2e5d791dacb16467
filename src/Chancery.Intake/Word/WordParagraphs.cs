using System.Xml;

namespace Chancery.Intake.Word;

/// <summary>
/// Reads the paragraphs of a document part one at a time, in WordprocessingML (ECMA-376, transitional or strict). What was deleted with
/// changes tracked, field codes, pictures and text boxes are passed over; a table's paragraphs come cell by cell.
/// </summary>
internal sealed class WordParagraphs(XmlReader xml, IReadOnlyDictionary<string, string> links)
{
    private static readonly HashSet<string> PassedOver = new(["del", "moveFrom", "drawing", "pict", "object", "Fallback", "sectPr", "tblPr", "trPr", "tcPr", "rPr"], StringComparer.Ordinal);

    private readonly WordField _field = new();
    private WordParagraphBuilder? _paragraph;
    private string? _link;
    private int _number;

    public IEnumerable<WordParagraph> Read()
    {
        var more = xml.Read();
        while (more)
        {
            if (xml.NodeType == XmlNodeType.Element && PassedOver.Contains(xml.LocalName))
            {
                xml.Skip();
                more = !xml.EOF;
                continue;
            }

            if (Take() is { } paragraph)
            {
                yield return paragraph;
            }

            more = xml.Read();
        }
    }

    // The paragraph that ends here, else null.
    private WordParagraph? Take()
    {
        switch (xml.NodeType)
        {
            case XmlNodeType.Element when xml.LocalName == "p":
                return Begin();
            case XmlNodeType.Element:
                Element();
                return null;
            case XmlNodeType.EndElement when xml.LocalName == "p":
                return End();
            case XmlNodeType.EndElement when xml.LocalName == "hyperlink":
                _link = null;
                return null;
            default:
                return null;
        }
    }

    private WordParagraph? Begin()
    {
        _paragraph = new WordParagraphBuilder(++_number);
        return xml.IsEmptyElement ? End() : null;
    }

    private WordParagraph? End()
    {
        var done = _paragraph?.Build();
        (_paragraph, _link) = (null, null);
        return done;
    }

    private void Element()
    {
        switch (xml.LocalName)
        {
            case "pStyle":
                _paragraph?.Style(Attribute("val"));
                break;
            case "outlineLvl":
                _paragraph?.Style("heading");
                break;
            case "hyperlink" when !xml.IsEmptyElement:
                _link = Attribute("id") is { } id ? links.GetValueOrDefault(id) : null;
                break;
            case "fldChar":
                _field.Take(Attribute("fldCharType"));
                break;
            case "instrText":
                _field.Code(Content());
                break;
            case "t":
                Write(Content());
                break;
            case "br" or "cr":
                Write("\n");
                break;
            case "tab" when xml.Depth > 0 && Attribute("pos") is null:
                Write("\t");
                break;
            case "noBreakHyphen":
                Write("\u2011");
                break;
        }
    }

    private void Write(string text)
    {
        if (_field.ShowsText)
        {
            _paragraph?.Write(text, _link ?? _field.Link);
        }
    }

    // The text up to the element's end, on which the reader is left.
    private string Content()
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        var text = "";
        while (xml.Read() && xml.NodeType != XmlNodeType.EndElement)
        {
            text += xml.NodeType is XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA ? xml.Value : "";
        }

        return text;
    }

    // Whatever the prefix; transitional and strict files differ in their namespaces alone.
    private string? Attribute(string name)
    {
        for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
        {
            if (xml.LocalName == name)
            {
                var value = xml.Value;
                xml.MoveToElement();
                return value;
            }
        }

        xml.MoveToElement();
        return null;
    }
}
