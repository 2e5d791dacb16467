using Chancery.Language;

namespace Chancery.Reading.Acts.Topics;

/// <summary>
/// Phrases that stand beside an act without being what it is about: its occasion ('signed during the visit', 'at the sixth meeting of the
/// council'), a mere pretext ('under the pretext of') and the object of another verb of its row ('exchanged greetings and agreed on contacts').
/// </summary>
internal sealed class Occasions(Trees trees, ActLexicon lexicon)
{
    private const int MaxClimb = 12;

    public bool IsBeside(ActCandidate act, int head)
    {
        var owns = HasOwn(act.Trigger);
        var at = head;
        for (var steps = 0; steps < MaxClimb && at >= 0 && at != act.Trigger; steps++)
        {
            if (IsOccasion(at) || (at != head && lexicon.Is("occasion-bearer", trees.Lemma(at))) || (owns && IsOtherVerb(act.Trigger, at, head)))
            {
                return true;
            }

            at = trees.Head(at);
        }

        return false;
    }

    private bool IsOccasion(int token)
    {
        if (trees.RelationOf(token) is not (Relation.Obl or Relation.Nmod))
        {
            return false;
        }

        foreach (var child in trees.Text.Children(token))
        {
            if (child < token && trees.RelationOf(child) is Relation.Case or Relation.Mark && IsOccasion(trees.Lemma(child), trees.Lemma(token)))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsOccasion(string preposition, string noun) =>
        lexicon.Is("occasion-case", preposition)
        || (lexicon.Is("occasion-place-case", preposition) && lexicon.Is("occasion-noun", noun))
        || (lexicon.Is("occasion-manner-case", preposition) && lexicon.Is("occasion-manner", noun));

    private bool HasOwn(int trigger) => trees.Text.Child(trigger, Relation.Obj, Relation.Ccomp, Relation.Xcomp, Relation.Obl) >= 0;

    // A verb in a row with the act's own, reached from below.
    private bool IsOtherVerb(int trigger, int token, int head) =>
        token != head && trees.Text[token].Upos is UniversalTag.Verb or UniversalTag.Adj
        && ((trees.RelationOf(token) == Relation.Conj && trees.Head(token) == trigger)
            || (trees.RelationOf(trigger) == Relation.Conj && trees.Head(trigger) == token));
}
