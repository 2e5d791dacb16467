using System.ComponentModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Chancery.Server.Api;

/// <summary>Parties and what names stand for.</summary>
internal static class PartyOperations
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/parties", Names).Described("findParties", "Parties", "What a name stands for at a date, and which row of the tables says so, as `chancery parties` tells it.");
        api.MapGet("/parties/{party}", One).Described("getParty", "Parties", "A party by its code or name, with its dossiers.");
    }

    private static Answered<Listing<MeaningView>> Names([AsParameters] Asked asked, [AsParameters] Paging paging, [Description("A name, a code, an office, a metonym: Moscow, RUS, Lavrov.")] string name, [Description("Who held the office on that day; else on that of as-of.")] string? date) => new(desk =>
    {
        var (slice, obstacle) = Slice.Of(paging);
        var bare = name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;
        obstacle ??= Days.Misread(desk, "date");
        return obstacle ?? (Reply<Listing<MeaningView>>)slice!.Of(
            desk, desk.Parties.Find(bare, desk.Day("date") ?? desk.AsOf), m => new MeaningView(m.Name, m.Kind, [.. m.Parties.Select(p => PartyView.Of(desk, p))], m.Role, m.Row));
    });

    private static Answered<PartyAnswer> One(string party, [AsParameters] Asked asked) => new(desk =>
    {
        if (desk.Party(party) is not { } code)
        {
            return Obstacle.NotHere($"'{party}' is no party that is known, or may be several");
        }

        var described = desk.Parties.ByCode(code);
        var dossiers = desk.Snapshot.Dossiers.Where(d => d.Dossier.Has(code)).ToList();
        return described is null && dossiers.Count == 0
            ? Obstacle.NotHere($"no table and no dossier knows '{party}'")
            : new PartyAnswer(BasisView.Of(desk), PartyView.Of(desk, code), described?.Kind, [.. described?.Names ?? []], [.. dossiers.Select(d => DossierView.Of(desk, d))]);
    });
}

/// <summary>What a name stands for.</summary>
/// <param name="Row">The table's row that says so.</param>
internal sealed record MeaningView(string Name, string Kind, IReadOnlyList<PartyView> Parties, string? Office, string Row);

internal sealed record PartyAnswer(BasisView Basis, PartyView Party, string? Kind, IReadOnlyList<string> Names, IReadOnlyList<DossierView> Dossiers);
