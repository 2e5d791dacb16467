using System.ComponentModel;
using System.Globalization;
using Chancery.Briefing;
using Chancery.Ledger;
using Chancery.Server.Frame;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Chancery.Server.Api;

/// <summary>What commands print, over several dossiers.</summary>
internal static class PageOperations
{
    private const int UsualDossiers = 24, MostDossiers = 1000, MostFound = 2000;

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/owed", Owed).Described("getOwed", "Pages", "The replies that are awaited, as `chancery owed` prints them.");
        api.MapGet("/deadlines", Deadlines).Described("getDeadlines", "Pages", "The dates still to come, as `chancery deadlines` prints them.");
        api.MapGet("/positions", Positions).Described("getPositions", "Pages", "What each party last said on an issue and how the wording moved, as `chancery positions` prints it.");
        api.MapGet("/search", Search).Described("search", "Pages", "Dispatches by their words, and claims in them, as `chancery search` prints them.");
        api.MapGet("/judgements/review", Again).Described("getJudgementsToReview", "Judgements", "Judgements whose claims a newer reading changed or no longer has, as `chancery review` prints them.");
    }

    private static PrintedAnswer Owed([AsParameters] AskedPage asked, [AsParameters] Between between) => Over(between, (desk, dossiers) =>
        OwedPage.Of([.. dossiers.Select(desk.Play)], between.Other is null ? desk.Party(between.Party) : null, desk.Lines));

    private static PrintedAnswer Deadlines([AsParameters] AskedPage asked, [AsParameters] Between between) => Over(between, (desk, dossiers) =>
        DeadlinesPage.Of([.. dossiers.Select(desk.Play)], desk.Lines));

    private static PrintedAnswer Positions([AsParameters] AskedPage asked, [AsParameters] Between between, [Description("The issue: its key, name or a wording.")] string issue) => Over(between, (desk, dossiers) =>
    {
        var key = desk.Queries.Issues.Find(issue);
        var party = between.Other is null ? desk.Party(between.Party) : null;
        var claims = dossiers.SelectMany(desk.Snapshot.Claims).DistinctBy(c => c.Id).Where(c => party is not { } one || c.Claim.Claimant.Parties.Contains(one)).ToList();
        var positions = PositionFold.Of(key, claims, (desk.Queries.Issues, desk.Question), desk.Queries.Words);
        var basis = new Basis(desk.Question, desk.Queries.Head.Hash, claims.Count(c => !desk.Question.Trusts(c)), 0);
        return PositionsPage.Of(desk.Queries.Issues.NameOf(key) ?? key.Replace('-', ' '), positions, desk.Lines, (basis, desk.Quote));
    });

    private static PrintedAnswer Search([AsParameters] AskedPage asked, [AsParameters] ClaimChoice choice, [AsParameters] Found found) => new(desk =>
    {
        if ((choice.Misread(desk) ?? Days.Misread(desk, "from", "to")) is { } misread)
        {
            return misread;
        }

        var claims = choice is { Sort: null, Kind: null, Issue: null, Speaker: null, Standing: null, Since: null } && found.Party is null ? null : choice.On(desk);
        var party = desk.Party(found.Party);
        var entries = desk.Store.Search(found.Words, MostFound, desk.Question.Known).Where(h => found.Takes(desk, h))
            .Select(h => desk.Queries.Entry(h, c => claims is not null && claims(c) && (found.Party is null || (party is { } one && Pages.ClaimFilter.PartiesOf(c.Claim).Contains(one))), null))
            .Where(e => claims is null || e.Claims.Count > 0).Take(Found.Most);
        return SearchPage.Of(found.Words, [.. entries.Select(e => new DayEntry(e.Header, e.Headline, e.Text, e.Claims))], desk.Lines);
    });

    private static PrintedAnswer Again([AsParameters] AskedPage asked) => new(desk =>
        ReviewPage.Of([.. desk.Queries.ToReview().Select(r => new ReviewedJudgement(r.Judgement, r.Judged, r.Now))], desk.Lines));

    private static PrintedAnswer Over(Between between, Func<Desk, IEnumerable<Dossier>, Page> page) => new(desk =>
    {
        var (one, other) = (desk.Party(between.Party), desk.Party(between.Other));
        var most = UsualDossiers;
        if ((between.Party is not null && one is null) || (between.Other is not null && (other is null || one is null || one == other)))
        {
            return Obstacle.NotHere($"'{between.Party}'{(between.Other is null ? " is no party that is" : $" and '{between.Other}' are no two parties that are")} known");
        }

        return between.Dossiers is { } asked && (!int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out most) || most is < 1 or > MostDossiers)
            ? Obstacle.NotAsked($"'{asked}' is no number of dossiers from 1 to {MostDossiers}")
            : page(desk, other is { } second ? [new Dossier(one!.Value, second)] : desk.Snapshot.Dossiers.Select(d => d.Dossier).Where(d => one is not { } party || d.Has(party)).Take(most));
    });
}

/// <summary>Which dossiers a page is over.</summary>
internal sealed record Between(
    [property: FromQuery(Name = "party"), Description("Only dossiers of this party; for replies owed, only what it owes.")] string? Party,
    [property: FromQuery(Name = "with"), Description("Only the dossier of `party` with this one.")] string? Other,
    [property: FromQuery(Name = "dossiers"), Description("At most so many dossiers, the fullest first: 1 to 1000; else 24.")] string? Dossiers);

/// <summary>Which dispatches are searched for.</summary>
internal sealed record Found(
    [property: FromQuery(Name = "q"), Description("Words that the dispatch has, all of them.")] string Words,
    [property: FromQuery(Name = "party"), Description("Claims of acts by or to this party.")] string? Party,
    [property: FromQuery(Name = "from"), Description("Published on that day or later.")] string? From,
    [property: FromQuery(Name = "to"), Description("Published on that day or before.")] string? To,
    [property: FromQuery(Name = "outlet"), Description("Of this outlet.")] string? Outlet)
{
    public const int Most = 50;

    public bool Takes(Desk desk, DispatchHeader header) =>
        (header.Published is null || header.Published <= desk.AsOf)
        && (desk.Day("from") is not { } from || header.Published >= from)
        && (desk.Day("to") is not { } to || header.Published <= to)
        && (Outlet is null || header.Outlet == Outlet);
}
