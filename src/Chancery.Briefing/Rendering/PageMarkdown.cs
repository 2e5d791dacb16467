using System.Text;

namespace Chancery.Briefing;

/// <summary>A page as Markdown.</summary>
public static class PageMarkdown
{
    public static string Render(Page page)
    {
        var text = new StringBuilder();
        text.Append("# ").Append(Escaped(page.Title)).Append('\n');
        foreach (var section in page.Sections)
        {
            Section(text, section);
        }

        if (page.Basis.Length > 0)
        {
            text.Append("\n*").Append(Escaped(page.Basis)).Append("*\n");
        }

        return text.ToString();
    }

    private static void Section(StringBuilder text, PageSection section)
    {
        text.Append("\n## ").Append(Escaped(section.Heading)).Append("\n\n");
        foreach (var item in section.Items)
        {
            text.Append("- **").Append(Escaped(item.Head)).Append("**\n");
            foreach (var line in item.Lines)
            {
                text.Append("  - ").Append(Escaped(PageText.Line(line))).Append('\n');
            }
        }

        if (section.More is not null)
        {
            text.Append('\n').Append(Escaped(section.More)).Append('\n');
        }
    }

    private static string Escaped(string text)
    {
        var line = SafeText.Line(text);
        var escaped = new StringBuilder(line.Length);
        for (var i = 0; i < line.Length; i++)
        {
            escaped.Append(IsMarkup(line, i) ? "\\" : "").Append(line[i]);
        }

        return escaped.ToString();
    }

    // A bracket makes a link only by what follows it.
    private static bool IsMarkup(string line, int i) =>
        line[i] is '*' or '_' or '<' or '>' or '`' or '\\' or '&' or '~' || (line[i] == ']' && i + 1 < line.Length && line[i + 1] is '(' or '[');
}
