using System.Collections.Immutable;
using Chancery.Dispatches;
using Chancery.Language;

namespace Chancery.Reading.Acts;

/// <summary>What a slot gave: the parties, and the token of the phrase that they came from (-1 for a range).</summary>
internal readonly record struct Filled(Parties Parties, int Token, string Slot)
{
    public static Filled Nothing => new(Parties.None, -1, "");
}

/// <summary>Finds a row's arguments in a frame.</summary>
internal sealed class SlotReader(Trees trees, FrameBuilder frames, PartyReader parties, Scope scope, Scene scene)
{
    /// <summary>The slot's name where a party does it to itself.</summary>
    public const string Self = "self";

    private const int SceneReach = 120;
    private const int Reach = 14;
    private const int MaxNested = 3;

    /// <summary>The first alternative that names a party other than <paramref name="others"/>.</summary>
    public Filled Fill(Frame frame, ImmutableArray<ImmutableArray<Slot>> alternatives, Parties others)
    {
        foreach (var alternative in alternatives)
        {
            var found = FillOne(frame, alternative, others);
            if (!others.IsEmpty && !found.Parties.IsEmpty && !alternative[0].Inside && found.Parties.IsWithin(others))
            {
                return Filled.Nothing with { Slot = Self };
            }

            if (!found.Parties.IsEmpty)
            {
                return found;
            }
        }

        return Filled.Nothing;
    }

    /// <summary>What the slots of one alternative give together.</summary>
    public Filled FillOne(Frame frame, ImmutableArray<Slot> alternative, Parties others)
    {
        var found = Parties.None;
        var token = -1;
        foreach (var slot in alternative)
        {
            found = found.Union(One(frame, slot, others));
            token = token < 0 ? Token(frame, slot.Name) : token;
        }

        return new Filled(found, token, alternative[0].Name);
    }

    /// <summary>
    /// Who is meant where nobody is named: for an encounter those of the dispatch's own; for sanctions, force and answers told in the passive
    /// or by a noun, the party that is spoken of most.
    /// </summary>
    public Filled Understood(Frame frame, ActRow row, Filled to)
    {
        if (row.Has(ActFlags.Mutual))
        {
            return row.Class == TriggerClass.Noun && scene.Participants.Count > 1 ? new Filled(scene.Participants, -1, "scene") : Filled.Nothing;
        }

        var passive = row.Class == TriggerClass.Noun || (row.Class == TriggerClass.Verb && trees.IsPassive(frame.Trigger));
        if (!passive || row.Kind is not (ActKind.Sanction or ActKind.Attack or ActKind.Seize or ActKind.Acknowledge or ActKind.Reply))
        {
            return Filled.Nothing;
        }

        var others = to.Parties.IsEmpty ? Speaker(frame.Trigger) : to.Parties;
        return others.IsEmpty ? Filled.Nothing : new Filled(Counterpart(frame, others), -1, "scene");
    }

    /// <summary>The head of the phrase in a slot, or -1.</summary>
    public int Token(Frame frame, string slot) => slot switch
    {
        "subj" or "light" => frame.Subject,
        "obj" => frame.Object,
        "gov" => Governing(frame.Trigger),
        "iobj" => Recipient(frame),
        "comp" => frame.Complement,
        "that" => trees.Text.Child(frame.Trigger, Relation.Ccomp, Relation.Acl),
        "compound" => trees.Text.Child(frame.Trigger, Relation.Compound, Relation.Amod),
        _ when slot.StartsWith("obj:", StringComparison.Ordinal) => frame.Object < 0 ? -1 : OfObject(frame.Object, slot[4..]),
        _ => Phrase(frame, slot),
    };

    // 'has given Norway an answer', 'Norway was given an answer'
    private int Recipient(Frame frame)
    {
        var recipient = trees.Text.Child(frame.Trigger, Relation.Iobj);
        return recipient < 0 && trees.IsPassive(frame.Trigger) ? frame.Object : recipient;
    }

    private int OfObject(int noun, string slot) => slot switch
    {
        "comp" or "that" => trees.Text.Child(noun, Relation.Acl, Relation.Ccomp),
        _ => trees.Prepositional(noun, slot),
    };

    // 'in a letter to Peru, Norway said', 'in the course of a visit to Peru, Norway's minister met'
    private int Governing(int noun)
    {
        var at = trees.FirstConjunct(noun);
        for (var steps = 0; steps < MaxNested && trees.RelationOf(at) == Relation.Nmod && trees.Head(at) >= 0 && !trees.IsVerb(trees.Head(at)); steps++)
        {
            at = trees.FirstConjunct(trees.Head(at));
        }

        var hangs = trees.RelationOf(at) is Relation.Obl or Relation.OblUnmarked or Relation.Advcl or Relation.Nmod && trees.Head(at) >= 0;
        return hangs ? frames.SurfaceSubject(trees.Head(at)) : -1;
    }

    private Parties One(Frame frame, Slot slot, Parties others) => slot.Name switch
    {
        "pre" => parties.BeforeNoun(frame.Trigger),
        "owner" => frame.Object < 0 ? Parties.None : parties.BeforeNoun(frame.Object),
        "other" => others.Count == 1 ? scene.Counterpart(others) : Parties.None,
        "light" => frame.Light is { SubjectActs: true } ? Subject(frame, slot, others) : Parties.None,
        "subj" => Subject(frame, slot, others),
        "gov" => Head(Token(frame, "gov"), slot, others),
        "obj" when frame.Object < 0 => parties.After(frame.Trigger),
        "between" or "among" => Between(frame, slot.Name),
        "together" => Parties.None,
        "scene" => Counterpart(frame, others),
        "speaker" => Speaker(frame.Trigger),
        "comp" => OfClause(frame.Complement, slot, others),
        "that" => OfClause(Token(frame, "that"), slot, others),
        "rel" => Parties.None,
        "obj:pre" => frame.Object < 0 ? Parties.None : parties.BeforeNoun(frame.Object),
        "obj:between" => frame.Object < 0 ? Parties.None : All(OfObject(frame.Object, "between")),
        _ => Head(Token(frame, slot.Name), slot, others),
    };

