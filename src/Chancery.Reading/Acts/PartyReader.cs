using Chancery.Dispatches;
using Chancery.Language;

namespace Chancery.Reading.Acts;

/// <summary>Which parties a phrase stands for, and which it holds inside.</summary>
internal sealed class PartyReader(Draft draft, PartySeries series, Scope scope, ActLexicon lexicon, Scene scene)
{
    private const int MaxConjuncts = 12;
    private const int ClauseReach = 20;
    private const int ObjectReach = 4;
    private const int MaxWeighed = 24;
    private readonly Trees _trees = draft.Trees;
    private readonly PersonList _list = new(draft, draft.Trees);
    private readonly int[] _mentionAt = MentionIndex(draft);

    // In a release 'we' is its issuer.
    private readonly Actors.Voice? _issuer = draft.Actors.Issuer is { Parties.IsEmpty: false } issuer ? new Actors.Voice(issuer, Parties.None) : null;

    /// <summary>The parties that the phrase headed by <paramref name="head"/> stands for itself, coordination included.</summary>
    public Parties Of(int head)
    {
        var parties = Single(head);
        var seen = 0;
        foreach (var child in _trees.Text.Children(head))
        {
            if (_trees.RelationOf(child) == Relation.Conj && _trees.IsNominal(child) && seen++ < MaxConjuncts)
            {
                parties = parties.Union(Single(child));
            }
        }

        return WithListed(parties, head);
    }

    // 'Minister A of X and President B of Y', where the tree hangs B beside X.
    private Parties WithListed(Parties parties, int head)
    {
        foreach (var name in _list.After(head))
        {
            parties = !_list.IsDoer(name) || _list.IsDoer(head) ? parties.Union(_list.NamedAt(name)!.Parties) : parties;
        }

        return parties;
    }

    /// <summary>As <see cref="Of"/>; where the tree does not tell, the first party named among the words that stand close about the head.</summary>
    public Parties OfPhrase(int head)
    {
        var parties = Of(head);
        return parties.IsEmpty && _trees.Text[head].Upos is UniversalTag.Propn or UniversalTag.Noun && (_trees.Text[head].Upos == UniversalTag.Propn || lexicon.Is("body", _trees.Lemma(head)))
            ? FirstPhrase(Chunk(head))
            : parties;
    }

    /// <summary>The party named last before <paramref name="token"/> in its clause: for a subject that the tree does not show.</summary>
    public Parties Before(int token)
    {
        var first = _trees.Text.Sentences[_trees.Text.SentenceOf(token)].First;
        for (var i = token - 1; i >= first && token - i < ClauseReach; i--)
        {
            if (_trees.Text[i].Xpos is "VBD" or "VBZ" or "VBP" or "MD" or "``" or "''" or ":" or "HYPH" or "-RRB-" or "IN" && !IsOf(i))
            {
                return Parties.None;
            }

            if (draft.Actors.At(i) is { Referent.Parties.IsEmpty: false } mention)
            {
                return mention.Referent.Parties;
            }
        }

        return Parties.None;
    }

    /// <summary>The party named directly after <paramref name="token"/>: for an object that the tree does not show.</summary>
    public Parties After(int token)
    {
        var end = Math.Min(_trees.Text.Tokens.Length, token + ObjectReach);
        for (var i = token + 1; i < end; i++)
        {
            if (draft.Actors.At(i) is { Referent.Parties.IsEmpty: false } mention)
            {
                return mention.Referent.Parties;
            }

            if (_trees.Text[i].Upos is not (UniversalTag.Det or UniversalTag.Adj or UniversalTag.Propn))
            {
                return Parties.None;
            }
        }

        return Parties.None;
    }

    /// <summary>The parties of the phrase itself, else the first named inside it that is not among <paramref name="others"/>, doers first.</summary>
    public Parties Inside(int head, Parties others)
    {
        var own = Of(head).Except(others);
        if (!own.IsEmpty)
        {
            return own;
        }

        var doer = Doer(head).Except(others);
        return doer.IsEmpty ? First(_trees.Extent(head), others) : doer;
    }

