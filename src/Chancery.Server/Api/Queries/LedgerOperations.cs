using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using Chancery.Ledger;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NodaTime.Text;

namespace Chancery.Server.Api;

/// <summary>The chain itself, and what messages mean.</summary>
internal static class LedgerOperations
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/ledger", Head).Described("getLedger", "Ledger", "Where the chain stands, and the digest of what is held now.");
        api.MapGet("/recordings", List).Described("listRecordings", "Ledger", "The recordings of the chain in order, with hashes.");
        api.MapGet("/recordings/{sequence}", One).Described("getRecording", "Ledger", "One recording of the chain.");
    }

    private static Answered<LedgerAnswer> Head([AsParameters] Asked asked) => new(desk =>
        new LedgerAnswer(BasisView.Of(desk), desk.Snapshot.Head.Sequence, desk.Snapshot.Head.Sequence == 0 ? null : InstantPattern.ExtendedIso.Format(desk.Snapshot.Head.Time), desk.Store.ContentsDigest(desk.Question.Known).ToString()));

    private static Answered<Listing<RecordingView>> List([AsParameters] Asked asked, [AsParameters] Paging paging, [Description("Only those of this author.")] string? author) => new(desk =>
    {
        var (slice, obstacle) = Slice.Of(paging);
        if (slice is null)
        {
            return obstacle!;
        }

        var part = desk.Store.Recordings(slice.From, slice.Limit + 1).TakeWhile(r => r.Sequence <= desk.Question.Known).Where(r => author is null || r.Note.Author.Name == author).Take(slice.Limit + 1).ToList();
        return new Listing<RecordingView>(BasisView.Of(desk), [.. part.Take(slice.Limit).Select(RecordingView.Of)], part.Count > slice.Limit ? Slice.Next(desk, part[slice.Limit - 1].Sequence) : null);
    });

    private static Answered<RecordingAnswer> One(string sequence, [AsParameters] Asked asked) => new(desk =>
        long.TryParse(sequence, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= desk.Question.Known && desk.Store.RecordingAt(number) is { } recording
            ? new RecordingAnswer(BasisView.Of(desk), RecordingView.Of(recording))
            : Obstacle.NotHere($"the ledger has no recording '{sequence}'"));
}

/// <summary>Where the chain stands.</summary>
/// <param name="Contents">Digest of the dispatches, claims and judgements held, whatever their order, times and batches.</param>
internal sealed record LedgerAnswer(BasisView Basis, long Sequence, string? Time, string Contents);

internal sealed record RecordingAnswer(BasisView Basis, RecordingView Recording);

/// <summary>A recording of the chain.</summary>
/// <param name="Entry">What it adds, as an export writes it; <c>type</c> names the sort.</param>
internal sealed record RecordingView(long Sequence, string Time, string Author, string? Reason, string Previous, string Hash, JsonElement Entry)
{
    public static RecordingView Of(Recording recording) => new(
        recording.Sequence,
        InstantPattern.ExtendedIso.Format(recording.Time),
        recording.Note.Author.Name,
        recording.Note.Reason,
        recording.Previous.ToString(),
        recording.Hash.ToString(),
        JsonSerializer.Deserialize<JsonElement>(RecordingJson.Entry(recording.Note.Entry)));
}
