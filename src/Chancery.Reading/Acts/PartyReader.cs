using Chancery.Dispatches;
using Chancery.Language;

namespace Chancery.Reading.Acts;

/// <summary>Which parties a phrase stands for, and which it holds inside.</summary>
internal sealed class PartyReader(Draft draft, Trees trees, Scope scope, ActLexicon lexicon)
{
    private const int MaxConjuncts = 12;
    private readonly int[] _mentionAt = MentionIndex(draft);

    /// <summary>The parties that the phrase headed by <paramref name="head"/> stands for itself, coordination included.</summary>
    public Parties Of(int head)
    {
        var parties = Single(head);
        var seen = 0;
        foreach (var child in trees.Text.Children(head))
        {
            if (trees.RelationOf(child) == Relation.Conj && trees.IsNominal(child) && seen++ < MaxConjuncts)
            {
                parties = parties.Union(Single(child));
            }
        }

        return parties;
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
        return doer.IsEmpty ? First(trees.Extent(head), others) : doer;
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

    /// <summary>The party mentioned last before <paramref name="token"/> that is not among <paramref name="others"/>, not further back than <paramref name="reach"/> tokens.</summary>
    public Parties Nearest(int token, Parties others, int reach)
    {
        for (var i = token; i >= Math.Max(0, token - reach); i--)
        {
            if (MentionStarting(i) is { } mention && !mention.Referent.Parties.Except(others).IsEmpty)
            {
                return mention.Referent.Parties.Except(others);
            }
        }

        return Parties.None;
    }

    /// <summary>Whether a person stands at <paramref name="token"/>: named, or by role.</summary>
    public bool IsPerson(int token) =>
        draft.Actors.Resolve(token, scope.VoiceAt(token)) is { IsPerson: true }
        || draft.Actors.At(token)?.Kind is MentionKind.Person or MentionKind.Office;

    public bool IsPlace(int token) => draft.Actors.At(token) is { Kind: MentionKind.Party or MentionKind.Place };

    private Parties Single(int token)
    {
        var named = draft.Actors.Resolve(token, scope.VoiceAt(token))?.Parties ?? Parties.None;
        if (!named.IsEmpty || !lexicon.Is("body", trees.Lemma(token)))
        {
            return named;
        }

        var before = Within(new Sentence(trees.Extent(token).First, token));
        if (!before.IsEmpty)
        {
            return before;
        }

        foreach (var preposition in (ReadOnlySpan<string>)["of", "from", "in"])
        {
            var phrase = trees.Prepositional(token, preposition);
            if (phrase >= 0 && draft.Actors.Resolve(phrase, scope.VoiceAt(phrase)) is { Parties.IsEmpty: false } referent)
            {
                return referent.Parties;
            }
        }

        return Parties.None;
    }

    // 'Russia's attack', 'Russian violations', 'the attack by Russia', 'steps that Russia took'
    private Parties Doer(int head)
    {
        foreach (var child in trees.Text.Children(head))
        {
            var relation = trees.RelationOf(child);
            var doer = relation is Relation.NmodPoss or Relation.Amod or Relation.Compound
                || (relation is Relation.Nmod or Relation.OblAgent or Relation.Obl && trees.HasCase(child, "by"))
                || relation == Relation.Nsubj;
            if (doer && !Single(child).IsEmpty)
            {
                return Of(child);
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
                return mention.Referent.Parties.Except(others);
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
