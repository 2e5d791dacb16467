using Chancery.Dispatches;
using Chancery.Language;

namespace Chancery.Reading.Acts;

/// <summary>Whether a frame meets what a lexicon row asks for beyond its trigger word.</summary>
internal sealed class Conditions(Trees trees, PartyReader parties, Scope scope, Scene scene, ActLexicon lexicon, StatusReader status)
{
    private const int ParticleReach = 4;

    /// <summary>Whether nothing is missing of what can be told before the arguments are filled.</summary>
    public bool FrameFits(Frame frame, ActRow row) => Missing(frame, row) == Misfits.None;

    /// <summary>What is missing of what can be told before the arguments are filled.</summary>
    public Misfits Missing(Frame frame, ActRow row)
    {
        if (!ParticleFits(frame.Trigger, row) || !SenseFits(frame, row))
        {
            return Misfits.Sense;
        }

        var missing = (LightFits(frame, row) ? Misfits.None : Misfits.Light)
            | (PrepositionFits(frame, row) ? Misfits.None : Misfits.Preposition)
            | (ComplementFits(frame, row) ? Misfits.None : Misfits.Complement)
            | (ObjectFits(frame, row) ? Misfits.None : Misfits.Object)
            | (WordsFit(frame, row) ? Misfits.None : Misfits.Word);
        return missing != Misfits.None && row.Has(ActFlags.Strict) ? Misfits.Sense : missing;
    }

    /// <summary>What asks for the parties found.</summary>
    public bool PartiesFit(Frame frame, ActRow row, Parties by, Filled to)
    {
        if (by.IsEmpty || to.Slot == SlotReader.Self || (AnyOf(row, ActFlags.Several | ActFlags.Persons | ActFlags.Round) && by.Count < 2))
        {
            return false;
        }

        if ((row.Has(ActFlags.Mutual) && by.Count == 1 && !lexicon.IsGroup(by[0])) || (row.Has(ActFlags.Single) && by.Count > 1)
            || (row.Has(ActFlags.Persons) && !parties.IsPerson(Math.Max(frame.Subject, 0))))
        {
            return false;
        }

        var speaker = scope.StatementAt(frame.Trigger)?.Statement.Speaker.Parties ?? scene.Issuer;
        return (!row.Has(ActFlags.PartyComp) || (!to.Parties.IsEmpty && to.Slot != "scene"))
            && (!row.Has(ActFlags.Foreign) || !to.Parties.IsEmpty)
            && (!row.Has(ActFlags.Onesided) || !to.Parties.IsEmpty)
            && (!row.Has(ActFlags.Should) || (!to.Parties.IsEmpty && !to.Parties.SetEquals(by)))
            && (!row.Has(ActFlags.Accusation) || (!to.Parties.IsEmpty && !speaker.IsEmpty && to.Parties.Except(by).Count > 0))
            && (!row.Has(ActFlags.First) || by.SetEquals(speaker))
            && (!row.Has(ActFlags.Readout) || row.Kind != ActKind.Request || by.Count == 1)
            && (!row.Has(ActFlags.Readout) || scene.Participants.Count > 1 || !scene.Issuer.IsEmpty || to.Slot != "scene")
            && (!row.Has(ActFlags.Telephone) || by.Count > 1 || Holds(frame.Trigger, "telephone"));
    }

    private static bool AnyOf(ActRow row, ActFlags flags) => (row.Flags & flags) != 0;

    private bool SenseFits(Frame frame, ActRow row) =>
        (!row.Has(ActFlags.Should) || HasAuxiliary(frame.Trigger, "modal"))
        && (!row.Has(ActFlags.Will) || HasAuxiliary(frame.Trigger, "will"))
        && (!row.Has(ActFlags.Modal) || (frame.Complement >= 0 && HasAuxiliary(frame.Complement, "modal")))
        && (!row.Has(ActFlags.Negated) || status.IsNegated(frame.Trigger))
        && (!row.Has(ActFlags.Ready) || Holds(frame.Trigger, "ready"))
        && (!row.Has(ActFlags.Open) || HoldsLemma(Root(frame.Trigger), "open"))
        && (!row.Has(ActFlags.Highly) || Holds(frame.Trigger, "highly"))
        && (!row.Has(ActFlags.Predicate) || trees.Text.Child(frame.Trigger, Relation.Cop) >= 0)
        && (!row.Has(ActFlags.List) || HoldsLemma(frame.Trigger, "list"))
        && (!row.Has(ActFlags.Delegation) || (frame.Subject >= 0 && lexicon.Is("delegation", trees.Lemma(frame.Subject))))
        && IsNoIdiom(frame.Trigger, row)
        && OwedFlagsFit(frame, row);

