using System.ComponentModel;
using System.Text;
using System.Text.Json;
using Chancery.Ledger;
using Chancery.Server.Access;
using Chancery.Server.Snapshots;
using Chancery.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Chancery.Server.Api;

/// <summary>Keeps the ledger: reads again, checks, takes in and gives out the whole chain. Sent again, each goes on where it was.</summary>
internal static class KeepingOperations
{
    private const int Batch = 100;
    private const string Lines = "application/x-ndjson";

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/ledger/reread", (Delegate)Reread).Described("rereadLedger", "Ledger", "Reads every dispatch again with the present reader, where another read it last, as `chancery reread` does.").Needing(DeskRole.Admin).Produces<RereadAnswer>();
        api.MapPost("/ledger/check", Check).Described("checkLedger", "Ledger", "Checks the chain, every citation and the projections, as `chancery check` does.").Needing(DeskRole.Admin).Produces<CheckAnswer>();
        api.MapGet("/ledger/export", (Delegate)Export).Described("exportLedger", "Ledger", "The whole chain, a recording a line, as `chancery export` prints it.").Produces<string>(StatusCodes.Status200OK, Lines);
        api.MapPost("/ledger/import", (Delegate)Import).Described("importLedger", "Ledger", "Takes an export into a ledger that is empty or that it continues, as `chancery import` does; every link is checked.").Needing(DeskRole.Admin)
            .Accepts<string>(Lines).Produces<ImportAnswer>().Produces<Problem>(StatusCodes.Status413PayloadTooLarge, Problem.MediaType).Produces<Problem>(StatusCodes.Status422UnprocessableEntity, Problem.MediaType);
    }

    private static async Task Reread(HttpContext context)
    {
        using var desk = new WriteDesk(context);
        var gate = context.RequestServices.GetRequiredService<WriteGate>();
        var reread = 0;
        foreach (var keys in desk.Store.Dispatches().Where(d => d.Value is not null).OrderBy(d => d.Key).Select(d => d.Key).Chunk(Batch))
        {
            context.RequestAborted.ThrowIfCancellationRequested();
            var readings = keys.Select(k => LedgerIntake.Of(desk.Reader.Read(desk.Store.Header(k, long.MaxValue)!.With(desk.Store.Text(k))), desk.Person.Author())[1]).ToList();
            reread += (await gate.Alone(() => desk.Store.Append(readings), context.RequestAborted).ConfigureAwait(false)).Recordings.Count;
        }

        await context.Response.WriteAsJsonAsync(new RereadAnswer(desk.Store.Head().Sequence, reread), ApiJson.Options, context.RequestAborted).ConfigureAwait(false);
    }

    private static Task Check(HttpContext context, [Description("true: builds the projections anew from the recordings first.")] string? refold)
    {
        using var lease = context.RequestServices.GetRequiredService<StorePool>().Rent();
        if (refold == "true")
        {
            lease.Store.Refold();
        }

        var outcome = LedgerCheck.Of(lease.Store, context.RequestServices.GetRequiredService<IClock>());
        return context.Response.WriteAsJsonAsync(new CheckAnswer(outcome.Recordings, outcome.Claims, outcome.Head.ToString(), outcome.Contents.ToString(), outcome.Faults), ApiJson.Options, context.RequestAborted);
    }

    private static async Task Export(HttpContext context)
    {
        using var lease = context.RequestServices.GetRequiredService<StorePool>().Rent();
        context.Response.ContentType = Lines;
        foreach (var recording in lease.Store.Recordings())
        {
            var text = recording.Note.Entry is DispatchAdded added ? lease.Store.Text(added.Header.Key) : null;
            await context.Response.Body.WriteAsync(RecordingJson.Line(recording, text), context.RequestAborted).ConfigureAwait(false);
            await context.Response.Body.WriteAsync("\n"u8.ToArray(), context.RequestAborted).ConfigureAwait(false);
        }
    }

    private static async Task Import(HttpContext context)
    {
        var body = Encoding.UTF8.GetString(await Bodies.Read(context).ConfigureAwait(false));
        using var lease = context.RequestServices.GetRequiredService<StorePool>().Rent();
        var after = lease.Store.Head().Sequence;
        var lines = body.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Parse).ToList();
        if (lines.FindIndex(l => l is null) is >= 0 and var bad)
        {
            await new Obstacle(StatusCodes.Status422UnprocessableEntity, LedgerMessages.BadLine, FormattableString.Invariant($"line {bad + 1} is no recording; nothing was imported")).WriteAsync(context).ConfigureAwait(false);
            return;
        }

        var gate = context.RequestServices.GetRequiredService<WriteGate>();
        var outcome = await gate.Alone(() => lease.Store.Import([.. lines.Select(l => l!.Value).Where(l => l.Recording.Sequence > after)]), context.RequestAborted).ConfigureAwait(false);
        context.RequestServices.GetRequiredService<SnapshotShelf>().Turn(warm: false);
        await (outcome.Refused is [var refused, ..]
            ? Obstacle.Of(StatusCodes.Status422UnprocessableEntity, refused).WriteAsync(context)
            : context.Response.WriteAsJsonAsync(new ImportAnswer(lease.Store.Head().Sequence, outcome.Recordings.Count), ApiJson.Options, context.RequestAborted)).ConfigureAwait(false);
    }

    private static (Recording Recording, string? Text)? Parse(string line)
    {
        try
        {
            return RecordingJson.Parse(Encoding.UTF8.GetBytes(line));
        }
        catch (Exception fault) when (fault is JsonException or FormatException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }
}

/// <param name="Reread">How many dispatches were read again.</param>
internal sealed record RereadAnswer(long Sequence, int Reread);

internal sealed record CheckAnswer(long Recordings, long Claims, string Chain, string Contents, IReadOnlyList<string> Faults);

/// <param name="Imported">How many recordings were new.</param>
internal sealed record ImportAnswer(long Sequence, int Imported);
