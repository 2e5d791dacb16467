using System.ComponentModel;
using Chancery.Ledger;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Chancery.Server.Api;

/// <summary>Dossiers, their state of play, their issues and their claims.</summary>
internal static class DossierOperations
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/dossiers", List).Described("listDossiers", "Dossiers", "The dossiers that hold claims, the fullest first.");
        api.MapGet("/dossiers/{one}/{other}", Play).Described("getStateOfPlay", "Dossiers", "What stands between two parties: replies owed, issues with their threads, contacts, what was agreed, dates to come.");
        api.MapGet("/dossiers/{one}/{other}/issues/{issue}", Issue).Described("getIssue", "Dossiers", "One issue of a dossier with its threads step by step.");
        api.MapGet("/dossiers/{one}/{other}/claims", Claims).Described("listDossierClaims", "Claims", "The acts, replies owed and deadlines of a dossier, the latest said first.");
        api.MapGet("/dossiers/{one}/{other}/review", Review).Described("listReview", "Claims", "Claims of a dossier that nobody has ruled on, those first on which most hangs.");
    }

    private static Answered<Listing<DossierView>> List([AsParameters] Asked asked, [AsParameters] Paging paging, [Description("Only dossiers of this party.")] string? party) => new(desk =>
    {
        var (slice, obstacle) = Slice.Of(paging);
        var chosen = desk.Party(party);
        return slice is null ? obstacle!
            : party is not null && chosen is null ? Obstacle.NotHere($"'{party}' is no party that is known")
            : slice.Of(desk, desk.Snapshot.Dossiers.Where(d => chosen is null || d.Dossier.Has(chosen.Value)), d => DossierView.Of(desk, d));
    });

    private static Answered<StateOfPlayAnswer> Play(string one, string other, [AsParameters] Asked asked) => PairQuery.Answer<StateOfPlayAnswer>((desk, dossier) =>
    {
        var play = desk.Play(dossier);
        return new StateOfPlayAnswer(BasisView.Of(desk), PartyView.Of(desk, dossier.First), PartyView.Of(desk, dossier.Second), play.Basis.CountedOut, play.Basis.Retracted)
        {
            Owed = [.. play.Owed.Select(OwedView.Of)],
            Issues = [.. play.Issues.Select(IssueView.Of)],
            Contacts = [.. play.Contacts.Select(DeedView.Of)],
            Agreed = [.. play.Agreed.Select(a => new AgreementView(DeedView.Of(a.Deed), a.CarriedOut is { } done ? DeedView.Of(done) : null))],
            Deadlines = [.. play.Deadlines.Select(DeadlineView.Of)],
        };
    });

    private static Answered<IssueAnswer> Issue(string one, string other, string issue, [AsParameters] Asked asked) => PairQuery.Answer<IssueAnswer>((desk, dossier) =>
    {
        var key = desk.Queries.Issues.Find(Uri.UnescapeDataString(issue));
        return desk.Play(dossier).Issues.FirstOrDefault(i => i.Key == key) is { } found
            ? new IssueAnswer(BasisView.Of(desk), IssueView.Of(found), [.. found.Deeds.Select(DeedView.Of)], [.. found.Deadlines.Select(DeadlineView.Of)], found.Origin is { } origin ? DeedView.Of(origin) : null)
            : Obstacle.NotHere($"the dossier has no issue '{issue}'");
    });

    private static Answered<Listing<ClaimView>> Claims(string one, string other, [AsParameters] Asked asked, [AsParameters] Paging paging, [AsParameters] ClaimChoice choice) =>
        PairQuery.Answer<Listing<ClaimView>>((desk, dossier) =>
        {
            var (slice, obstacle) = Slice.Of(paging);
            if (slice is null || (obstacle = choice.Misread(desk)) is not null)
            {
                return obstacle!;
            }

            var chosen = choice.On(desk);
            var claims = desk.Snapshot.Claims(dossier).Where(c => c.Said <= desk.AsOf && chosen(c)).OrderByDescending(c => c.Said).ThenBy(c => c.Id);
            return slice.Of(desk, claims, c => ClaimView.Of(desk, c));
        });

    private static Answered<Listing<ReviewView>> Review(string one, string other, [AsParameters] Asked asked, [AsParameters] Paging paging) => PairQuery.Answer<Listing<ReviewView>>((desk, dossier) =>
    {
        var (slice, obstacle) = Slice.Of(paging);
        return slice is null ? obstacle! : slice.Of(desk, ReviewFold.Of(desk.Play(dossier), desk.Snapshot.Claims(dossier)), c => new ReviewView(c.Weight, c.Why, ClaimView.Of(desk, c.Held)));
    });
}

/// <summary>An issue with its threads, the acts and dates that touch it, and the act that it comes from.</summary>
internal sealed record IssueAnswer(BasisView Basis, IssueView Issue, IReadOnlyList<DeedView> Deeds, IReadOnlyList<DeadlineView> Deadlines, DeedView? Origin);

/// <summary>A claim that nobody has ruled on, with what hangs on it.</summary>
internal sealed record ReviewView(int Weight, string Why, ClaimView Claim);