    private Parties Head(int head, Slot slot, Parties others) =>
        head < 0 ? Parties.None : slot.Inside ? parties.Inside(head, others) : parties.OfPhrase(head);

    private Parties Subject(Frame frame, Slot slot, Parties others)
    {
        var named = Head(frame.Subject, slot, others);
        var unclear = frame.Subject < 0 || !trees.IsNominal(frame.Subject);
        if (named.IsEmpty && IsImpersonal(frame) && scope.StatementAt(frame.Trigger)?.Statement.Mode != SpeechMode.Direct)
        {
            return scene.Participants;
        }

        return named.IsEmpty && unclear && frame.Carrier >= 0 && !trees.IsPassive(frame.Carrier) ? parties.Before(frame.Carrier) : named;
    }

    // 'It was agreed', 'an agreement was reached': by those who met.
    private bool IsImpersonal(Frame frame) =>
        frame.Carrier >= 0 && scene.Participants.Count > 1 && trees.IsPassive(frame.Carrier) && trees.RelationOf(frame.Carrier) is not (Relation.Acl or Relation.AclRelcl);

    private Parties Between(Frame frame, string preposition)
    {
        var phrase = Phrase(frame, preposition);
        return phrase < 0 ? Parties.None : All(phrase);
    }

    private Parties All(int head) => head < 0 ? Parties.None : parties.Of(head).Union(parties.Within(trees.Extent(head)));

    private Parties OfClause(int clause, Slot slot, Parties others)
    {
        if (clause < 0)
        {
            return Parties.None;
        }

        var subject = trees.Text.Child(clause, Relation.Nsubj, Relation.NsubjPass);
        if (subject < 0)
        {
            subject = trees.Prepositional(clause, "for");
        }

        var doer = subject < 0 ? Parties.None : parties.Inside(subject, others).Except(others);
        return doer.IsEmpty && slot.Inside ? parties.Inside(clause, others) : doer;
    }

    // With whom the dispatch's own meeting or call is; else the party named last.
    private Parties Counterpart(Frame frame, Parties others)
    {
        if (others.Count > 1)
        {
            return Parties.None;
        }

        var known = scene.Counterpart(others);
        return known.IsEmpty ? parties.Foremost(frame.Trigger, others, ReachFrom(frame.Trigger)) : known;
    }

    // A story passes from one pair to another; a release or a turn keeps to its subject.
    private int ReachFrom(int trigger)
    {
        var turn = scope.StatementAt(trigger) is { } statement && Claimants.IsTurn(statement);
        return turn || !scene.Issuer.IsEmpty ? SceneReach : trigger - trees.Text.Sentences[trees.Text.SentenceOf(trigger)].First;
    }

    /// <summary>Whose words the token stands in; a release's issuer in its own voice.</summary>
    public Parties Speaker(int token) => scope.StatementAt(token)?.Statement.Speaker.Parties ?? scene.Issuer;

    private int Phrase(Frame frame, string preposition)
    {
        var own = trees.Prepositional(frame.Trigger, preposition);
        if (own >= 0)
        {
            return own;
        }

        if (frame.Carrier >= 0 && frame.Carrier != frame.Trigger)
        {
            own = trees.Prepositional(frame.Carrier, preposition);
        }

        if (own < 0 && frame.Object >= 0 && trees.Text[frame.Trigger].Upos != UniversalTag.Noun)
        {
            own = trees.Prepositional(frame.Object, preposition);
        }

        if (own < 0 && frame.Governor >= 0 && preposition is "between" or "with" or "among")
        {
            own = trees.Prepositional(frame.Governor, preposition);
        }

        return own < 0 && preposition is "with" or "between" or "on" or "to" or "for" or "from" ? Following(frame, preposition) : own;
    }

    // 'waiting for Norway to answer': the preposition introduces the clause, its subject follows.
    private int Named(int preposition)
    {
        var next = preposition + 1;
        while (next < trees.Text.Tokens.Length && next < preposition + 4 && trees.Text[next].Upos is UniversalTag.Det or UniversalTag.Adj)
        {
            next++;
        }

        return next < trees.Text.Tokens.Length && trees.IsNominal(next) ? next : -1;
    }

    // Where the tree hangs a phrase elsewhere: the next one in the clause, no other verb between.
    private int Following(Frame frame, string preposition)
    {
        var text = trees.Text;
        var last = Math.Min(text.Tokens.Length, frame.Trigger + Reach);
        for (var i = frame.Trigger + 1; i < last; i++)
        {
            if (text[i].Upos is UniversalTag.Verb or UniversalTag.Punct || text[i].Relation == Relation.Root)
            {
                return -1;
            }

            if (text[i].Upos is UniversalTag.Adp or UniversalTag.Sconj && text.Form(i).Equals(preposition, StringComparison.OrdinalIgnoreCase))
            {
                return text[i].Relation == Relation.Case ? text[i].Head : Named(i);
            }
        }

        return -1;
    }
}
