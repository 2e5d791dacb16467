using Chancery.Briefing;
using Chancery.Dispatches;
using Chancery.Server.Frame;

namespace Chancery.Server.Pages;

/// <summary>Asks for the dates still to come in the fullest dossiers, or in those of one party.</summary>
internal static class DeadlinesQuery
{
    private const int Dossiers = 24;

    public static PageModel Of(Desk desk)
    {
        var party = desk.Party(desk.Value("party"));
        var plays = desk.Snapshot.Dossiers.Select(d => d.Dossier).Where(d => party is null || d.Has(party.Value)).Take(Dossiers).Select(desk.Play).ToList();
        var page = DeadlinesPage.Of(plays, desk.Lines);
        var sections = page.Sections.Select(s => Lines.Of(Named(desk, s), desk.Links));
        return new PrintedModel("Deadlines", [.. sections])
        {
            Part = "Deadlines",
            Printed = [() => page],
            Choices = [ChoiceModel.Text("party", "Party", desk.Value("party"))],
            None = "No date is still to come.",
        };
    }

    private static PageSection Named(Desk desk, PageSection section) =>
        section with { Heading = string.Join(" – ", section.Heading.Split(" – ").Select(p => PartyCode.IsValid(p) ? desk.Parties.NameOf(new PartyCode(p)) : p)) };
}
