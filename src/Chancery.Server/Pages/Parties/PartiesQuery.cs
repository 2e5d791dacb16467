using System.Globalization;
using Chancery.Dispatches;
using Chancery.Ledger;
using Chancery.Server.Frame;

namespace Chancery.Server.Pages;

/// <summary>Asks what a name stands for, and what is known of a party.</summary>
internal static class PartiesQuery
{
    private const int MostParties = 40, MostNames = 24, MostDossiers = 24, DossiersHeard = 4, MostVoices = 20;

    public static PageModel All(Desk desk)
    {
        var name = desk.Value("q");
        var bare = name is not null && name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;
        var meanings = bare is null ? [] : desk.Parties.Find(bare, desk.Day("date") ?? desk.AsOf);
        var parties = desk.Snapshot.Dossiers.SelectMany(d => new[] { d.Dossier.First, d.Dossier.Second }).Distinct().Take(MostParties);
        return new PartiesModel(
            [ChoiceModel.Text("q", "Name, office or code", name), ChoiceModel.Day("date", "On", desk.Value("date") ?? "")],
            [.. meanings.Select(m => new MeaningModel(m.Name, m.Kind, m.Role ?? "", [.. m.Parties.Select(p => Link(desk, p))], m.Row))],
            [.. parties.Select(p => Link(desk, p)).OrderBy(p => p.Text, StringComparer.Ordinal)])
        {
            Part = "Parties",
            Unknown = name is not null && meanings.Count == 0 ? $"No party, body, office or person of the tables is called ‘{name}’ at that date." : null,
        };
    }

    public static PageModel? One(Desk desk)
    {
        if (desk.Party(desk.Route("party")) is not { } party)
        {
            return null;
        }

        var dossiers = desk.Snapshot.Dossiers.Where(d => d.Dossier.Has(party)).ToList();
        var described = desk.Parties.ByCode(party);
        return described is null && dossiers.Count == 0 ? null : new PartyModel(desk.Parties.NameOf(party), party.Value, described?.Kind ?? "")
        {
            Part = "Parties",
            Names = [.. (described?.Names ?? []).Take(MostNames)],
            Dossiers = [.. dossiers.Take(MostDossiers).Select(d => new LinkModel(string.Create(CultureInfo.InvariantCulture, $"with {desk.Parties.NameOf(d.Dossier.Other(party))} ({d.Claims} claims)"), desk.Links.Dossier(d.Dossier)))],
            Voices = Voices(desk, party, dossiers.Take(DossiersHeard).Select(d => d.Dossier)),
        };
    }

    private static IReadOnlyList<VoiceModel> Voices(Desk desk, PartyCode party, IEnumerable<Dossier> dossiers) =>
        [.. dossiers.SelectMany(desk.Snapshot.Claims).Where(c => c.Said <= desk.AsOf && desk.Question.Trusts(c) && c.Claim.Claimant.Parties is [var one] && one == party)
            .DistinctBy(c => c.Id)
            .GroupBy(c => c.Claim.Claimant.Name, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Take(MostVoices)
            .Select(g => Voice(desk, g.Key, [.. g]))];

    private static VoiceModel Voice(Desk desk, string name, List<HeldClaim> claims)
    {
        var last = claims.OrderByDescending(c => c.Said).ThenBy(c => c.Id).First();
        var role = claims.Select(c => c.Claim.Claimant.Role).FirstOrDefault(r => r is not null) ?? "";
        return new VoiceModel(name, role, claims.Count, Lines.Of(desk.Lines.Line(last, "", ClaimWords.What(last.Claim)), desk.Links));
    }

    private static LinkModel Link(Desk desk, PartyCode party) => new(desk.Parties.NameOf(party), desk.Links.To($"/parties/{party}"));
}
