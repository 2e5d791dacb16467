using Chancery.Dispatches;
using Chancery.Language;

namespace Chancery.Reading.Acts;

/// <summary>How far an act has come: from negation, modality, tense and what governs it.</summary>
internal sealed class StatusReader(Trees trees, ActLexicon lexicon)
{
    private const int MaxClimb = 4;

    /// <summary>The status; where <paramref name="negated"/>, a negation of the trigger is part of what it names ('will not sign').</summary>
    public ActStatus Of(Frame frame, bool speech, bool negated = false)
    {
        var own = OfModifiers(frame.Trigger);
        if (IsAwaited(frame.Trigger) || IsDenied(frame.Trigger) || (frame.Object >= 0 && IsDenied(frame.Object)))
        {
            return ActStatus.NotDone;
        }

        var verb = frame.Carrier >= 0 ? frame.Carrier : frame.Governor;
        if (verb < 0)
        {
            return own ?? OfGovernor(frame.Trigger) ?? ActStatus.Done;
        }

        var carried = frame.Carrier < 0 && trees.RelationOf(trees.FirstConjunct(frame.Trigger)) == Relation.Obj ? null : OfVerb(verb, speech, negated ? frame.Trigger : -1);
        return carried == ActStatus.NotDone ? carried.Value : own ?? frame.Light?.Status ?? carried ?? ActStatus.Done;
    }

    /// <summary>The status that the verb's own clause and what governs it give; null for plainly told.</summary>
    public ActStatus? OfVerb(int verb, bool speech, int negated = -1)
    {
        var at = verb;
        for (var steps = 0; steps < MaxClimb && at >= 0; steps++)
        {
            if (Own(at, speech, at == negated) is { } own)
            {
                return own;
            }

            var relation = trees.RelationOf(at);
            var head = trees.Head(at);
            if (relation == Relation.Advcl && Conditional(at))
            {
                return speech ? null : ActStatus.Possible;
            }

            if (head < 0 || relation is not (Relation.Xcomp or Relation.Ccomp or Relation.Acl or Relation.Conj or Relation.Advcl))
            {
                return null;
            }

            // 'said that it signed' tells; 'agreed to sign' plans.
            if (relation is Relation.Xcomp or Relation.Acl || (relation == Relation.Ccomp && !IsFinite(at)))
            {
                if (lexicon.Status(trees.Lemma(head)) is { } governed)
                {
                    return governed;
                }
            }
            else if (relation != Relation.Conj)
            {
                return null;
            }

            at = head;
        }

        return null;
    }

    /// <summary>Whether the verb is negated ('did not sign', 'no talks were held').</summary>
    public bool IsNegated(int verb)
    {
        if (verb > 1 && trees.Lemma(verb - 2) == "yet" && trees.Lemma(verb - 1) == "to")
        {
            return true;
        }

        foreach (var child in trees.Text.Children(verb))
        {
            var lemma = trees.Lemma(child);
            if ((trees.RelationOf(child) is Relation.Advmod or Relation.Det or Relation.Aux && lemma is "not" or "n't" or "never" or "neither" or "n’t" or "cannot" or "no" or "hardly")
                || trees.Text.Form(child).Equals("cannot", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }

            if (trees.RelationOf(child) is Relation.Nsubj or Relation.NsubjPass && (lemma is "nobody" or "none" or "nothing" or "neither" || IsDenied(child)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a modal stands on the verb itself ('may accept').</summary>
    public bool HasModal(int verb)
    {
        foreach (var child in trees.Text.Children(verb))
        {
            if (trees.RelationOf(child) is Relation.Aux && trees.Text[child].Xpos is "MD")
            {
                return true;
            }
        }

        return false;
    }

    private ActStatus? Own(int verb, bool speech, bool negated)
    {
        if (!negated && IsNegated(verb))
        {
            return ActStatus.NotDone;
        }

        var progressive = false;
        foreach (var child in trees.Text.Children(verb))
        {
            // 'is being considered'
            progressive |= trees.RelationOf(child) == Relation.AuxPass && trees.Text[child].Xpos == "VBG";
            if (trees.RelationOf(child) is not (Relation.Aux or Relation.Cop))
            {
                continue;
            }

            var lemma = trees.Text.Form(child).ToString().ToLowerInvariant();
            if (lexicon.Is("will", lemma))
            {
                return speech ? null : ActStatus.Planned;
            }

            if (lexicon.Status(lemma) is { } modal)
            {
                return speech ? null : modal;
            }

            progressive |= trees.Text[verb].Xpos == "VBG" && trees.Lemma(child) == "be" && trees.Text[child].Xpos is "VBZ" or "VBP";
        }

        return progressive && !speech ? ActStatus.Ongoing : null;
    }

    private ActStatus? OfModifiers(int noun)
    {
        foreach (var child in trees.Text.Children(noun))
        {
            if (trees.RelationOf(child) is Relation.Amod or Relation.Compound or Relation.Acl && lexicon.Status(trees.Lemma(child)) is { } status)
            {
                return status;
            }
        }

        return null;
    }

    /// <summary>Whether the noun is denied ('no answer', 'without an answer').</summary>
    public bool IsDenied(int noun)
    {
        if (trees.HasCase(noun, "without"))
        {
            return true;
        }

        foreach (var child in trees.Text.Children(noun))
        {
            if (trees.RelationOf(child) is Relation.Det && trees.Lemma(child) is "no" or "neither")
            {
                return true;
            }
        }

        return false;
    }

    // 'Russia awaits a response'
    private bool IsAwaited(int noun)
    {
        var head = trees.Head(noun);
        return head >= 0 && head < noun && trees.RelationOf(noun) is Relation.Obj or Relation.Obl or Relation.OblUnmarked && lexicon.Is("await", trees.Lemma(head));
    }

    // 'readiness for meetings', 'the possibility of talks'
    private ActStatus? OfGovernor(int noun)
    {
        var at = trees.FirstConjunct(noun);
        return trees.RelationOf(at) == Relation.Nmod && trees.Head(at) >= 0 ? lexicon.Status(trees.Lemma(trees.Head(at))) : null;
    }

    private bool Conditional(int verb)
    {
        foreach (var child in trees.Text.Children(verb))
        {
            if (trees.RelationOf(child) == Relation.Mark && trees.Lemma(child) is "if" or "unless" or "whether")
            {
                return true;
            }
        }

        return false;
    }

    private bool IsFinite(int verb) => trees.Text.Child(verb, Relation.Aux, Relation.Cop, Relation.AuxPass) >= 0 || trees.Text[verb].Xpos is "VBD" or "VBZ" or "VBP";
}
