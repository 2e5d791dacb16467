using System.Globalization;
using Chancery.Briefing;
using Chancery.Dispatches;
using Chancery.Ledger;

namespace Chancery.Server.Pages;

/// <summary>What a claim says, field by field.</summary>
internal static class ClaimFields
{
    private static readonly string[] First = ["kind", "by", "to", "status", "when", "since", "date", "issues"];

    public static IReadOnlyList<FactModel> Shown(Claim claim)
    {
        IEnumerable<FactModel> all = claim switch
        {
            ActClaim { Act: var act } =>
            [
                new("Act", Codes.Of(act.Kind)), new("Status", Codes.Of(act.Status)), new("When", act.When is { } when ? DateWords.Of(when) : ""), new("Place", act.Place ?? ""),
                new("Issues", string.Join("; ", act.Issues)), new("Persons", string.Join(", ", act.Participants.Select(p => p.Name))),
            ],
            OwedClaim { Owed: var owed } => [new("Since", owed.Since is { } since ? DateWords.Of(since) : ""), new("State", Codes.Of(owed.State)), new("Issues", string.Join("; ", owed.Issues))],
            DeadlineClaim { Deadline: var due } => [new("Date", DateWords.Of(due.Date)), new("Issues", string.Join("; ", due.Issues))],
            StatementClaim { Statement: var said } => [new("Mode", Codes.Of(said.Mode)), new("Said on", said.SaidOn is { } on ? DateWords.Of(on) : "")],
            _ => [],
        };
        return [.. all.Append(new FactModel("Vouched for by", Claimant(claim))).Where(f => f.Value.Length > 0)];
    }

    /// <summary>The fields that can be put right, as a correction writes them.</summary>
    public static IReadOnlyList<FieldModel> Correctable(Claim claim) =>
        [.. Correction.FieldsOf(claim.Sort).OrderBy(Rank).Select(name => new FieldModel(name, ValueOf(claim, name), ValuesOf(name)))];

    // What officers put right most stands first.
    private static int Rank(string field) => Array.IndexOf(First, field) is >= 0 and var rank ? rank : First.Length;

    private static IReadOnlyList<string> ValuesOf(string field) => field switch
    {
        "kind" => [.. Enum.GetValues<ActKind>().Select(Codes.Of)],
        "status" => [.. Enum.GetValues<ActStatus>().Select(Codes.Of)],
        "state" => [.. Enum.GetValues<ReplyState>().Select(Codes.Of)],
        _ => [],
    };

    private static string ValueOf(Claim claim, string field) => claim switch
    {
        ActClaim { Act: var act } => OfAct(act, field),
        OwedClaim { Owed: var owed } => field switch
        {
            "by" => Sides(owed.By),
            "to" => Sides(owed.To),
            "issues" => string.Join(", ", owed.Issues),
            "since" => owed.Since?.Value ?? "",
            _ => Codes.Of(owed.State),
        },
        DeadlineClaim { Deadline: var due } => field switch { "date" => due.Date.Value, "what" => due.What, _ => string.Join(", ", due.Issues) },
        StatementClaim { Statement: var said } => field switch { "speaker" => said.Speaker.Name, "party" => Sides(said.Speaker.Parties), _ => said.SaidOn?.Value ?? "" },
        _ => "",
    };

    private static string OfAct(Act act, string field) => field switch
    {
        "kind" => Codes.Of(act.Kind),
        "by" => Sides(act.By),
        "to" => Sides(act.To),
        "issues" => string.Join(", ", act.Issues),
        "when" => act.When?.Value ?? "",
        "status" => Codes.Of(act.Status),
        "place" => act.Place ?? "",
        "round" => act.Round?.ToString(CultureInfo.InvariantCulture) ?? "",
        _ => act.Count?.ToString(CultureInfo.InvariantCulture) ?? "",
    };

    private static string Sides(Parties parties) => string.Join(", ", parties);

    private static string Claimant(Claim claim) =>
        (claim.Claimant == Speaker.Outlet ? "the dispatch itself" : claim.Claimant.Name)
        + (claim.Claimant.Parties.IsEmpty ? "" : $" ({claim.Claimant.Parties})") + (claim.Claimant.Role is { } role ? $", {role}" : "");
}
