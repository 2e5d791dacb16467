using System.ComponentModel;
using Chancery.Briefing;
using Chancery.Ledger;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Chancery.Server.Api;

/// <summary>What commands print of one dossier.</summary>
internal static class PairPageOperations
{
    private const int IssuesWithWordings = 8;

    public static void Map(IEndpointRouteBuilder api)
    {
        const string pair = "/dossiers/{one}/{other}";
        api.MapGet(pair + "/brief", Brief).Described("getBrief", "Pages", "The state of play, as `chancery brief` prints it.");
        api.MapGet(pair + "/issues", Issues).Described("getIssues", "Pages", "Every issue with its threads, as `chancery issues` prints it.");
        api.MapGet(pair + "/issues-that-may-be-one", Proposals).Described("getMergeProposals", "Pages", "Issues that may be one, for a person to merge, as `chancery issues --proposals` prints them.");
        api.MapGet(pair + "/timeline", Timeline).Described("getTimeline", "Pages", "Every act in the order of time, as `chancery timeline` prints it.");
        api.MapGet(pair + "/accounts", Accounts).Described("getAccounts", "Pages", "What each side says of one act, as `chancery accounts` prints it.");
        api.MapGet(pair + "/agenda", Agenda).Described("getAgenda", "Pages", "What the next meeting needs, as `chancery agenda` prints it.");
        api.MapGet(pair + "/diff", Diff).Described("getDiff", "Pages", "What changed between two days, as `chancery diff` prints it.");
        api.MapGet(pair + "/day", Day).Described("getDay", "Pages", "The entries of a day, as `chancery day` prints them.");
    }

    private static PrintedAnswer Brief(string one, string other, [AsParameters] AskedPage asked) =>
        PairQuery.Page((desk, play) => BriefPage.Of(play, desk.Named(play.Dossier), desk.Lines));

    private static PrintedAnswer Issues(string one, string other, [AsParameters] AskedPage asked) =>
        PairQuery.Page((desk, play) => IssuesPage.Of(play, desk.Named(play.Dossier), desk.Lines));

    private static PrintedAnswer Proposals(string one, string other, [AsParameters] AskedPage asked) => PairQuery.Page((desk, play) =>
        MergeProposalsPage.Of(play, desk.Named(play.Dossier), [.. MergeProposals.Of(play, IssueCatalogue.Shipped, MergeProposals.LeastLikeness).Where(p => !desk.Queries.Issues.AreHeldApart(p.Issue, p.Into))], desk.Queries.Issues.NameOf));

    private static PrintedAnswer Timeline(string one, string other, [AsParameters] AskedPage asked, [AsParameters] Selected selected) => PairQuery.Page((desk, play) =>
        PairQuery.Selected(desk) is ({ } selection, _) ? TimelinePage.Of(play, desk.Named(play.Dossier), desk.Lines, selection) : (Reply<Page>)PairQuery.Selected(desk).Obstacle!);

    private static PrintedAnswer Accounts(string one, string other, [AsParameters] AskedPage asked, [AsParameters] Selected selected) => PairQuery.Page((desk, play) =>
        PairQuery.Selected(desk) is ({ } selection, _) ? AccountsPage.Of(play, desk.Named(play.Dossier), desk.Lines, selection) : (Reply<Page>)PairQuery.Selected(desk).Obstacle!);

    private static PrintedAnswer Diff(
        string one, string other, [AsParameters] AskedPage asked, [Description("The earlier day.")] string from, [Description("The later day; else as as-of.")] string? to) => PairQuery.Page((desk, play) =>
            Days.Misread(desk, "from", "to") is { } misread ? misread
            : (Reply<Page>)DiffPage.Of(desk.Play(play.Dossier, desk.Day("from")!.Value), desk.Day("to") is { } later ? desk.Play(play.Dossier, later) : play, desk.Named(play.Dossier), desk.Lines));

    private static PrintedAnswer Day(string one, string other, [AsParameters] AskedPage asked, [Description("The day of publication; else the day of as-of.")] string? on) => PairQuery.Page((desk, play) =>
    {
        if (Days.Misread(desk, "on") is { } misread)
        {
            return misread;
        }

        var day = desk.Day("on") ?? desk.AsOf;
        var entries = desk.Queries.Published(day, day).Select(h => desk.Queries.Entry(h, c => c.Claim is not StatementClaim && desk.Question.Trusts(c), play.Dossier));
        return (Reply<Page>)DayPage.Of(day, desk.Named(play.Dossier), entries.Select(e => new DayEntry(e.Header, e.Headline, e.Text, e.Claims)), desk.Lines);
    });

    private static PrintedAnswer Agenda(
        string one,
        string other,
        [AsParameters] AskedPage asked,
        [AsParameters] Meeting meeting) => PairQuery.Page((desk, play) =>
        {
            if (Days.Misread(desk, "on") is { } misread)
            {
                return misread;
            }

            var chair = desk.Party(meeting.Chair ?? one);
            if (chair is not { } side || !play.Dossier.Has(side))
            {
                return Obstacle.NotAsked($"'{meeting.Chair}' is not one of the dossier's parties");
            }

            var claims = desk.Snapshot.Claims(play.Dossier);
            var positions = play.Issues.Where(i => i.IsOpen).Take(IssuesWithWordings)
                .SelectMany(i => PositionFold.Of(i.Key, claims, (desk.Queries.Issues, desk.Question), desk.Queries.Words))
                .Where(p => play.Dossier.Has(p.Party));
            return (Reply<Page>)AgendaPage.Of(play, new AgendaBrief(side, meeting.For, desk.Day("on")), desk.Lines, ([.. positions], desk.Quote));
        });
}

/// <summary>Which part of a dossier is shown.</summary>
internal sealed record Selected(
    [property: FromQuery(Name = "issue"), Description("Only what is about this issue: its key, name or a wording.")] string? Issue,
    [property: FromQuery(Name = "since"), Description("Only what happened or was told since that day.")] string? Since);

/// <summary>The meeting that is prepared.</summary>
internal sealed record Meeting(
    [property: FromQuery(Name = "as"), Description("Whose side is 'we'; else the party named first.")] string? Chair,
    [property: FromQuery(Name = "for"), Description("What is prepared: 'third round, Ankara'.")] string? For,
    [property: FromQuery(Name = "on"), Description("The meeting's day.")] string? On);
