using Chancery.Language;

namespace Chancery.Reading.Acts;

/// <summary>Which words head a clause that somebody says for a party: in it he may criticise, warn or promise without a word that says so.</summary>
internal sealed class SpokenClauses(Trees trees, Scope scope)
{
    private const int MaxClimb = 6;

    /// <summary>Whether <paramref name="token"/> heads a main clause of what a party's speaker says.</summary>
    public bool IsHead(int token)
    {
        if (scope.StatementAt(token) is not { Statement.Speaker.Parties.IsEmpty: false } || !IsPredicate(token))
        {
            return false;
        }

        for (var steps = 0; steps < MaxClimb; steps++)
        {
            var head = trees.Head(token);
            if (head < 0 || scope.IndexAt(head) != scope.IndexAt(token))
            {
                return trees.RelationOf(token) is Relation.Root or Relation.Ccomp or Relation.Parataxis or Relation.Conj;
            }

            if (trees.RelationOf(token) is not (Relation.Conj or Relation.Parataxis) || !IsPredicate(head))
            {
                return false;
            }

            token = head;
        }

        return false;
    }

    private bool IsPredicate(int token) => trees.Text[token].Upos == UniversalTag.Verb || trees.Text.Child(token, Relation.Cop) >= 0;
}
