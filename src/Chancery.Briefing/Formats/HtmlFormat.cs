using System.Globalization;
using System.Text;

namespace Chancery.Briefing;

/// <summary>A page as one HTML file with its style inside: no script, nothing from elsewhere, fit to print and to send.</summary>
internal sealed class HtmlFormat : PageFormat
{
    private const string Style = """
        :root { color-scheme: light dark; }
        body { font: 1rem/1.5 Georgia, "Times New Roman", serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
        h1 { font-size: 1.5rem; line-height: 1.25; }
        h2 { font-size: 1.15rem; margin: 1.75rem 0 .5rem; border-bottom: 1px solid; }
        h3 { font-size: 1rem; margin: 1rem 0 .25rem; }
        ul { margin: 0; padding-left: 1.25rem; }
        li { margin: .25rem 0; }
        q { quotes: "“" "”" "‘" "’"; white-space: pre-line; }
        cite { font-style: normal; opacity: .8; }
        code, footer { font-size: .8rem; opacity: .8; }
        footer { margin-top: 2rem; border-top: 1px solid; padding-top: .5rem; }
        @media print { body { margin: 0; max-width: none; font-size: 11pt; } h2, h3 { break-after: avoid; } li { break-inside: avoid; } a { color: inherit; } a[href]::after { content: " (" attr(href) ")"; font-size: .8em; } }
        """;

    public override string Name => "html";
    public override string MediaType => "text/html; charset=utf-8";
    public override string Extension => ".html";

    public override void Write(PageExport export, Stream output)
    {
        var page = export.Page;
        var html = new StringBuilder();
        html.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Append(CultureInfo.InvariantCulture, $"<title>{Escaped(page.Title)}</title>\n<style>\n{Style}\n</style>\n</head>\n<body>\n<h1>{Escaped(page.Title)}</h1>\n");
        foreach (var section in page.Sections)
        {
            Section(html, section);
        }

        html.Append(page.Basis.Length > 0 ? $"<footer>{Escaped(page.Basis)}</footer>\n" : "").Append("</body>\n</html>\n");
        output.Write(Encoding.UTF8.GetBytes(html.ToString()));
    }

    private static void Section(StringBuilder html, PageSection section)
    {
        html.Append(CultureInfo.InvariantCulture, $"<section>\n<h2>{Escaped(section.Heading)}</h2>\n");
        foreach (var item in section.Items)
        {
            Item(html, item);
        }

        html.Append(section.More is { } more ? $"<p>{Escaped(more)}</p>\n" : "").Append("</section>\n");
    }

    private static void Item(StringBuilder html, PageItem item)
    {
        html.Append("<h3>").Append(item.Link is { } link ? Linked(link.Words, link.Url) : Escaped(item.Head)).Append("</h3>\n");
        if (item.Lines.Count == 0)
        {
            return;
        }

        html.Append("<ul>\n");
        foreach (var line in item.Lines)
        {
            Line(html, line);
        }

        html.Append("</ul>\n");
    }

    private static void Line(StringBuilder html, PageLine line)
    {
        var told = string.Join(", ", new[] { line.Date, line.What }.Where(p => p.Length > 0));
        var quote = line.Quote.Length > 0 ? $"<q>{Escaped(line.Quote)}</q>" : "";
        html.Append("<li>").Append(Escaped(told)).Append(told.Length > 0 && quote.Length > 0 ? ": " : "").Append(quote).Append(Cite(line));
        if (line.Id.Length > 0)
        {
            html.Append(CultureInfo.InvariantCulture, $" <code>{Escaped(line.Id)}</code>");
        }

        html.Append("</li>\n");
    }

    private static string Cite(PageLine line)
    {
        var reports = line.Reports > 1 ? string.Create(CultureInfo.InvariantCulture, $", {line.Reports} reports") : "";
        var dispatch = line.Claims.Count > 0 && line.Dispatch.Length > 0 && SafeLinks.To(line.Claims[0].Dispatch, line.Dispatch) is { } link ? Linked(link.Words, link.Url) : Escaped(line.Dispatch);
        var parts = string.Join("; ", new[] { Escaped(line.Speaker), dispatch + reports }.Where(p => p.Length > 0));
        return parts.Length > 0 ? $" <cite>– {parts}</cite>" : "";
    }

    private static string Linked(string words, string url) => $"<a rel=\"noreferrer\" href=\"{Escaped(url)}\">{Escaped(words)}</a>";

    private static string Escaped(string text)
    {
        var safe = SafeText.Of(text);
        var escaped = new StringBuilder(safe.Length + 16);
        foreach (var c in safe)
        {
            _ = c switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                '\'' => escaped.Append("&#39;"),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }
}
