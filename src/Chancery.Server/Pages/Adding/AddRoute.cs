using System.Globalization;
using Chancery.Server.Access;
using Chancery.Server.Frame;
using Chancery.Server.Snapshots;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Chancery.Server.Pages;

/// <summary>Takes the form for adding dispatches.</summary>
internal static class AddRoute
{
    private const int MostNamed = 50;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/add", Add);

    private static async Task Add(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
        var (desk, _) = Desk.Open(context);
        using (desk)
        {
            var reader = context.RequestServices.GetRequiredService<Lazy<Reading.Reader>>();
            var outcome = await Adding.Add(form, (desk!.Store, context.Person().Author()), () => reader.Value, context.RequestAborted).ConfigureAwait(false);
            context.RequestServices.GetRequiredService<SnapshotShelf>().Turn(warm: false);
            if (outcome.Refused.Count > 0)
            {
                await Refused(desk, outcome).ConfigureAwait(false);
                return;
            }

            context.Response.StatusCode = StatusCodes.Status303SeeOther;
            context.Response.Headers.Location = desk.Links.To(
                "/add",
                ("added", string.Join('.', outcome.Added.Take(MostNamed))),
                ("held", outcome.Held == 0 ? null : outcome.Held.ToString(CultureInfo.InvariantCulture)));
        }
    }

    // What was refused is said with its place on the page itself; sending the form again would add nothing twice.
    private static async Task Refused(Desk desk, AddOutcome outcome)
    {
        var model = new AddModel([.. outcome.Added.Take(MostNamed).Select(k => new LinkModel(k.ToString(), desk.Links.Dispatch(k)))], outcome.Held, [.. outcome.Refused.Select(m => $"{Path.GetFileName(m.Place.File)}: {m.What}; {m.Kind.Remedy} [{m.Kind.Code}]")]) { Part = "Add" };
        var html = await desk.Http.RequestServices.GetRequiredService<PageRenderer>().Render(typeof(AddView), model, Framing.Of(desk, model)).ConfigureAwait(false);
        desk.Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        desk.Http.Response.ContentType = "text/html; charset=utf-8";
        await desk.Http.Response.WriteAsync(html).ConfigureAwait(false);
    }
}
