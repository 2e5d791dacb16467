using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging;

namespace Chancery.Server.Frame;

/// <summary>Renders a page's component to HTML.</summary>
internal sealed class PageRenderer(IServiceProvider services, ILoggerFactory loggers)
{
    public async Task<string> Render(Type view, PageModel model, PageFrame frame)
    {
        var renderer = new HtmlRenderer(services, loggers);
        await using (renderer.ConfigureAwait(false))
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { ["Given"] = model, ["Around"] = frame });
            var html = await renderer.Dispatcher.InvokeAsync(async () =>
            {
                var root = await renderer.RenderComponentAsync(view, parameters).ConfigureAwait(false);
                using var text = new StringWriter(new StringBuilder(1 << 15));
                root.WriteHtmlTo(text);
                return text.ToString();
            }).ConfigureAwait(false);
            return "<!DOCTYPE html>\n" + DirectionMarks.Shown(Plainer(html));
        }
    }

    // The encoder writes as numbers what neither text nor an attribute between double quotes needs so; a long transcript is a tenth shorter without.
    private static string Plainer(string html) => html.Replace("&#x27;", "'", StringComparison.Ordinal).Replace("&#x2B;", "+", StringComparison.Ordinal);
}
