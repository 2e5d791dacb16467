using Chancery.Language;

namespace Chancery.Reading.Acts;

/// <summary>Questions about a text's trees that act reading asks often; extents are computed once, without recursion.</summary>
internal sealed class Trees
{
    /// <summary>Deeper than any sentence that a person writes; bounds every climb.</summary>
    private const int MaxClimb = 64;

    private readonly int[] _first;
    private readonly int[] _end;
    private readonly string[] _lemmas;
    private readonly FeatureValue[] _words;

    public Trees(AnnotatedText text)
    {
        Text = text;
        var tokens = text.Tokens;
        _first = new int[tokens.Length];
        _end = new int[tokens.Length];
        _lemmas = new string[tokens.Length];
        _words = new FeatureValue[tokens.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            (_first[i], _end[i]) = (i, i + 1);
            _lemmas[i] = LemmaOf(tokens[i]);
            _words[i] = FeatureValue.Of(_lemmas[i]);
        }

        for (var i = 0; i < tokens.Length; i++)
        {
            Extend(tokens, i);
        }
    }

    public AnnotatedText Text { get; }

    /// <summary>The lemma in lower case.</summary>
    public string Lemma(int token) => _lemmas[token];

    /// <summary>The same as the value of a feature.</summary>
    public FeatureValue Word(int token) => _words[token];

    /// <summary>First and last token of the subtree below <paramref name="token"/>.</summary>
    public Sentence Extent(int token) => new(_first[token], _end[token]);

    public Relation RelationOf(int token) => Text[token].Relation;

    public int Head(int token) => Text[token].Head;

    public bool IsVerb(int token) => Text[token].Upos is UniversalTag.Verb or UniversalTag.Aux;

    public bool IsNominal(int token) => Text[token].Upos is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Pron or UniversalTag.Num;

    /// <summary>The first dependent with one of the relations and the lemma, or -1.</summary>
    public int ChildWithLemma(int token, string lemma, params ReadOnlySpan<Relation> relations)
    {
        foreach (var child in Text.Children(token))
        {
            if (relations.Contains(RelationOf(child)) && _lemmas[child] == lemma)
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>Whether the phrase headed by <paramref name="token"/> is introduced by the preposition.</summary>
    public bool HasCase(int token, string preposition)
    {
        foreach (var child in Text.Children(token))
        {
            if (RelationOf(child) is Relation.Case or Relation.Mark && Text.Form(child).Equals(preposition, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The dependent phrase of <paramref name="token"/> that the preposition introduces, or -1.</summary>
    public int Prepositional(int token, string preposition)
    {
        foreach (var child in Text.Children(token))
        {
            if (RelationOf(child) is Relation.Obl or Relation.OblAgent or Relation.Nmod or Relation.Advcl or Relation.Acl or Relation.Xcomp && HasCase(child, preposition))
            {
                return child;
            }
        }

        return -1;
    }

    /// <summary>The first conjunct of a chain, and how many steps it was away.</summary>
    public int FirstConjunct(int token)
    {
        for (var steps = 0; steps < MaxClimb && RelationOf(token) == Relation.Conj && Head(token) >= 0; steps++)
        {
            token = Head(token);
        }

        return token;
    }

    /// <summary>Whether the verb is in the passive voice.</summary>
    public bool IsPassive(int verb)
    {
        if (Text.Child(verb, Relation.AuxPass, Relation.NsubjPass) >= 0)
        {
            return true;
        }

        var agent = Text.Child(verb, Relation.OblAgent);
        return (agent >= 0 && HasCase(agent, "by"))
            || (RelationOf(verb) == Relation.Acl && Text[verb].Xpos == "VBN" && agent < 0 && Text.Child(verb, Relation.Obj) < 0);
    }

    // A capitalised event noun ('Consultations') keeps its form where it is taken for a name.
    private static string LemmaOf(in Token token)
    {
        var lemma = (token.Lemma ?? "").ToLowerInvariant();
        return token.Xpos == "NNPS" && lemma.Length > 3 && lemma.EndsWith('s') && !lemma.EndsWith("ss", StringComparison.Ordinal) ? lemma[..^1] : lemma;
    }

    private void Extend(ReadOnlySpan<Token> tokens, int token)
    {
        var at = tokens[token].Head;
        for (var steps = 0; at >= 0 && steps < MaxClimb; steps++)
        {
            // Whoever widened it so far has widened everything above it.
            if (_first[at] <= token && token < _end[at])
            {
                return;
            }

            _first[at] = Math.Min(_first[at], token);
            _end[at] = Math.Max(_end[at], token + 1);
            at = tokens[at].Head;
        }
    }
}