    /// <summary>All parties named in a token range, in its order.</summary>
    public Parties Within(Sentence range)
    {
        var parties = Parties.None;
        for (var i = range.First; i < range.End; i++)
        {
            if (MentionStarting(i) is { } mention && mention.Tokens.End <= range.End)
            {
                parties = parties.Union(mention.Referent.Parties);
            }
        }

        return parties;
    }

    /// <summary>
    /// The party that the words before <paramref name="token"/> speak of most, not among <paramref name="others"/>: doers and near ones weigh more.
    /// Not further back than <paramref name="reach"/> tokens.
    /// </summary>
    public Parties Foremost(int token, Parties others, int reach)
    {
        var (best, most) = (Parties.None, 0);
        Span<int> at = stackalloc int[MaxWeighed];
        var weighed = 0;
        for (var i = token; i >= Math.Max(0, token - reach) && weighed < MaxWeighed; i--)
        {
            if (MentionStarting(i) is { } mention && !mention.Referent.Parties.IsWithin(others))
            {
                at[weighed++] = i;
            }
        }

        for (var k = 0; k < weighed; k++)
        {
            var parties = MentionStarting(at[k])!.Referent.Parties.Except(others);
            var weight = 0;
            for (var other = 0; other < weighed; other++)
            {
                weight += MentionStarting(at[other])!.Referent.Parties.Except(others).SetEquals(parties) ? WeightOf(at[other], token, reach) : 0;
            }

            (best, most) = weight > most ? (parties, weight) : (best, most);
        }

        return best;
    }

    private int WeightOf(int mention, int token, int reach)
    {
        var relation = _trees.RelationOf(draft.Actors.At(mention)!.Head);
        return (relation is Relation.Nsubj or Relation.OblAgent or Relation.NmodPoss ? 3 : 1) * (token - mention < reach / 3 ? 2 : 1);
    }

    private bool InName(int token) =>
        _trees.Text[token].Upos is UniversalTag.Propn or UniversalTag.Noun or UniversalTag.Adj or UniversalTag.Num or UniversalTag.Part or UniversalTag.Sym
        || _trees.Text.Form(token) is "-" or "–" || draft.Actors.At(token) is not null;

    /// <summary>The parties that stand before an event noun: 'the two leaders' meeting', 'Russian-US talks'.</summary>
    public Parties BeforeNoun(int noun)
    {
        var owner = _trees.Text.Child(noun, Relation.NmodPoss, Relation.Compound);
        var named = owner < 0 ? Parties.None : Of(owner);
        var first = noun;
        while (first > 0 && InName(first - 1))
        {
            first--;
        }

        return named.Union(Within(new Sentence(Math.Min(first, _trees.Extent(noun).First), noun)));
    }

    /// <summary>Whether a person stands at <paramref name="token"/>: named, or by role.</summary>
    public bool IsPerson(int token) =>
        draft.Actors.Resolve(token, scope.VoiceAt(token)) is { IsPerson: true }
        || draft.Actors.At(token)?.Kind is MentionKind.Person or MentionKind.Office;

    public bool IsPlace(int token) => draft.Actors.At(token) is { Kind: MentionKind.Party or MentionKind.Place };

    private bool IsOf(int token) => _trees.Lemma(token) == "of";

    private Sentence Chunk(int head)
    {
        var sentence = _trees.Text.Sentences[_trees.Text.SentenceOf(head)];
        int first = head, end = head + 1;
        while (first > sentence.First && InChunk(first - 1))
        {
            first--;
        }

        while (end < sentence.End && InChunk(end))
        {
            end++;
        }

        return new Sentence(first, end);
    }

    private bool InChunk(int token) =>
        _trees.Text[token].Upos is UniversalTag.Propn or UniversalTag.Noun or UniversalTag.Adj or UniversalTag.Det or UniversalTag.Part or UniversalTag.Num || IsOf(token);