    private bool WordsFit(Frame frame, ActRow row) =>
        (!row.Has(ActFlags.Plural) || trees.Text[frame.Trigger].Xpos is "NNS" or "NNPS")
        && (!row.Has(ActFlags.Positive) || Holds(frame.Trigger, "positive"))
        && (!row.Has(ActFlags.Negative) || Holds(frame.Trigger, "negative") || Holds(frame.Trigger, "negative-issue"))
        && (!row.Has(ActFlags.Pact) || Holds(frame.Trigger, "pact"))
        && (!row.Has(ActFlags.Diplomat) || Holds(frame.Trigger, "diplomat"))
        && (!row.Has(ActFlags.Document) || Holds(frame.Trigger, "document"))
        && (!row.Has(ActFlags.NoAt) || !(trees.HasCase(frame.Trigger, "at") || trees.HasCase(frame.Trigger, "on")))
        && (!row.Has(ActFlags.Proposal) || Holds(frame.Trigger, "proposal"));

    // 'meet somebody halfway'; what reporters ask for.
    private bool IsNoIdiom(int trigger, ActRow row) => row.Kind switch
    {
        ActKind.Meet => !HoldsLemma(trigger, "halfway"),
        ActKind.Reply or ActKind.Request => !HoldsLemma(trigger, "comment"),
        _ => true,
    };

    private bool OwedFlagsFit(Frame frame, ActRow row) =>
        (!row.Has(ActFlags.NegatedClause) || status.IsNegated(frame.Trigger) || (frame.Object >= 0 && status.IsDenied(frame.Object)) || Holds(frame.Trigger, "without") || IsYet(frame.Trigger))
        && (!row.Has(ActFlags.Yet) || IsYet(frame.Trigger))
        && (!row.Has(ActFlags.ReplyClause) || (frame.Complement >= 0 && (lexicon.Is("reply", trees.Lemma(frame.Complement)) || Holds(frame.Complement, "answer"))))
        && (!row.Has(ActFlags.Ongoing) || status.OfVerb(frame.Trigger, speech: false) is ActStatus.Ongoing or ActStatus.Planned)
        && (!row.Has(ActFlags.Under) || trees.HasCase(frame.Trigger, "under"))
        && (!row.Has(ActFlags.Answer) || Holds(frame.Trigger, "answer") || lexicon.Is("answer", trees.Lemma(frame.Trigger)))
        && (!row.Has(ActFlags.Partial) || Holds(frame.Trigger, "partial"));

    private bool IsYet(int verb)
    {
        var head = trees.Head(verb);
        if (verb > 1 && trees.Lemma(verb - 2) == "yet")
        {
            return true;
        }

        return trees.ChildWithLemma(verb, "yet", Relation.Advmod) >= 0 || (head >= 0 && trees.ChildWithLemma(head, "yet", Relation.Advmod) >= 0);
    }

    // The lexicon has several words for one frame; which of them carries a particle is told by the word that stands here.
    private bool ParticleFits(int trigger, ActRow row)
    {
        var lemma = trees.Lemma(trigger);
        foreach (var entry in row.Lemmas)
        {
            if (entry == lemma || entry == "@any" || (entry.Length == lemma.Length + 1 && entry[^1] == 'e' && entry.StartsWith(lemma, StringComparison.Ordinal)))
            {
                return true;
            }

            if (entry.Length > lemma.Length && entry[lemma.Length] == ' ' && entry.StartsWith(lemma, StringComparison.Ordinal) && Follows(trigger, entry[(lemma.Length + 1)..]))
            {
                return true;
            }
        }

        return false;
    }

