using Chancery.Dispatches;
using Chancery.Language;

namespace Chancery.Reading.Acts;

/// <summary>'She spoke separately with A and with B' tells of two calls: one with each of the others.</summary>
internal sealed class SeparateEncounters(Trees trees, ActLexicon lexicon)
{
    /// <summary>The encounters that the candidate tells of; itself where it is one.</summary>
    public IReadOnlyList<ActCandidate> Of(ActCandidate candidate)
    {
        if (candidate.Kind is not (ActKind.Meet or ActKind.Call) || candidate.By.Count < 3 || Host(candidate) is not { } host || !(IsApart(candidate.Trigger) || IsApart(candidate.Frame.Carrier)))
        {
            return [candidate];
        }

        var each = new List<ActCandidate>(candidate.By.Count - 1);
        foreach (var other in candidate.By.Except(Parties.Of(host)))
        {
            var pair = Parties.Of(host, other);
            each.Add(candidate with { By = pair, Participants = [.. candidate.Participants.Where(p => p.Parties.IsWithin(pair))] });
        }

        return each;
    }

    // Whoever the clause names first met each of the others.
    private static PartyCode? Host(ActCandidate candidate) =>
        candidate.Participants is [{ Parties: { Count: 1 } own }, ..] && candidate.By.Contains(own[0]) ? own[0] : null;

    private bool IsApart(int token)
    {
        if (token < 0)
        {
            return false;
        }

        foreach (var child in trees.Text.Children(token))
        {
            if (trees.RelationOf(child) is Relation.Advmod or Relation.Amod && lexicon.Is("apart", trees.Lemma(child)))
            {
                return true;
            }
        }

        return false;
    }
}