    // In a readout's own voice 'they', 'the sides', 'the presidents' are those who met.
    private bool IsTogether(int token) =>
        scene.Participants.Count > 1 && scope.StatementAt(token)?.Statement.Mode != SpeechMode.Direct
        && _trees.Text[token].Xpos is "NNS" or "NNPS" or "PRP" or "PRP$" or "DT" && lexicon.Is("together", _trees.Lemma(token))
        && Within(_trees.Extent(token)).IsEmpty;

    private Parties Single(int token)
    {
        if (IsTogether(token))
        {
            return scene.Participants;
        }

        var named = draft.Actors.Resolve(token, scope.VoiceAt(token) ?? _issuer)?.Parties ?? Parties.None;
        if (named.IsEmpty)
        {
            named = Named(token);
        }

        if (!named.IsEmpty || !lexicon.Is("body", _trees.Lemma(token)))
        {
            return named;
        }

        var before = Within(new Sentence(_trees.Extent(token).First, token));
        if (!before.IsEmpty)
        {
            return before;
        }

        foreach (var preposition in (ReadOnlySpan<string>)["of", "from", "in"])
        {
            var phrase = _trees.Prepositional(token, preposition);
            if (phrase >= 0 && draft.Actors.Resolve(phrase, scope.VoiceAt(phrase)) is { Parties.IsEmpty: false } referent)
            {
                return referent.Parties;
            }
        }

        return Parties.None;
    }

    // 'Prime Minister of Greece Alexis Tsipras': the name hangs beside the title.
    private Parties Named(int token)
    {
        if (_trees.Text[token].Upos is not (UniversalTag.Propn or UniversalTag.Noun))
        {
            return Parties.None;
        }

        foreach (var child in _trees.Text.Children(token))
        {
            if (_trees.RelationOf(child) is Relation.Flat or Relation.Appos or Relation.NmodDesc && draft.Actors.At(child) is { Referent.Parties.IsEmpty: false } mention)
            {
                return mention.Referent.Parties;
            }
        }

        return Parties.None;
    }

    // 'Russia's attack', 'Russian violations', 'the attack by Russia', 'steps that Russia took'
    private Parties Doer(int head)
    {
        foreach (var child in _trees.Text.Children(head))
        {
            var relation = _trees.RelationOf(child);
            var doer = relation is Relation.NmodPoss or Relation.Amod or Relation.Compound
                || (relation is Relation.Nmod or Relation.OblAgent or Relation.Obl && _trees.HasCase(child, "by"))
                || relation == Relation.Nsubj;
            if (doer && !Single(child).IsEmpty)
            {
                return Of(child);
            }
        }

        return Parties.None;
    }

    private Parties FirstPhrase(Sentence range)
    {
        for (var i = range.First; i < range.End; i++)
        {
            if (MentionStarting(i) is { Referent.Parties.IsEmpty: false } mention)
            {
                return Of(mention.Head).Union(mention.Referent.Parties);
            }
        }

        return Parties.None;
    }

    private Parties First(Sentence range, Parties others)
    {
        for (var i = range.First; i < range.End; i++)
        {
            if (MentionStarting(i) is { } mention && !mention.Referent.Parties.Except(others).IsEmpty)
            {
                return (Within(range).Count > 1 ? series.Of(_mentionAt[i]) : mention.Referent.Parties).Except(others);
            }
        }

        return Parties.None;
    }

    private Actors.ActorMention? MentionStarting(int token) => _mentionAt[token] < 0 ? null : draft.Actors.Mentions[_mentionAt[token]];

    private static int[] MentionIndex(Draft draft)
    {
        var index = new int[draft.Text.Tokens.Length];
        Array.Fill(index, -1);
        for (var i = 0; i < draft.Actors.Mentions.Count; i++)
        {
            var first = draft.Actors.Mentions[i].Tokens.First;
            if (index[first] < 0)
            {
                index[first] = i;
            }
        }

        return index;
    }
}
