using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Chancery.Intake.Tests;

/// <summary>Writes a Word file paragraph by paragraph, as the format's own library has it.</summary>
internal sealed class WordBuilder
{
    private readonly List<Func<MainDocumentPart, OpenXmlElement>> _parts = [];

    public WordBuilder Line(string text, string? style = null) => Add(_ => Styled(new Paragraph(Run(text)), style));

    public WordBuilder Headline(string text, string url, string after = "") => Add(main =>
    {
        var link = main.AddHyperlinkRelationship(new Uri(url), isExternal: true);
        var half = text.Length / 2;
        return new Paragraph(new Hyperlink(Run(text[..half]), Run(text[half..])) { Id = link.Id }, Run(after));
    });

    /// <summary>A paragraph whose link is written as a field.</summary>
    public WordBuilder Field(string text, string url) => Add(_ => new Paragraph(
        new Run(new FieldChar { FieldCharType = FieldCharValues.Begin }),
        new Run(new FieldCode($" HYPERLINK \"{url}\" ")),
        new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }),
        Run(text),
        new Run(new FieldChar { FieldCharType = FieldCharValues.End })));

    public WordBuilder Add(Func<MainDocumentPart, OpenXmlElement> part)
    {
        _parts.Add(part);
        return this;
    }

    public byte[] Build()
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.Document = new Document(new Body(_parts.Select(p => p(main))));
        }

        return stream.ToArray();
    }

    public static Run Run(string text) => new(new Text(text) { Space = SpaceProcessingModeValues.Preserve });

    private static Paragraph Styled(Paragraph paragraph, string? style)
    {
        if (style is not null)
        {
            paragraph.PrependChild(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        }

        return paragraph;
    }
}
