using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Chancery.Briefing;

/// <summary>A Word document's body, paragraph after paragraph.</summary>
internal sealed class WordBody(MainDocumentPart main)
{
    private readonly Body _body = new();
    private int _links;

    public void Paragraph(string style, string text) => _body.Append(Styled(style, Run(text)));

    /// <summary>A paragraph that is a link.</summary>
    public void Link(string style, string text, string url) => _body.Append(Styled(style, Hyperlink(text, url)));

    /// <summary>A paragraph with a link in it.</summary>
    public void Linked(string style, string before, PageLink link, string after) => _body.Append(Styled(style, Run(before), Hyperlink(link.Words, link.Url), Run(after)));

    public Body Done()
    {
        _body.Append(new SectionProperties(new PageSize { Width = 11906, Height = 16838 }, new PageMargin { Top = 1440, Right = 1440, Bottom = 1440, Left = 1440, Header = 708, Footer = 708, Gutter = 0 }));
        return _body;
    }

    private Hyperlink Hyperlink(string text, string url)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"link{++_links}");
        main.AddHyperlinkRelationship(new Uri(url), isExternal: true, id);
        var run = Run(text);
        run.PrependChild(new RunProperties(new RunStyle { Val = WordStyles.Link }));
        return new Hyperlink(run) { Id = id, History = true };
    }

    // The blanks at the ends stay: a link may follow.
    private static string OnOneLine(string text) => $"{(text.StartsWith(' ') ? " " : "")}{SafeText.Line(text)}{(text.Length > 1 && text.EndsWith(' ') ? " " : "")}";

    private static Paragraph Styled(string style, params OpenXmlElement[] content) => new([new ParagraphProperties(new ParagraphStyleId { Val = style }), .. content]);

    private static Run Run(string text) => new(new Text(OnOneLine(text)) { Space = SpaceProcessingModeValues.Preserve });
}
