using DocumentFormat.OpenXml.Wordprocessing;

namespace Chancery.Briefing;

/// <summary>The styles of the Word files that are written; headings by Word's own names, so that its outline shows them.</summary>
internal static class WordStyles
{
    public const string Title = "Title";
    public const string Heading = "Heading1";
    public const string Day = "Heading2";
    public const string Entry = "Entry";
    public const string Point = "Point";
    public const string Line = "Line";
    public const string Words = "Words";
    public const string Note = "Note";
    public const string Link = "Hyperlink";

    public static Styles Create() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(new RunFonts { Ascii = "Cambria", HighAnsi = "Cambria", ComplexScript = "Times New Roman" }, new FontSize { Val = "22" }, new Languages { Val = "en-GB" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "80", Line = "264", LineRule = LineSpacingRuleValues.Auto }))),
        Paragraphs("Normal", "Normal", "0", 22, default),
        Paragraphs(Title, "Title", "0", 34, new Look(Bold: true)),
        Paragraphs(Heading, "heading 1", "320", 28, new Look(Bold: true, Level: 0)),
        Paragraphs(Day, "heading 2", "280", 24, new Look(Bold: true, Level: 1)),
        Paragraphs(Entry, "Entry", "160", 22, new Look(Bold: true, KeepsNext: true)),
        Paragraphs(Point, "Point", "120", 22, new Look(Bold: true, KeepsNext: true)),
        Paragraphs(Line, "Line", "0", 20, new Look(Indent: "360")),
        Paragraphs(Words, "Words", "0", 22, new Look(Indent: "360")),
        Paragraphs(Note, "Note", "0", 18, new Look(Italic: true)),
        new Style(new StyleName { Val = "Hyperlink" }, new StyleRunProperties(new Color { Val = "0B4F9E" }, new Underline { Val = UnderlineValues.Single })) { Type = StyleValues.Character, StyleId = Link });

    private static Style Paragraphs(string id, string name, string before, int halfPoints, Look look)
    {
        var paragraph = new StyleParagraphProperties();
        if (look.KeepsNext || look.Level is not null)
        {
            paragraph.Append(new KeepNext());
        }

        paragraph.Append(new SpacingBetweenLines { Before = before });
        if (look.Indent is not null)
        {
            paragraph.Append(new Indentation { Left = look.Indent });
        }

        if (look.Level is { } level)
        {
            paragraph.Append(new OutlineLevel { Val = level });
        }

        return new Style(new StyleName { Val = name }, new PrimaryStyle(), paragraph, Letters(halfPoints, look)) { Type = StyleValues.Paragraph, StyleId = id, Default = id == "Normal" ? true : null };
    }

    private static StyleRunProperties Letters(int halfPoints, Look look)
    {
        var letters = new StyleRunProperties();
        if (look.Bold)
        {
            letters.Append(new Bold());
        }

        if (look.Italic)
        {
            letters.Append(new Italic());
        }

        letters.Append(new FontSize { Val = halfPoints.ToString(System.Globalization.CultureInfo.InvariantCulture) });
        return letters;
    }

    private readonly record struct Look(bool Bold = false, bool Italic = false, bool KeepsNext = false, string? Indent = null, int? Level = null);
}
