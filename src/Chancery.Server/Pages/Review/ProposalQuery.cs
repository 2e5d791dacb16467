using System.Globalization;
using Chancery.Ledger;
using Chancery.Server.Frame;

namespace Chancery.Server.Pages;

/// <summary>Asks which open issues of a dossier may be one, for a person to join or hold apart.</summary>
internal static class ProposalQuery
{
    private const int Most = 6, WordsShown = 3;

    public static IReadOnlyList<ProposalItem> Of(Desk desk, Dossier dossier)
    {
        var play = desk.Play(dossier);
        return [.. desk.Snapshot.Proposals(play).Take(Most).Select(p => Item(desk, play, p))];
    }

    private static ProposalItem Item(Desk desk, StateOfPlay play, MergeProposal proposal)
    {
        var why = string.Create(CultureInfo.InvariantCulture, $"{proposal.Score} of 100 alike: {string.Join(", ", proposal.Why.Take(WordsShown))}");
        return new ProposalItem($"{proposal.Issue} {proposal.Into}", Link(desk, play, proposal.Issue), Link(desk, play, proposal.Into), why)
        {
            Lines = [.. new[] { proposal.Issue, proposal.Into }.Select(key => Last(play, key)).OfType<Deed>().Select(d => Lines.Of(desk.Lines.Line(d), desk.Links))],
        };
    }

    // An issue of the catalogue need not stand in the dossier; then there is no page to lead to.
    private static LinkModel Link(Desk desk, StateOfPlay play, string key) => new(
        Headings.Capitalised(desk.Queries.Issues.NameOf(key) ?? key.Replace('-', ' ')),
        play.Issues.Any(i => i.Key == key) ? desk.Links.Issue(play.Dossier, key) : "");

    private static Deed? Last(StateOfPlay play, string key) => play.Issues.FirstOrDefault(i => i.Key == key)?.Deeds.MaxBy(d => d.Day);
}
