using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Chancery.Dispatches;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Chancery.Server.Frame;

/// <summary>Puts a page at its address, and its JSON twin beside it.</summary>
internal static class PageRoutes
{
    public const string Schema = "chancery/view/1";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <param name="query">Makes the model; null where what is asked for is not there.</param>
    public static void Page<TView>(this IEndpointRouteBuilder routes, string pattern, Func<Desk, PageModel?> query)
        where TView : PageView
    {
        routes.MapGet(pattern, context => Answer(context, query, (desk, model) => Html(desk, model, typeof(TView))));
        routes.MapGet(pattern == "/" ? "/index.json" : pattern + ".json", context => Answer(context, query, Twin));
    }

    private static async Task Answer(HttpContext context, Func<Desk, PageModel?> query, Func<Desk, PageModel, Task> show)
    {
        var (desk, fault) = Desk.Open(context);
        if (desk is null)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await context.Response.WriteAsync(fault + "\n").ConfigureAwait(false);
            return;
        }

        using (desk)
        {
            if (query(desk) is { } model)
            {
                if (desk.Value("format") is not { } format || !await Exports.Write(desk, model, format).ConfigureAwait(false))
                {
                    await show(desk, model).ConfigureAwait(false);
                }

                return;
            }

            context.Response.StatusCode = StatusCodes.Status404NotFound;
            await show(desk, new NotFoundModel()).ConfigureAwait(false);
        }
    }

    private static async Task Html(Desk desk, PageModel model, Type view)
    {
        var response = desk.Http.Response;
        var renderer = desk.Http.RequestServices.GetRequiredService<PageRenderer>();
        var shown = model is NotFoundModel ? typeof(NotFoundView) : view;
        await renderer.Send(response, shown, model, Framing.Of(desk, model)).ConfigureAwait(false);
    }

    private static Task Twin(Desk desk, PageModel model)
    {
        desk.Http.Response.ContentType = "application/json; charset=utf-8";
        var path = desk.Http.Request.Path.Value!;
        var page = path == "/index.json" ? "/" : path[..^".json".Length];
        var kept = desk.Http.Request.Query.Where(q => !Links.AxisNames.Contains(q.Key)).Select(q => KeyValuePair.Create(q.Key, q.Value.ToString()));
        var twin = new Twin(Schema, Framing.Permanent(desk, page, kept), BasisModel.Of(desk), model);
        return desk.Http.Response.WriteAsync(JsonSerializer.Serialize(twin, Json) + "\n");
    }
}

/// <summary>A page as JSON: where it stands for good, what it rests on, and what it shows.</summary>
internal sealed record Twin(string Schema, string Address, BasisModel Basis, object Page);

internal sealed record BasisModel(string AsOf, long Known, string Chain, string Trust)
{
    public static BasisModel Of(Desk desk) =>
        new(Edtf.Of(desk.AsOf).Value, desk.Question.Known, desk.Snapshot.Head.Hash.ToString(), desk.Question.Threshold.ToString());
}

internal sealed record NotFoundModel() : PageModel("Nothing stands here")
{
    public string Hint { get; } = "The desk has nothing at this address, or had not yet at the date and sequence that are asked for.";
}
