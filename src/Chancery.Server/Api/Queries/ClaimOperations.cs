using System.ComponentModel;
using Chancery.Briefing;
using Chancery.Ledger;
using Chancery.Server.Frame;
using Chancery.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Chancery.Server.Api;

/// <summary>Claims, why they stand, and what people judged.</summary>
internal static class ClaimOperations
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/claims/{id}", One).Described("getClaim", "Claims", "A claim by its id or its first digits, with its words and what people judged of it.");
        api.MapGet("/claims/{id}/why", Why).Described("getWhy", "Pages", "What a claim rests on and what follows from it, as `chancery why` prints it.");
        api.MapGet("/judgements", List).Described("listJudgements", "Judgements", "What people judged, the latest first.");
    }

    private static Answered<ClaimAnswer> One([Description("The id, or its first digits.")] string id, [AsParameters] Asked asked) => new(desk =>
        Found(desk, id) is ({ } held, _) ? ClaimAnswer.Of(held, (desk.Store, desk.Queries), desk.Quote) : Found(desk, id).Obstacle!)
    {
        TaggedByContent = true,
    };

    private static PrintedAnswer Why([Description("The id, or its first digits.")] string id, [AsParameters] AskedPage asked) => new(desk =>
        Found(desk, id) is ({ } held, _)
            ? WhyPage.Of(new WhyAnswer(held, desk.Store.RecordingAt(held.Sequence)!, desk.Queries.JudgementsOn(held.Id), desk.Queries.DerivedFrom(held, desk.Play)), desk.Text(held.Claim.Dispatch))
            : Found(desk, id).Obstacle!);

    private static Answered<Listing<JudgementView>> List([AsParameters] Asked asked, [AsParameters] Paging paging, [Description("Only those of this author.")] string? author) => new(desk =>
    {
        var (slice, obstacle) = Slice.Of(paging);
        var all = desk.Store.Judgements(desk.Question.Known);
        var withdrawn = Withdrawn(all);
        return slice is null ? obstacle! : slice.Of(desk, all.Where(r => author is null || r.Note.Author.Name == author).Reverse(), r => JudgementView.Of(r, withdrawn.Contains(r.Sequence)));
    });

    /// <summary>The claim that digits mean, or what is wrong with them.</summary>
    public static (HeldClaim? Held, Obstacle? Obstacle) Found(Desk desk, string digits) => desk.Store.Find(digits.ToLowerInvariant()) switch
    {
        [var id] when desk.Queries.Find(id) is { } held => (held, null),
        [_, _, ..] many => (null, new Obstacle(StatusCodes.Status400BadRequest, LedgerMessages.AmbiguousClaim, $"'{digits}' begins the ids {string.Join(", ", many)}")),
        _ => (null, new Obstacle(StatusCodes.Status404NotFound, LedgerMessages.UnknownClaim, $"no claim's id begins with '{digits}'")),
    };

    private static HashSet<long> Withdrawn(IEnumerable<Recording> judgements) => [.. judgements.Select(r => r.Note.Entry).OfType<JudgementWithdrawn>().Select(w => w.Sequence)];
}
