using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Chancery.Server.Frame;

/// <summary>Renders a page's component to HTML.</summary>
internal sealed class PageRenderer(IServiceProvider services, ILoggerFactory loggers)
{
    /// <summary>Sends the page.</summary>
    public async Task Send(HttpResponse response, Type view, PageModel model, PageFrame frame)
    {
        using var text = await Text(view, model, frame).ConfigureAwait(false);
        response.ContentType = "text/html; charset=utf-8";
        text.CopyTo(response.BodyWriter);
        await response.BodyWriter.FlushAsync(response.HttpContext.RequestAborted).ConfigureAwait(false);
    }

    public async Task<string> Render(Type view, PageModel model, PageFrame frame)
    {
        using var text = await Text(view, model, frame).ConfigureAwait(false);
        return text.ToString();
    }

    private async Task<HtmlText> Text(Type view, PageModel model, PageFrame frame)
    {
        var text = new HtmlText();
        text.Write("<!DOCTYPE html>\n");
        var renderer = new HtmlRenderer(services, loggers);
        await using (renderer.ConfigureAwait(false))
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { ["Given"] = model, ["Around"] = frame });
            await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync(view, parameters).ConfigureAwait(false)).WriteHtmlTo(text)).ConfigureAwait(false);
        }

        return text;
    }
}