    private bool Follows(int trigger, string particle)
    {
        if (particle.Contains(' ', StringComparison.Ordinal))
        {
            particle = particle[..particle.IndexOf(' ', StringComparison.Ordinal)];
        }

        if (trees.ChildWithLemma(trigger, particle, Relation.CompoundPrt, Relation.Advmod, Relation.Xcomp) >= 0)
        {
            return true;
        }

        var end = Math.Min(trees.Text.Tokens.Length, trigger + 1 + (particle is "ready" or "open" or "prepared" or "forward" ? ParticleReach : 1));
        for (var i = trigger + 1; i < end; i++)
        {
            if (trees.Text.Form(i).Equals(particle, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool LightFits(Frame frame, ActRow row)
    {
        if (row.Class != TriggerClass.Noun || row.Light.IsEmpty)
        {
            return true;
        }

        if (frame.Light is not { } light)
        {
            return row.LightOptional;
        }

        foreach (var name in light.Classes)
        {
            if (row.Light.Contains(name))
            {
                return true;
            }
        }

        return row.LightOptional;
    }

    private bool PrepositionFits(Frame frame, ActRow row)
    {
        if (row.Prepositions.IsEmpty)
        {
            return true;
        }

        foreach (var preposition in row.Prepositions)
        {
            if ((preposition == "inf" && frame.Complement >= 0)
                || trees.Prepositional(frame.Trigger, preposition) >= 0
                || (frame.Object >= 0 && trees.Prepositional(frame.Object, preposition) >= 0))
            {
                return true;
            }
        }

        return false;
    }

    private bool ComplementFits(Frame frame, ActRow row) => row.Complement switch
    {
        "" => true,
        "none" => frame.Complement < 0 && frame.Object < 0,
        "any" => frame.Complement >= 0,
        "!any" => frame.Complement < 0,
        "!inf" => frame.Complement < 0 || !IsInfinitive(frame.Complement),
        "inf" => frame.Complement >= 0 && IsInfinitive(frame.Complement),
        _ => frame.Complement >= 0 && !IsInfinitive(frame.Complement),
    };

    private bool IsInfinitive(int clause) => trees.ChildWithLemma(clause, "to", Relation.Mark) >= 0;

    private bool ObjectFits(Frame frame, ActRow row)
    {
        if (row.Objects.IsEmpty || row.Lemmas is ["@any"])
        {
            return true;
        }

        return row.Class switch
        {
            TriggerClass.Noun when row.Objects[0] == "@telephone" => Holds(frame.Trigger, "telephone") || (frame.Carrier >= 0 && Holds(frame.Carrier, "telephone")),
            TriggerClass.Noun => HoldsAny(frame.Trigger, row) || (trees.Head(frame.Trigger) is >= 0 and var head && row.Objects.Contains(trees.Lemma(head))),
            TriggerClass.Adjective => frame.Subject >= 0 && row.Objects.Contains(trees.Lemma(frame.Subject)),
            _ => ObjectIs(frame.Object, row) || PhraseIs(frame.Trigger, row) || ObjectIs(trees.Text.Child(frame.Trigger, Relation.Obj), row),
        };
    }

    private bool ObjectIs(int head, ActRow row) =>
        head >= 0 && (row.Objects[0] switch
        {
            "@party" => !parties.Of(head).IsEmpty,
            "@person" => parties.IsPerson(head) || row.Objects.Contains(trees.Lemma(head)),
            "@place" => parties.IsPlace(head) || !parties.Of(head).IsEmpty,
            "@any" => true,
            _ => row.Objects.Contains(trees.Lemma(head)) || PartIs(head, row),
        } || row.Objects.Contains(trees.Lemma(head)));

    // 'prohibitions and restrictions', 'a series of restrictions'
    private bool PartIs(int head, ActRow row)
    {
        foreach (var child in trees.Text.Children(head))
        {
            var relation = trees.RelationOf(child);
            if (relation is Relation.Conj or Relation.Xcomp && row.Objects.Contains(trees.Lemma(child)))
            {
                return true;
            }

            if (relation == Relation.Nmod && lexicon.Is("container", trees.Lemma(head)) && (row.Objects.Contains(trees.Lemma(child)) || PartIs(child, row)))
            {
                return true;
            }
        }

        return false;
    }

    private bool PhraseIs(int verb, ActRow row)
    {
        foreach (var child in trees.Text.Children(verb))
        {
            if (trees.RelationOf(child) == Relation.Obl && row.Objects.Contains(trees.Lemma(child)))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasAuxiliary(int verb, string list)
    {
        foreach (var child in trees.Text.Children(verb))
        {
            if (trees.RelationOf(child) is Relation.Aux or Relation.Cop && lexicon.Is(list, trees.Text.Form(child).ToString().ToLowerInvariant()))
            {
                return true;
            }
        }

        // 'has to stop', 'is going to stop'
        var head = trees.Head(verb);
        return trees.RelationOf(verb) == Relation.Xcomp && head >= 0
            && (list == "modal" ? trees.Lemma(head) is "need" or "have" or "ought" : trees.Lemma(head) is "go" && trees.Text[head].Xpos == "VBG");
    }

    private int Root(int token)
    {
        for (var steps = 0; steps < ParticleReach && trees.Head(token) >= 0; steps++)
        {
            token = trees.Head(token);
        }

        return token;
    }

    private bool HoldsLemma(int head, string lemma)
    {
        var range = trees.Extent(head);
        for (var i = range.First; i < range.End; i++)
        {
            if (trees.Lemma(i) == lemma)
            {
                return true;
            }
        }

        return false;
    }

    private bool Holds(int head, string list)
    {
        var range = trees.Extent(head);
        for (var i = range.First; i < range.End; i++)
        {
            if (i != head && lexicon.Is(list, trees.Lemma(i)))
            {
                return true;
            }
        }

        return false;
    }

    private bool HoldsAny(int head, ActRow row)
    {
        var range = trees.Extent(head);
        for (var i = range.First; i < range.End; i++)
        {
            if (row.Objects.Contains(trees.Lemma(i)))
            {
                return true;
            }
        }

        return false;
    }
}
