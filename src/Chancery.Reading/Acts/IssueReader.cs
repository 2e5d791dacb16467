using System.Collections.Immutable;
using Chancery.Language;

namespace Chancery.Reading.Acts;

/// <summary>What an act is about, as short noun phrases in the dispatch's own words.</summary>
internal sealed class IssueReader(Draft draft, Trees trees, SlotReader slots, ActLexicon lexicon)
{
    private const int MaxWords = 6;
    private const int MaxIssues = 4;
    private const int MaxDescent = 4;
    private const int Reach = 16;

    public ImmutableArray<string> Of(Frame frame, ActRow row)
    {
        foreach (var slot in row.Issue)
        {
            if (slot == "compound")
            {
                if (Compound(frame.Trigger) is { } compound)
                {
                    return [compound];
                }

                continue;
            }

            var token = slots.Token(frame, slot);
            if (token >= 0 && !IsParty(token) && OfPhrase(token) is { Length: > 0 } issues)
            {
                return issues;
            }
        }

        return row.Has(ActFlags.Mutual) && row.Kind != Dispatches.ActKind.Agree ? [] : Following(frame);
    }

    private bool IsDate(int token)
    {
        foreach (var date in draft.Dates)
        {
            if (date.Tokens.First <= token && token < date.Tokens.End)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsParty(int token) => draft.Actors.At(token) is not null;

    // Where no slot names it: the first noun phrase after the trigger that is no party.
    private ImmutableArray<string> Following(Frame frame)
    {
        var text = trees.Text;
        for (var i = frame.Trigger + 1; i < Math.Min(text.Tokens.Length, frame.Trigger + Reach) && text[i].Relation != Relation.Root; i++)
        {
            if (text[i].Upos == UniversalTag.Noun && draft.Actors.At(i) is null && text[i].Relation is not (Relation.Compound or Relation.OblUnmarked))
            {
                return OfPhrase(i);
            }
        }

        return [];
    }

    /// <summary>The topics that the phrase or clause headed by <paramref name="head"/> names.</summary>
    public ImmutableArray<string> OfPhrase(int head)
    {
        var issues = ImmutableArray.CreateBuilder<string>();
        Add(issues, Topic(head));
        foreach (var child in trees.Text.Children(Topic(head)))
        {
            if (trees.RelationOf(child) == Relation.Conj && trees.IsNominal(child) && issues.Count < MaxIssues)
            {
                Add(issues, Topic(child));
            }
        }

        return issues.ToImmutable();
    }

    // From 'resume talks on X' or 'the importance of X' to the noun that says what it is about.
    private int Topic(int head)
    {
        for (var steps = 0; steps < MaxDescent; steps++)
        {
            var next = trees.IsVerb(head) ? OfClause(head) : lexicon.Is("stop-issue", trees.Lemma(head)) ? Below(head) : -1;
            if (next < 0)
            {
                return head;
            }

            head = next;
        }

        return head;
    }

    private int OfClause(int verb)
    {
        var next = trees.Text.Child(verb, Relation.Obj, Relation.NsubjPass);
        if (next < 0)
        {
            next = trees.Text.Child(verb, Relation.Xcomp, Relation.Ccomp);
        }

        return next >= 0 ? next : trees.Text.Child(verb, Relation.Obl);
    }

    private int Below(int noun)
    {
        var next = trees.Text.Child(noun, Relation.Nmod);
        return next >= 0 ? next : trees.Text.Child(noun, Relation.Acl, Relation.Ccomp);
    }

    private string? Compound(int noun)
    {
        var first = trees.Extent(noun).First;
        for (var i = first; i < noun; i++)
        {
            if (trees.RelationOf(i) is Relation.Compound && trees.Head(i) == noun && trees.Text[i].Upos == UniversalTag.Noun)
            {
                return Words(trees.Extent(i).First, noun + 1);
            }
        }

        return null;
    }

    private void Add(ImmutableArray<string>.Builder issues, int head)
    {
        if (!trees.IsNominal(head) || trees.Text[head].Upos is UniversalTag.Pron or UniversalTag.Num || lexicon.Is("no-issue", trees.Lemma(head)) || IsDate(head))
        {
            return;
        }

        if (Words(Begin(head), Finish(head)) is { } words)
        {
            issues.Add(words);
        }
    }

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

            if (child > head && child >= end && child - head < MaxWords && trees.RelationOf(child) == Relation.Nmod && !trees.HasCase(child, "by"))
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
