using System.ComponentModel;
using Chancery.Dispatches;
using Chancery.Ledger;
using Chancery.Server.Frame;
using Chancery.Server.Pages;
using Microsoft.AspNetCore.Mvc;

namespace Chancery.Server.Api;

/// <summary>Which claims of a list are asked for.</summary>
internal sealed record ClaimChoice(
    [property: FromQuery(Name = "sort"), Description("statement, act, reply owed, deadline.")] string? Sort,
    [property: FromQuery(Name = "kind"), Description("Acts of this kind: propose, reply, agree, …")] string? Kind,
    [property: FromQuery(Name = "issue"), Description("Claims on this issue: its key, name or a wording.")] string? Issue,
    [property: FromQuery(Name = "speaker"), Description("Claims of somebody in whose name this stands.")] string? Speaker,
    [property: FromQuery(Name = "standing"), Description("unreviewed, confirmed, corrected, retracted; else all that are shown at the trust asked for.")] string? Standing,
    [property: FromQuery(Name = "since"), Description("Said on that day or later.")] string? Since)
{
    public Obstacle? Misread(Desk desk) => Days.Misread(desk, "since")
        ?? (Kind is null || Codes.TryParse(Kind, out ActKind _) ? null : Obstacle.NotAsked($"'{Kind}' is no act; the acts are {string.Join(", ", Enum.GetValues<ActKind>().Select(Codes.Of))}"))
        ?? (Standing is null || Enum.TryParse<Standing>(Standing, ignoreCase: true, out _) ? null : Obstacle.NotAsked($"'{Standing}' is no standing"));

    public Func<HeldClaim, bool> On(Desk desk)
    {
        var since = desk.Day("since");
        var issue = Issue is null ? null : desk.Queries.Issues.Find(Issue);
        return held => (since is null || held.Said >= since)
            && (Sort is null || ClaimWords.SortOf(held.Claim) == Sort)
            && (Kind is null || (held.Claim is ActClaim act && Codes.Of(act.Act.Kind) == Kind))
            && (Speaker is null || held.Claim.Claimant.Name.Contains(Speaker, StringComparison.OrdinalIgnoreCase))
            && (Standing is null ? desk.Question.Trusts(held) : string.Equals(held.Standing.ToString(), Standing, StringComparison.OrdinalIgnoreCase))
            && (issue is null || desk.Queries.Issues.Resolve(held.Id, held.Claim.Issues).Contains(issue));
    }
}
