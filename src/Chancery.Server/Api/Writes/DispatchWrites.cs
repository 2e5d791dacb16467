using System.ComponentModel;
using Chancery.Dispatches;
using Chancery.Intake;
using Chancery.Ledger;
using Chancery.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Chancery.Server.Api;

/// <summary>Adds dispatches, as <c>chancery add</c> does with a file.</summary>
internal static class DispatchWrites
{
    /// <summary>So many are taken in one request, and recorded in one transaction.</summary>
    private const int Most = 500;

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/dispatches", Add).Described("addDispatches", "Dispatches", "Reads dispatches and records what they say, all or none. Adding one again adds nothing.")
            .Accepts<IReadOnlyList<DispatchGiven>>("application/json", "application/x-ndjson", "text/html", "text/markdown", "text/plain", DispatchBody.Word);

    private static async Task<Writing<AddedAnswer>> Add(HttpContext context, [Description("The day of publication of what does not tell its own.")] string? published)
    {
        var body = await Bodies.Read(context).ConfigureAwait(false);
        return new Writing<AddedAnswer>(body, desk => Planned(desk, DispatchBody.Of(desk.Http.Request, body, published)));
    }

    private static Reply<Plan<AddedAnswer>> Planned(WriteDesk desk, (IReadOnlyList<IntakeResult>? Results, Obstacle? Obstacle) taken)
    {
        if (taken.Results is not { } results)
        {
            return taken.Obstacle!;
        }

        var accepted = results.OfType<IntakeResult.Accepted>().Select(a => a.Dispatch).ToList();
        var refused = DispatchBody.Refused(results);
        if (accepted.Count is 0 or > Most)
        {
            return accepted.Count > 0
                ? new Obstacle(StatusCodes.Status413PayloadTooLarge, ApiMessages.TooLarge, $"{accepted.Count} dispatches were sent; {Most} are taken at once")
                : new Obstacle(StatusCodes.Status422UnprocessableEntity, refused.Count > 0 ? refused[0].Kind : ApiMessages.Misasked, refused.Count > 0 ? refused[0].What : "no dispatch was sent");
        }

        var wanted = accepted.DistinctBy(DispatchKey.Of).Where(d => !IsHeld(desk.Store, d)).ToList();
        var additions = wanted.SelectMany(d => LedgerIntake.Of(desk.Reader.Read(d), desk.Person.Author())).ToList();
        return new Plan<AddedAnswer>(additions, made => Answer(desk.Store, accepted, made, refused)) { ShowsAtOnce = false };
    }

    private static bool IsHeld(ILedgerStore store, Dispatch dispatch) =>
        store.Header(DispatchKey.Of(dispatch), long.MaxValue) == DispatchHeader.Of(dispatch) && store.Claims(DispatchKey.Of(dispatch), long.MaxValue) is not null;

    private static AddedAnswer Answer(ILedgerStore store, List<Dispatch> accepted, Appended made, IReadOnlyList<Message> refused)
    {
        var added = made.Recordings.Select(r => r.Note.Entry).OfType<DispatchAdded>().Select(d => d.Header).ToList();
        var claims = made.Recordings.Select(r => r.Note.Entry).OfType<ReadingRecorded>().ToDictionary(r => r.Dispatch, r => r.Claims.Length);
        return new AddedAnswer(
            store.Head().Sequence,
            [.. added.Select(h => new AddedView(DispatchView.Of(h), claims.GetValueOrDefault(h.Key)))],
            accepted.DistinctBy(DispatchKey.Of).Count() - added.Count,
            [.. refused.Concat(made.Refused).Select(RefusedView.Of)]);
    }
}

/// <summary>A dispatch as a request sends it.</summary>
/// <param name="Id">Its own id; else the digest of its text.</param>
/// <param name="Published">The day of publication (2025-11-08).</param>
internal sealed record DispatchGiven(string Text, string? Id = null, string? Title = null, string? Published = null, string? Outlet = null, string? Url = null, string? Language = null);

/// <summary>What became of dispatches that were sent.</summary>
/// <param name="Sequence">The last recording; <c>known</c> at it sees them.</param>
/// <param name="Held">How many were held already.</param>
internal sealed record AddedAnswer(long Sequence, IReadOnlyList<AddedView> Added, int Held, IReadOnlyList<RefusedView> Refused);

/// <param name="Claims">How many claims were read from it.</param>
internal sealed record AddedView(DispatchView Dispatch, int Claims);

/// <summary>Something that was refused beside what was done.</summary>
internal sealed record RefusedView(string Place, string Detail, string Code, string Remedy)
{
    public static RefusedView Of(Message message) => new(Path.GetFileName(message.Place.ToString()), message.What, message.Kind.Code, message.Kind.Remedy);
}
