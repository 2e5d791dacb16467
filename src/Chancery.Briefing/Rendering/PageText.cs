using System.Globalization;
using System.Text;

namespace Chancery.Briefing;

/// <summary>A page as plain text, wrapped at a width.</summary>
public static class PageText
{
    private const int LongestQuote = 280;

    public static string Render(Page page, int width = 100)
    {
        var text = new StringBuilder();
        var title = SafeText.Line(page.Title);
        text.Append(title).Append('\n').Append('=', title.Length).Append('\n');
        foreach (var section in page.Sections)
        {
            Section(text, section, width);
        }

        if (page.Basis.Length > 0)
        {
            text.Append('\n');
            Wrapped(text, page.Basis, "", width);
        }

        return text.ToString();
    }

    private static void Section(StringBuilder text, PageSection section, int width)
    {
        var heading = SafeText.Line(section.Heading);
        text.Append('\n').Append(heading).Append('\n').Append('-', heading.Length).Append('\n');
        foreach (var item in section.Items)
        {
            Wrapped(text, item.Head, "  ", width, first: "* ");
            foreach (var line in item.Lines)
            {
                Wrapped(text, Line(line), "      ", width, first: "    ");
            }
        }

        if (section.More is not null)
        {
            text.Append("  ").Append(SafeText.Line(section.More)).Append('\n');
        }
    }

    internal static string Line(PageLine line)
    {
        var told = string.Join(", ", new[] { line.Date, line.What }.Where(p => p.Length > 0));
        var quote = line.Quote.Length == 0 ? "" : $"“{Shortened(line.Quote)}” ";
        var reports = line.Reports > 1 ? string.Create(CultureInfo.InvariantCulture, $", {line.Reports} reports") : "";
        var source = string.Join("; ", new[] { line.Speaker, line.Dispatch + reports }.Where(p => p.Length > 0));
        return $"{told}{(told.Length > 0 && quote.Length > 0 ? ": " : "")}{quote}{(source.Length > 0 ? $"– {source} " : "")}{(line.Id.Length > 0 ? $"[{line.Id[..Math.Min(8, line.Id.Length)]}]" : "")}".TrimEnd();
    }

    internal static string Shortened(string quote)
    {
        var flat = string.Join(' ', quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (flat.Length <= LongestQuote)
        {
            return flat;
        }

        var cut = flat.LastIndexOf(' ', LongestQuote);
        return flat[..(cut > 0 ? cut : LongestQuote)] + " …";
    }

    internal static void Wrapped(StringBuilder text, string content, string indent, int width, string? first = null)
    {
        var column = (first ?? indent).Length;
        text.Append(first ?? indent);
        var begun = false;
        foreach (var word in SafeText.Line(content).Split(' '))
        {
            if (begun && column + 1 + word.Length > width)
            {
                text.Append('\n').Append(indent);
                column = indent.Length;
                begun = false;
            }

            text.Append(begun ? " " : "").Append(word);
            column += word.Length + (begun ? 1 : 0);
            begun = true;
        }

        text.Append('\n');
    }
}
