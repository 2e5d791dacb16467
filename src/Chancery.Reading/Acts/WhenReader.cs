using Chancery.Dispatches;
using Chancery.Language;
using Chancery.Reading.Dates;

namespace Chancery.Reading.Acts;

/// <summary>Which date expression dates which act: the one that hangs, without a clause between, from the trigger or its carrier.</summary>
internal sealed class WhenReader
{
    private const int MaxClimb = 10;
    private readonly Draft _draft;
    private readonly Trees _trees;
    private readonly Dictionary<int, (DateMention Date, int Steps)> _at = [];

    public WhenReader(Draft draft, Trees trees)
    {
        (_draft, _trees) = (draft, trees);
        foreach (var date in draft.Dates)
        {
            if (date is { Type: TimexType.Date or TimexType.Time, Edtf: not null })
            {
                Hang(date);
            }
        }
    }

    /// <summary>The date that the act's own clause gives it, or null.</summary>
    public DateMention? Of(Frame frame)
    {
        var best = Nearer(frame.Trigger, null);
        if (frame.Carrier >= 0)
        {
            best = Nearer(frame.Carrier, best);
        }
        else if (frame.Governor >= 0 && _trees.RelationOf(_trees.FirstConjunct(frame.Trigger)) != Relation.Obj)
        {
            best = Nearer(frame.Governor, best);
        }

        if (best is null && frame.Object >= 0)
        {
            best = Nearer(frame.Object, best);
        }

        return best?.Date;
    }

    private (DateMention Date, int Steps)? Nearer(int token, (DateMention Date, int Steps)? best) =>
        _at.TryGetValue(token, out var found) && (best is null || found.Steps < best.Value.Steps) ? found : best;

    private void Hang(DateMention date)
    {
        var at = HeadOf(date.Tokens);
        var beyond = false;
        for (var steps = 0; steps < MaxClimb && at >= 0; steps++)
        {
            if (!_at.TryGetValue(at, out var other) || other.Steps > steps)
            {
                _at[at] = (date, steps);
            }

            var relation = _trees.RelationOf(at);

            // 'rounds of consultations held in spring': the participle's date is the noun's, not that of what governs the noun.
            if (relation == Relation.Acl && _draft.Text[at].Xpos == "VBN")
            {
                beyond = true;
            }
            else if (beyond && relation != Relation.Nmod)
            {
                return;
            }
            else if (relation is Relation.Ccomp or Relation.Advcl or Relation.Acl or Relation.AclRelcl or Relation.Parataxis or Relation.Appos or Relation.Nsubj or Relation.Xcomp
                || (relation == Relation.Conj && _trees.IsVerb(at)))
            {
                return;
            }

            at = _draft.Text[at].Head;
        }
    }

    /// <summary>Whether a date belongs to what somebody is said to be: 'Fillon, prime minister between 2007 and 2012'.</summary>
    public bool IsOfPerson(Sentence date)
    {
        if (IsInBrackets(date))
        {
            return true;
        }

        var at = HeadOf(date);
        for (var steps = 0; steps < MaxClimb && at >= 0 && !_trees.IsVerb(at); steps++, at = _trees.Head(at))
        {
            if (_trees.RelationOf(at) == Relation.Appos)
            {
                return _draft.Actors.At(_trees.Head(at)) is { Kind: MentionKind.Person };
            }
        }

        return false;
    }

    // 'President of the Commission (1999-2004) Romano Prodi'
    private bool IsInBrackets(Sentence date) =>
        date.First > 0 && date.End + 1 < _draft.Text.Tokens.Length && _trees.Lemma(date.First - 1) is "(" or "-LRB-" && _draft.Actors.At(date.End + 1) is { Kind: MentionKind.Person };

    /// <summary>The word of an expression from which its others hang.</summary>
    public int HeadOf(Sentence range)
    {
        for (var i = range.First; i < range.End; i++)
        {
            var head = _draft.Text[i].Head;
            if (head < range.First || head >= range.End)
            {
                return i;
            }
        }

        return range.First;
    }
}
