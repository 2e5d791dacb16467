using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Chancery.Briefing;

/// <summary>
/// A page as a Word file. Its last part is what a tracker's keeper writes: days, under each the headlines as links, under those the dispatches'
/// own words and nothing else, so that <c>add</c> reads it back. A page that is a tracker has no other part.
/// </summary>
internal sealed class WordFormat : PageFormat
{
    public override string Name => "docx";
    public override string MediaType => "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public override string Extension => ".docx";
    public override bool IsBinary => true;

    public override void Write(PageExport export, Stream output)
    {
        using var buffer = new MemoryStream();
        using (var file = WordprocessingDocument.Create(buffer, WordprocessingDocumentType.Document))
        {
            var main = file.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>("styles").Styles = WordStyles.Create();
            main.Document = new Document(Body(export, new WordBody(main)));
        }

        StillZip.Copy(buffer, output);
    }

    private static Body Body(PageExport export, WordBody body)
    {
        var page = export.Page;
        body.Paragraph(WordStyles.Title, page.Title);
        if (page.Basis.Length > 0)
        {
            body.Paragraph(WordStyles.Note, page.Basis);
        }

        if (!page.IsTracker)
        {
            Sections(page, body);
        }

        Entries(export, body);
        return body.Done();
    }

    private static void Sections(Page page, WordBody body)
    {
        foreach (var section in page.Sections)
        {
            body.Paragraph(WordStyles.Heading, section.Heading);
            foreach (var item in section.Items)
            {
                body.Paragraph(WordStyles.Point, item.Head);
                foreach (var line in item.Lines)
                {
                    Line(line, body);
                }
            }

            if (section.More is not null)
            {
                body.Paragraph(WordStyles.Note, section.More);
            }
        }
    }

    // The dispatch's name leads to it. Words stand before it, so that the line is no tracker's headline.
    private static void Line(PageLine line, WordBody body)
    {
        var text = PageText.Line(line);
        var at = line.Dispatch.Length > 0 ? text.LastIndexOf(line.Dispatch, StringComparison.Ordinal) : -1;
        if (at > 0 && line.Claims.Count > 0 && SafeLinks.To(line.Claims[0].Dispatch, line.Dispatch) is { } link)
        {
            body.Linked(WordStyles.Line, text[..at], link, text[(at + line.Dispatch.Length)..]);
        }
        else
        {
            body.Paragraph(WordStyles.Line, text);
        }
    }

    private static void Entries(PageExport export, WordBody body)
    {
        var days = TrackerEntries.Of(export);
        if (days.Count > 0 && !export.Page.IsTracker)
        {
            body.Paragraph(WordStyles.Heading, "The words, by date");
        }

        foreach (var (day, entries) in days)
        {
            body.Paragraph(WordStyles.Day, TrackerEntries.Heading(day));
            foreach (var entry in entries)
            {
                body.Link(WordStyles.Entry, entry.Headline, entry.Url);
                foreach (var words in entry.Paragraphs)
                {
                    body.Paragraph(WordStyles.Words, words);
                }
            }
        }
    }
}
