using Chancery.Language;

namespace Chancery.Reading.Acts;

/// <summary>A trigger in its tree with where its arguments stand, voice, control, coordination and light verbs undone.</summary>
/// <param name="Trigger">The token that names the act.</param>
/// <param name="Carrier">The verb whose subject and tense are the act's: the trigger itself, its light verb or its copula's predicate; -1 where none.</param>
/// <param name="Subject">Head of the logical subject, or -1.</param>
/// <param name="Object">Head of the logical object, or -1.</param>
/// <param name="Complement">Head of the clause that completes it, or -1.</param>
internal readonly record struct Frame(int Trigger, int Carrier, int Subject, int Object, int Complement)
{
    /// <summary>The light verb that carries the noun, null where none does.</summary>
    public LightVerb? Light { get; init; }

    /// <summary>The verb of which the trigger is the subject or the passive one ('talks were held', 'talks began'), or -1.</summary>
    public int Governor { get; init; }
}

/// <summary>Builds frames from trees.</summary>
internal sealed class FrameBuilder(Trees trees, ActLexicon lexicon)
{
    private const int MaxClimb = 16;

    public Frame OfVerb(int verb)
    {
        var passive = trees.IsPassive(verb);
        var surface = SurfaceSubject(verb);
        var agent = Agent(verb);
        return new Frame(
            verb,
            verb,
            passive ? agent : surface,
            passive ? PassiveObject(verb, surface) : Object(verb),
            Complement(verb))
        { Governor = -1 };
    }

    public Frame OfAdjective(int adjective)
    {
        var governor = trees.RelationOf(adjective) == Relation.Xcomp ? trees.Head(adjective) : adjective;
        return new Frame(adjective, governor, SurfaceSubject(governor), -1, Complement(adjective)) { Governor = -1 };
    }

    public Frame OfNoun(int noun)
    {
        var at = trees.FirstConjunct(noun);
        var head = trees.Head(at);
        var relation = trees.RelationOf(at);
        if (head >= 0 && relation == Relation.Nmod && trees.HasCase(at, "of") && lexicon.Is("container", trees.Lemma(head)))
        {
            (at, head, relation) = (head, trees.Head(head), trees.RelationOf(head));
        }

        if (head < 0 || !trees.IsVerb(head))
        {
            return OfRelative(noun) ?? new Frame(noun, -1, -1, -1, Complement(noun)) { Governor = -1 };
        }

        var light = Light(head);
        if (light is not { SubjectActs: true, Classes.Length: > 0 } && OfRelative(noun) is { } relative)
        {
            return relative;
        }

        if (relation is Relation.Obj or Relation.NsubjPass || (relation == Relation.Obl && trees.HasCase(at, "in")) || IsLooseObject(at, head, light))
        {
            var passive = relation == Relation.NsubjPass || trees.IsPassive(head);
            var subject = passive ? Agent(head) : SurfaceSubject(head);
            return new Frame(noun, light is null ? -1 : head, light is null ? -1 : subject, -1, Complement(noun)) { Light = light, Governor = head };
        }

        return new Frame(noun, -1, -1, -1, Complement(noun)) { Governor = relation == Relation.Nsubj ? head : -1 };
    }

    // 'the offer that Peru made', 'talks held by Peru', 'the plan which was put forward by Peru': the verb of the noun's own clause carries it.
    private Frame? OfRelative(int noun)
    {
        foreach (var clause in trees.Text.Children(noun))
        {
            if (trees.RelationOf(clause) is not (Relation.AclRelcl or Relation.Acl) || clause < noun || !trees.IsVerb(clause))
            {
                continue;
            }

            var verb = Innermost(clause);
            if (Light(verb) is not { Classes.Length: > 0 } light)
            {
                continue;
            }

            var passive = trees.IsPassive(verb);
            if (passive ? PassiveObject(verb, noun) == noun : Object(verb) == noun)
            {
                return new Frame(noun, verb, passive ? Agent(verb) : SurfaceSubject(verb), -1, Complement(noun)) { Light = light, Governor = verb };
            }
        }

        return null;
    }

    // 'the offer that Peru had promised to make'
    private int Innermost(int clause)
    {
        for (var steps = 0; steps < MaxClimb && trees.Text.Child(clause, Relation.Obj) < 0 && trees.Text.Child(clause, Relation.Xcomp) is >= 0 and var inner && trees.IsVerb(inner); steps++)
        {
            clause = inner;
        }

        return clause;
    }

    // Where the tree calls an object something else: the noun after a light verb, without a preposition.
    private bool IsLooseObject(int noun, int verb, LightVerb? light) =>
        light is not null && noun > verb && noun - verb < MaxClimb / 2 && trees.RelationOf(noun) is not Relation.Nsubj && trees.Text.Child(noun, Relation.Case, Relation.Mark) < 0;

    /// <summary>The subject as the sentence has it, also where it is shared or understood ('agreed to <i>meet</i>', 'met and <i>agreed</i>').</summary>
    public int SurfaceSubject(int verb)
    {
        for (var steps = 0; steps < MaxClimb && verb >= 0; steps++)
        {
            if (OwnSubject(verb) is >= 0 and var subject)
            {
                return Antecedent(subject, verb);
            }

            var head = trees.Head(verb);
            switch (trees.RelationOf(verb))
            {
                case Relation.Xcomp when head >= 0 && trees.Text.Child(head, Relation.Obj, Relation.Iobj) is >= 0 and var controller && trees.IsVerb(head):
                    return controller;
                case Relation.Acl or Relation.AclRelcl:
                    return head;
                case Relation.Xcomp or Relation.Conj or Relation.Advcl or Relation.Ccomp or Relation.Parataxis when head >= 0:
                    verb = head;
                    break;
                default:
                    return -1;
            }
        }

        return -1;
    }

