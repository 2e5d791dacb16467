using System.Text;

namespace Chancery.Briefing;

/// <summary>Plain text, wrapped.</summary>
internal sealed class TextFormat : PageFormat
{
    public override string Name => "text";
    public override string MediaType => "text/plain; charset=utf-8";
    public override string Extension => ".txt";

    public override void Write(PageExport export, Stream output) => output.Write(Encoding.UTF8.GetBytes(PageText.Render(export.Page, export.Width)));
}

/// <summary>Markdown.</summary>
internal sealed class MarkdownFormat : PageFormat
{
    public override string Name => "md";
    public override string MediaType => "text/markdown; charset=utf-8";
    public override string Extension => ".md";

    public override void Write(PageExport export, Stream output) => output.Write(Encoding.UTF8.GetBytes(PageMarkdown.Render(export.Page)));
}

/// <summary>The page itself as JSON, <c>chancery/page/1</c>.</summary>
internal sealed class JsonFormat : PageFormat
{
    public override string Name => "json";
    public override string MediaType => "application/json";
    public override string Extension => ".json";

    public override void Write(PageExport export, Stream output) => output.Write(Encoding.UTF8.GetBytes(PageJson.Render(export.Page)));
}
