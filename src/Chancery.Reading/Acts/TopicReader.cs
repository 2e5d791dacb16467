using System.Collections.Immutable;
using Chancery.Language;

namespace Chancery.Reading.Acts;

/// <summary>
/// From a phrase to the topics it names: through verbs to their objects, and through nouns that only carry a topic
/// ('agreements on improving conditions', 'proposals regarding property and air service') to what they carry.
/// </summary>
internal sealed class TopicReader(Draft draft, Trees trees, ActLexicon lexicon)
{
    private const int MaxWords = 6;
    private const int MaxIssues = 3;
    private const int MaxDescent = 5;
    private static readonly string[] Links = ["on", "about", "regarding", "concerning", "over", "of", "in", "for", "to", "towards", "toward", "against", "from", "with"];

    /// <summary>The topics that the phrase or clause headed by <paramref name="head"/> names; none where it names nothing by itself.</summary>
    public ImmutableArray<string> Of(int head)
    {
        var issues = ImmutableArray.CreateBuilder<string>();
        Collect(head, issues, 0);
        return issues.ToImmutable();
    }

    /// <summary>The name of an encounter, without parties, ordinals and plain words ('Strategic Stability Dialogue'); null where it has none.</summary>
    public string? NameOf(int noun)
    {
        if (trees.Text[noun].Upos is not (UniversalTag.Noun or UniversalTag.Propn))
        {
            return null;
        }

        var begin = noun;
        foreach (var child in trees.Text.Children(noun))
        {
            if (child < begin && IsNaming(child))
            {
                begin = child;
            }
        }

        return begin == noun ? null : Words(begin, noun + 1);
    }

    private bool IsNaming(int token) =>
        trees.RelationOf(token) is Relation.Amod or Relation.Compound
        && trees.Text[token].Upos is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Adj
        && draft.Actors.At(token) is null && !IsDate(token) && !lexicon.Is("plain-modifier", trees.Lemma(token))
        && !trees.Text[token].Features.Contains("NumType", StringComparison.Ordinal);

    private void Collect(int head, ImmutableArray<string>.Builder issues, int depth)
    {
        if (head < 0 || depth > MaxDescent || issues.Count >= MaxIssues)
        {
            return;
        }

        var before = issues.Count;
        if (trees.IsVerb(head))
        {
            Collect(OfClause(head), issues, depth + 1);
        }
        else if (lexicon.Is("carrier-issue", trees.Lemma(head)) && Carried(head) is >= 0 and var carried)
        {
            Collect(carried, issues, depth + 1);
        }
        else
        {
            Add(issues, head);
        }

        foreach (var child in trees.Text.Children(head))
        {
            if (trees.RelationOf(child) == Relation.Conj && (before < issues.Count || trees.IsVerb(head)) && trees.IsVerb(child) == trees.IsVerb(head))
            {
                Collect(child, issues, depth + 1);
            }
        }
    }

    private int OfClause(int verb)
    {
        var next = trees.Text.Child(verb, Relation.Obj, Relation.NsubjPass);
        if (next >= 0 && !lexicon.Is("no-issue", trees.Lemma(next)) && draft.Actors.At(next) is null && trees.Text[next].Upos != UniversalTag.Pron)
        {
            return next;
        }

        var clause = trees.Text.Child(verb, Relation.Xcomp, Relation.Ccomp);
        return clause >= 0 ? clause : trees.Text.Child(verb, Relation.Obl) is >= 0 and var oblique && !IsDate(oblique) ? oblique : next;
    }

    // What hangs from a carrying noun by a preposition or as a clause, parties and dates left aside.
    private int Carried(int noun)
    {
        foreach (var child in trees.Text.Children(noun))
        {
            var relation = trees.RelationOf(child);
            var phrase = relation == Relation.Nmod && draft.Actors.At(child) is null && !IsDate(child) && IsLinked(child);
            if (child > noun && (phrase || relation is Relation.Ccomp || (relation == Relation.Acl && trees.Text[child].Xpos != "VBN")))
            {
                return child;
            }
        }

        return -1;
    }

    private bool IsLinked(int child)
    {
        foreach (var link in Links)
        {
            if (trees.HasCase(child, link))
            {
                return true;
            }
        }

        return false;
    }

    private void Add(ImmutableArray<string>.Builder issues, int head)
    {
        var nominal = trees.IsNominal(head) && trees.Text[head].Upos is not (UniversalTag.Pron or UniversalTag.Num);
        if (nominal && !lexicon.Is("no-issue", trees.Lemma(head)) && !IsDate(head) && Words(Begin(head), Finish(head)) is { } words && !issues.Contains(words))
        {
            issues.Add(words);
        }
    }

    private bool IsDate(int token) => draft.Dates.Exists(d => d.Tokens.First <= token && token < d.Tokens.End);

    // Determiners, cases and possessive pronouns are left out at the front.
    private int Begin(int head)
    {
        var begin = head;
        foreach (var child in trees.Text.Children(head))
        {
            if (child < head && trees.RelationOf(child) is Relation.Amod or Relation.Compound or Relation.Nummod or Relation.NmodPoss
                && trees.Text[child].Upos != UniversalTag.Pron)
            {
                begin = Math.Min(begin, trees.Extent(child).First);
            }
        }

        return Math.Max(begin, head - MaxWords + 1);
    }

    // One prepositional phrase may follow.
    private int Finish(int head)
    {
        var end = head + 1;
        foreach (var child in trees.Text.Children(head))
        {
            if (child > head && trees.RelationOf(child) is Relation.Flat or Relation.Compound)
            {
                end = Math.Max(end, child + 1);
            }

            if (child > head && child >= end && child - head < MaxWords && trees.RelationOf(child) == Relation.Nmod && !trees.HasCase(child, "by") && !IsDate(child))
            {
                return NominalEnd(child);
            }
        }

        return end;
    }

    private int NominalEnd(int head)
    {
        var end = head + 1;
        foreach (var child in trees.Text.Children(head))
        {
            if (child > head && trees.RelationOf(child) is Relation.Flat or Relation.Compound)
            {
                end = Math.Max(end, child + 1);
            }
        }

        return end;
    }

    private string? Words(int first, int end)
    {
        while (first < end && trees.Text[first].Upos is UniversalTag.Det or UniversalTag.Punct or UniversalTag.Adp or UniversalTag.Part)
        {
            first++;
        }

        if (first >= end)
        {
            return null;
        }

        var text = trees.Text.Text[trees.Text[first].Start..trees.Text[end - 1].End];
        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