    // A subject stands before its verb unless it is the only one; what a parser calls subject after the verb is taken as the object.
    private int OwnSubject(int verb)
    {
        var after = -1;
        foreach (var child in trees.Text.Children(verb))
        {
            if (trees.RelationOf(child) is Relation.Nsubj or Relation.NsubjPass or Relation.NsubjOuter)
            {
                if (child < verb)
                {
                    return child;
                }

                after = child;
            }
        }

        return trees.Text.Child(verb, Relation.Obj) >= 0 || trees.Text.Child(verb, Relation.AuxPass, Relation.Aux) >= 0 ? after : -1;
    }

    private int Object(int verb)
    {
        var after = -1;
        foreach (var child in trees.Text.Children(verb))
        {
            var relation = trees.RelationOf(child);
            if (relation == Relation.Obj)
            {
                return Antecedent(child, verb);
            }

            if (child > verb && after < 0 && relation is Relation.Nsubj or Relation.NsubjPass or Relation.Dep or Relation.OblUnmarked or Relation.OblAgent or Relation.Ccomp
                && trees.IsNominal(child) && !trees.HasCase(child, "by"))
            {
                after = relation == Relation.OblUnmarked && trees.Text[child].Upos != UniversalTag.Propn && !lexicon.Is("answer", trees.Lemma(child)) ? -1 : child;
            }
        }

        return after >= 0 ? after : Omitted(verb);
    }

    // 'the offer Peru made': a relative clause with a subject of its own, without pronoun and object.
    private int Omitted(int verb)
    {
        var clause = Clause(verb);
        if (trees.RelationOf(clause) != Relation.AclRelcl || trees.Head(clause) < 0 || trees.Head(clause) > clause || !HasOwnSubject(clause))
        {
            return -1;
        }

        foreach (var child in trees.Text.Children(verb))
        {
            if (trees.RelationOf(child) is Relation.Ccomp or Relation.Xcomp or Relation.Cop or Relation.AuxPass || trees.Lemma(child) is "where" or "when" or "why" or "which" or "that" or "whom" or "how")
            {
                return -1;
            }
        }

        return trees.Head(clause);
    }

    private bool HasOwnSubject(int clause) => OwnSubject(clause) is >= 0 and var subject && subject < clause && !IsRelative(subject);

    // The clause that an infinitive belongs to.
    private int Clause(int verb)
    {
        for (var steps = 0; steps < MaxClimb && trees.RelationOf(verb) == Relation.Xcomp && trees.Head(verb) is >= 0 and var head && trees.IsVerb(head); steps++)
        {
            verb = head;
        }

        return trees.FirstConjunct(verb);
    }

    private LightVerb? Light(int verb)
    {
        var lemma = trees.Lemma(verb);
        return lexicon.Light(lemma);
    }

    private int Complement(int token)
    {
        foreach (var child in trees.Text.Children(token))
        {
            var relation = trees.RelationOf(child);
            if (relation is Relation.Xcomp && trees.Text[child].Upos == UniversalTag.Adj && trees.Text.Child(child, Relation.Xcomp, Relation.Advcl) is >= 0 and var inner)
            {
                return inner;
            }

            if (relation is Relation.Xcomp or Relation.Ccomp)
            {
                return child;
            }

            if (relation is Relation.Acl or Relation.Advcl && trees.IsVerb(child) && trees.HasCase(child, "to"))
            {
                return child;
            }
        }

        return -1;
    }

    private int Agent(int verb)
    {
        var agent = trees.Text.Child(verb, Relation.OblAgent);
        return agent >= 0 && trees.HasCase(agent, "by") ? agent : trees.Prepositional(verb, "by");
    }

    private int PassiveObject(int verb, int surface)
    {
        var subject = trees.Text.Child(verb, Relation.NsubjPass, Relation.Nsubj);
        return subject >= 0 ? Antecedent(subject, verb) : trees.RelationOf(verb) == Relation.Acl ? Described(verb) : surface;
    }

    // 'returning property illegally seized': the noun that stands right before the participle, whichever noun the tree hangs it from.
    private int Described(int participle)
    {
        var at = participle - 1;
        while (at >= 0 && trees.Text[at].Upos == UniversalTag.Adv)
        {
            at--;
        }

        var head = trees.Head(participle);
        return at > head && trees.IsNominal(at) ? at : head;
    }

    // 'the ship which Iran seized': the relative pronoun stands for the noun
    private int Antecedent(int subject, int verb)
    {
        if (!IsRelative(subject))
        {
            return subject;
        }

        var at = Clause(verb);
        return trees.RelationOf(at) is Relation.AclRelcl or Relation.Acl && trees.Head(at) >= 0 ? trees.Head(at) : subject;
    }

    private bool IsRelative(int token) => trees.Lemma(token) is "who" or "which" or "that" or "whom";
}
