using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using Chancery.Ledger;
using Chancery.Server.Frame;
using Chancery.Server.Snapshots;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NodaTime.Text;

namespace Chancery.Server.Api;

/// <summary>Tells of recordings as they are made, as server-sent events. An event's id is its sequence, so who lost the line goes on where it broke.</summary>
internal static class ChangeOperations
{
    private const int MostListeners = 200;
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1), Beat = TimeSpan.FromSeconds(15);
    private static int _listeners;

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/changes", Listen)
        .Described("listenToChanges", "Ledger", "Recordings as they are made, as server-sent events whose id is the sequence. Goes on after Last-Event-ID.")
        .Produces<string>(StatusCodes.Status200OK, "text/event-stream")
        .Produces<Problem>(StatusCodes.Status400BadRequest, Problem.MediaType)
        .Produces<Problem>(StatusCodes.Status503ServiceUnavailable, Problem.MediaType);

    private static async Task Listen(
        HttpContext context,
        [Description("Begins after this recording; else after Last-Event-ID, else with the next one.")] string? after,
        [Description("Only changes of this dossier (RUS/USA), and judgements.")] string? dossier)
    {
        var asked = after ?? (context.Request.Headers["Last-Event-ID"] is [{ Length: > 0 } last, ..] ? last : null);
        var from = 0L;
        if (asked is not null && !long.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out from))
        {
            await Obstacle.NotAsked($"'{asked}' is no sequence").WriteAsync(context).ConfigureAwait(false);
            return;
        }

        if (Interlocked.Increment(ref _listeners) > MostListeners)
        {
            Interlocked.Decrement(ref _listeners);
            await new Obstacle(StatusCodes.Status503ServiceUnavailable, ApiMessages.Busy, $"{MostListeners} are listening already").WriteAsync(context).ConfigureAwait(false);
            return;
        }

        try
        {
            using var stopping = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, context.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping);
            await new Listener(context, dossier).Run(asked is null ? null : from, stopping.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The listener has gone, or the desk is closing: it comes back with the last id that it heard.
        }
        finally
        {
            Interlocked.Decrement(ref _listeners);
        }
    }

    private sealed class Listener(HttpContext context, string? dossier)
    {
        private readonly StorePool _pool = context.RequestServices.GetRequiredService<StorePool>();
        private readonly ChangeBell _bell = context.RequestServices.GetRequiredService<ChangeBell>();

        public async Task Run(long? after, CancellationToken cancellation)
        {
            var response = context.Response;
            response.ContentType = "text/event-stream";
            response.Headers.CacheControl = "no-store";
            context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
            var told = after ?? Head();
            await response.WriteAsync($"retry: 2000\n: after {told.ToString(CultureInfo.InvariantCulture)}\n\n", cancellation).ConfigureAwait(false);
            await response.Body.FlushAsync(cancellation).ConfigureAwait(false);
            var quiet = TimeSpan.Zero;
            while (true)
            {
                var next = await Tell(told, cancellation).ConfigureAwait(false);
                quiet = next > told ? TimeSpan.Zero : quiet + Look;
                told = next;
                if (quiet >= Beat)
                {
                    quiet = Look;
                    await response.WriteAsync(": still here\n\n", cancellation).ConfigureAwait(false);
                    await response.Body.FlushAsync(cancellation).ConfigureAwait(false);
                }

                if (quiet > TimeSpan.Zero)
                {
                    await _bell.Wait(Look, cancellation).ConfigureAwait(false);
                }
            }
        }

        private async Task<long> Tell(long told, CancellationToken cancellation)
        {
            const int part = 200;
            List<Recording> recordings;
            using (var lease = _pool.Rent())
            {
                recordings = lease.Store.Head().Sequence > told ? [.. lease.Store.Recordings(told, part).Take(part)] : [];
            }

            foreach (var recording in recordings)
            {
                told = recording.Sequence;
                var change = ChangeView.Of(recording);
                if (dossier is null || change.Dossiers is null || change.Dossiers.Contains(dossier))
                {
                    var data = JsonSerializer.Serialize(change, ApiJson.Options);
                    await context.Response.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"id: {told}\nevent: {change.Type}\ndata: {data}\n\n"), cancellation).ConfigureAwait(false);
                }
            }

            if (recordings.Count > 0)
            {
                await context.Response.Body.FlushAsync(cancellation).ConfigureAwait(false);
            }

            return told;
        }

        private long Head()
        {
            using var lease = _pool.Rent();
            return lease.Store.Head().Sequence;
        }
    }
}

/// <summary>A recording in short.</summary>
/// <param name="Type">What sort of entry it is, as an export names it.</param>
/// <param name="What">The same in words.</param>
/// <param name="Dispatch">The dispatch that was added or read.</param>
/// <param name="Dossiers">The dossiers that a reading touches; none where that is not a reading's to say.</param>
internal sealed record ChangeView(long Sequence, string Type, string Time, string Author, string What, string? Dispatch, string? Claim, IReadOnlyList<string>? Dossiers)
{
    public static ChangeView Of(Recording recording)
    {
        var entry = recording.Note.Entry;
        IReadOnlyList<Claim>? claims = entry switch { ReadingRecorded reading => reading.Claims, ClaimRecorded recorded => [recorded.Claim], _ => null };
        return new ChangeView(
            recording.Sequence,
            TypeOf(entry),
            InstantPattern.ExtendedIso.Format(recording.Time),
            recording.Note.Author.Name,
            Recorded.What(entry),
            entry switch { DispatchAdded added => added.Header.Key.ToString(), ReadingRecorded reading => reading.Dispatch.ToString(), ClaimRecorded recorded => recorded.Claim.Dispatch.ToString(), _ => null },
            entry switch { ClaimRecorded r => r.Claim.Id.ToString(), ClaimConfirmed c => c.Claim.ToString(), ClaimCorrected c => c.Claim.ToString(), ClaimRetracted c => c.Claim.ToString(), IssueAssigned a => a.Claim.ToString(), _ => null },
            claims is null ? null : [.. DossierRule.Of(claims).Select(d => d.Dossier.Key).Distinct()]);
    }

    private static string TypeOf(Entry entry) => entry switch
    {
        DispatchAdded => "dispatch-added",
        ReadingRecorded => "reading-recorded",
        ClaimRecorded => "claim-recorded",
        ClaimConfirmed => "claim-confirmed",
        ClaimCorrected => "claim-corrected",
        ClaimRetracted => "claim-retracted",
        IssuesMerged => "issues-merged",
        IssueSplit => "issue-split",
        IssueRenamed => "issue-renamed",
        IssueAssigned => "issue-assigned",
        IssuesHeldApart => "issues-held-apart",
        _ => "judgement-withdrawn",
    };
}
