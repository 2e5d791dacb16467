using Chancery.Dispatches;
using Chancery.Reading.Actors;

namespace Chancery.Reading.Attribution;

/// <summary>Those who met or spoke, as a readout's first sentence names them: whose words 'It was noted that' are.</summary>
internal static class Participants
{
    private const int MaxNamed = 6;

    /// <summary>Null where the dispatch is no government's, or its first sentence with persons names only one party.</summary>
    public static Referent? Of(Draft draft)
    {
        if (draft.Actors.Issuer is not { Parties.IsEmpty: false })
        {
            return null;
        }

        foreach (var sentence in draft.Text.Sentences)
        {
            var named = draft.Actors.Mentions.Where(m => m.Kind is MentionKind.Person && m.Head >= sentence.First && m.Head < sentence.End).Select(m => m.Referent).DistinctBy(r => r.Name).ToList();
            if (named.Count > 0)
            {
                var parties = named.Aggregate(Parties.None, (all, r) => all.Union(r.Parties));
                return parties.Count > 1 && named.Count <= MaxNamed ? new Referent(string.Join(" and ", named.Select(r => r.Name)), parties) : null;
            }
        }

        return null;
    }
}
