using System.Collections.Immutable;

namespace Chancery.Briefing;

/// <summary>The forms that pages can be given.</summary>
public static class PageFormats
{
    public static ImmutableArray<PageFormat> All { get; } =
    [
        new TextFormat(), new MarkdownFormat(), new JsonFormat(), new HtmlFormat(), new WordFormat(), new CsvFormat(),
        new CalendarFormat(), new AtomFormat(), new CitationFormat(), new EntityFormat(), new PloverFormat(),
    ];

    /// <summary>The format of this name; null where there is none. 'markdown' is 'md'.</summary>
    public static PageFormat? Find(string name) => All.FirstOrDefault(f => f.Name == (name == "markdown" ? "md" : name));

    /// <summary>The format that a file's name tells by its end; null where it tells none.</summary>
    public static PageFormat? OfFile(string path) => All.OrderByDescending(f => f.Extension.Length).FirstOrDefault(f => path.EndsWith(f.Extension, StringComparison.OrdinalIgnoreCase));
}
