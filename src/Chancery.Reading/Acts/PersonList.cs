using Chancery.Language;
using Chancery.Reading.Actors;

namespace Chancery.Reading.Acts;

/// <summary>Persons named one after the other with their titles, whatever the tree makes of it: 'X, the foreign minister of A, Y and Z of B'.</summary>
internal sealed class PersonList(Draft draft, Trees trees)
{
    private const int MaxReach = 40;

    /// <summary>The first tokens of the names that follow the one at <paramref name="head"/>, up to the one after 'and'; none where that is missing, for what the comma sets off is then no list.</summary>
    public IReadOnlyList<int> After(int head)
    {
        if (NamedAt(head) is null)
        {
            return [];
        }

        var end = Math.Min(draft.Text.Sentences[draft.Text.SentenceOf(head)].End, head + MaxReach);
        List<int>? names = null;
        var joined = false;
        for (var i = head + 1; i < end && Continues(i); i++)
        {
            joined |= trees.Lemma(i) == "and" && draft.Actors.At(i) is null;
            if (draft.Actors.At(i)?.Tokens.First == i && NamedAt(i) is not null)
            {
                (names ??= []).Add(i);
                if (joined)
                {
                    return names;
                }
            }
        }

        return [];
    }

    /// <summary>The first token of the first name in the phrase that follows <paramref name="token"/>, where it does nothing else; -1 where there is none.</summary>
    public int FirstAfter(int token)
    {
        var end = Math.Min(draft.Text.Sentences[draft.Text.SentenceOf(token)].End, token + MaxReach);
        for (var i = token + 1; i < end && Continues(i); i++)
        {
            if (draft.Actors.At(i)?.Tokens.First == i && NamedAt(i) is not null)
            {
                return IsDoer(i) ? -1 : i;
            }
        }

        return -1;
    }

    /// <summary>The person whom the dispatch names with this word.</summary>
    public Referent? NamedAt(int token) =>
        draft.Actors.IndexAt(token) is >= 0 and var index && draft.Actors.IsNamed(index) && draft.Actors.Mentions[index].Referent is { IsPerson: true } person ? person : null;

    /// <summary>Whether the name at <paramref name="token"/> does what the next clause tells: 'met A, and B left'.</summary>
    public bool IsDoer(int token) =>
        draft.Actors.At(token) is { } mention && trees.RelationOf(mention.Head) is Relation.Nsubj or Relation.NsubjPass;

    private bool Continues(int token) =>
        draft.Actors.At(token) is not null || trees.Lemma(token) is "," or "and" or "of" or "to" or "'s" or "’s"
        || draft.Text[token].Upos is UniversalTag.Det or UniversalTag.Adj or UniversalTag.Noun or UniversalTag.Propn;
}
