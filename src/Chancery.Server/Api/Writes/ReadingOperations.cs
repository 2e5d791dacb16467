using System.ComponentModel;
using System.Text.Json;
using Chancery.Briefing;
using Chancery.Dispatches;
using Chancery.Intake;
using Chancery.Language;
using Chancery.Language.Conllu;
using Chancery.Server.Access;
using Chancery.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Chancery.Server.Api;

/// <summary>Reads what is sent and stores nothing, as <c>chancery read</c>, <c>acts</c> and <c>parse</c> do.</summary>
internal static class ReadingOperations
{
    private const int Most = 50, LongestText = 1_000_000;

    private static readonly string[] Types = ["application/json", "application/x-ndjson", "text/html", "text/markdown", "text/plain", DispatchBody.Word];

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/readings", Read).Described("readDispatches", "Reading", "What dispatches say, as `chancery read` prints it. Stores nothing.").Sends<ReadingsAnswer>();
        api.MapPost("/readings/acts", Acts).Described("readActs", "Reading", "The acts that dispatches tell of as an event table, as `chancery acts` prints it. Stores nothing.").Sends<EventsAnswer>();
        api.MapPost("/readings/parse", (Delegate)Parse).Described("parseText", "Reading", "A text's sentences with tags, lemmas and trees in CoNLL-U, as `chancery parse` prints it. Stores nothing.")
            .Accepts<string>("text/plain").Produces<string>(StatusCodes.Status200OK, "text/plain").Produces<Problem>(StatusCodes.Status413PayloadTooLarge, Problem.MediaType).Needing(DeskRole.Reader);
    }

    private static RouteHandlerBuilder Sends<T>(this RouteHandlerBuilder route) => route
        .Accepts<IReadOnlyList<DispatchGiven>>(Types[0], Types[1..])
        .Produces<T>()
        .Produces<Problem>(StatusCodes.Status400BadRequest, Problem.MediaType)
        .Produces<Problem>(StatusCodes.Status413PayloadTooLarge, Problem.MediaType)
        .Produces<Problem>(StatusCodes.Status415UnsupportedMediaType, Problem.MediaType)
        .Needing(DeskRole.Reader);

    private static Task Read(HttpContext context, [Description("The day of publication of what does not tell its own.")] string? published) => Answer(context, published, (readings, refused) =>
        new ReadingsAnswer([.. readings.Select(Json)], refused));

    private static Task Acts(HttpContext context, [Description("The day of publication of what does not tell its own.")] string? published) => Answer(context, published, (readings, refused) =>
        new EventsAnswer(EventTable.Columns, [.. readings.SelectMany(r => r.Acts.Select(a => EventTable.Cells(r.Dispatch.Id, a, a.Span.Of(r.Dispatch.Text))))], refused));

    private static async Task Parse(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var text = await reader.ReadToEndAsync(context.RequestAborted).ConfigureAwait(false);
        if (text.Length > LongestText)
        {
            await new Obstacle(StatusCodes.Status413PayloadTooLarge, ApiMessages.TooLarge, $"a text of {text.Length} characters; {LongestText} are taken at once").WriteAsync(context).ConfigureAwait(false);
            return;
        }

        using var writer = new StringWriter { NewLine = "\n" };
        ConlluWriter.Write(Annotator.Load().Annotate(text), writer);
        context.Response.ContentType = "text/plain; charset=utf-8";
        await context.Response.WriteAsync(writer.ToString(), context.RequestAborted).ConfigureAwait(false);
    }

    private static async Task Answer<T>(HttpContext context, string? published, Func<List<DispatchReading>, IReadOnlyList<RefusedView>, T> answer)
    {
        var (results, obstacle) = DispatchBody.Of(context.Request, await Bodies.Read(context).ConfigureAwait(false), published);
        var accepted = results?.OfType<IntakeResult.Accepted>().Select(a => a.Dispatch).Take(Most + 1).ToList();
        if (accepted is null || accepted.Count > Most)
        {
            await (obstacle ?? new Obstacle(StatusCodes.Status413PayloadTooLarge, ApiMessages.TooLarge, $"more than {Most} dispatches were sent")).WriteAsync(context).ConfigureAwait(false);
            return;
        }

        var reader = context.RequestServices.GetRequiredService<Lazy<Reading.Reader>>().Value;
        await context.Response.WriteAsJsonAsync(answer([.. accepted.Select(reader.Read)], [.. DispatchBody.Refused(results!).Select(RefusedView.Of)]), ApiJson.Options, context.RequestAborted).ConfigureAwait(false);
    }

    private static JsonElement Json(DispatchReading reading)
    {
        using var bytes = new MemoryStream();
        ReadingJson.Write(bytes, reading);
        return JsonSerializer.Deserialize<JsonElement>(bytes.ToArray());
    }
}

/// <summary>What dispatches say.</summary>
/// <param name="Readings">One for each dispatch (<c>chancery/reading/1</c>).</param>
internal sealed record ReadingsAnswer(IReadOnlyList<JsonElement> Readings, IReadOnlyList<RefusedView> Refused);

/// <summary>Acts as rows of a table.</summary>
internal sealed record EventsAnswer(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows, IReadOnlyList<RefusedView> Refused);
