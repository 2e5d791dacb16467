using System.Collections.Immutable;
using Chancery.Dispatches;
using Chancery.Language;

namespace Chancery.Reading.Acts.Topics;

/// <summary>The noun phrases near an act that may name what it is about.</summary>
internal sealed class TopicPhrases(Draft draft, Trees trees, ActLexicon lexicon)
{
    private const int MaxWords = 7;
    private const int MaxListed = 3;
    private const int MaxHeads = 48;
    private readonly bool[] _dated = Dated(draft);

    /// <summary>The phrases of the sentences in [<paramref name="first"/>, <paramref name="end"/>), each in its forms.</summary>
    public List<TopicPhrase> In(int first, int end, Parties actors)
    {
        var phrases = new List<TopicPhrase>();
        var heads = 0;
        for (var token = draft.Text.Sentences[first].First; token < draft.Text.Sentences[end - 1].End && heads < MaxHeads; token++)
        {
            if (IsHead(token, actors))
            {
                heads++;
                AddForms(token, phrases);
            }
            else if (trees.Text[token].Upos == UniversalTag.Verb && trees.Text[token].Xpos is "VB" or "VBG" && trees.RelationOf(token) is not (Relation.Root or Relation.Parataxis))
            {
                AddDeed(token, phrases);
            }
        }

        return phrases;
    }

    private bool IsHead(int token, Parties actors)
    {
        if (trees.Text[token].Upos is not (UniversalTag.Noun or UniversalTag.Propn) || IsDate(token)
            || trees.RelationOf(token) is Relation.Compound or Relation.Flat or Relation.Case)
        {
            return false;
        }

        return draft.Actors.At(token) is not { } mention
            || (!mention.Referent.IsPerson && !mention.Referent.Parties.IsEmpty && !mention.Referent.Parties.Any(actors.Contains));
    }

    private bool IsDate(int token) => _dated[token];

    private static bool[] Dated(Draft draft)
    {
        var dated = new bool[draft.Text.Tokens.Length];
        foreach (var date in draft.Dates)
        {
            dated.AsSpan(date.Tokens.First, date.Tokens.Length).Fill(true);
        }

        return dated;
    }

    private void AddForms(int head, List<TopicPhrase> phrases)
    {
        var first = Begin(head);
        var near = Nominal(head);
        if (Words(first, near) is not { } brief)
        {
            return;
        }

        var listed = Listed(head, brief);
        if (listed.Length > 1 && IsBoth(head))
        {
            phrases.Add(new TopicPhrase(head, TopicForm.Listed, listed));
            return;
        }

        phrases.Add(new TopicPhrase(head, TopicForm.Short, [brief]));
        var after = Following(head);
        var tail = after < 0 ? -1 : Nominal(after);
        if (tail > near && tail - first <= MaxWords && Words(first, tail) is { } longer)
        {
            phrases.Add(new TopicPhrase(head, TopicForm.Long, [longer]));
            var second = Following(after);
            var end = second < 0 ? -1 : Nominal(second);
            if (end > tail && end - first <= MaxWords && Words(first, end) is { } whole)
            {
                phrases.Add(new TopicPhrase(head, TopicForm.Whole, [whole]));
            }
        }

        if (listed.Length > 1)
        {
            phrases.Add(new TopicPhrase(head, TopicForm.Listed, listed));
        }
    }

    // 'return the property': what is asked for or promised.
    private void AddDeed(int verb, List<TopicPhrase> phrases)
    {
        var thing = trees.Text.Child(verb, Relation.Obj);
        if (thing < 0 || thing < verb || trees.Text[thing].Upos is not (UniversalTag.Noun or UniversalTag.Propn))
        {
            return;
        }

        var near = Nominal(thing);
        if (near - verb <= MaxWords && Words(verb, near) is { } brief)
        {
            phrases.Add(new TopicPhrase(verb, TopicForm.Deed, [brief]));
        }

        var after = Following(thing);
        after = after < 0 ? trees.Text.Child(verb, Relation.Obl) : after;
        var end = after < thing ? -1 : Nominal(after);
        if (end > near && end - verb <= MaxWords && Words(verb, end) is { } longer)
        {
            phrases.Add(new TopicPhrase(verb, TopicForm.LongDeed, [longer]));
        }
    }

    // 'Both visas and fisheries' are two whatever else is said of them.
    private bool IsBoth(int head)
    {
        foreach (var child in trees.Text.Children(head))
        {
            if (child < head && trees.Lemma(child) == "both")
            {
                return true;
            }
        }

        return false;
    }

    private ImmutableArray<string> Listed(int head, string brief)
    {
        var names = ImmutableArray.Create(brief);
        foreach (var child in trees.Text.Children(head))
        {
            if (names.Length < MaxListed && trees.RelationOf(child) == Relation.Conj && trees.IsNominal(child) && Words(Begin(child), Nominal(child)) is { } words && !names.Contains(words))
            {
                names = names.Add(words);
            }
        }

        return names;
    }

    // Determiners, cases and possessive pronouns are left out at the front.
    private int Begin(int head)
    {
        var begin = head;
        foreach (var child in trees.Text.Children(head))
        {
            if (child < head && trees.RelationOf(child) is Relation.Amod or Relation.Compound or Relation.Nummod or Relation.NmodPoss && trees.Text[child].Upos != UniversalTag.Pron)
            {
                begin = Math.Min(begin, trees.Extent(child).First);
            }
        }

        return Hyphens.Before(trees.Text, Math.Max(begin, head - MaxWords + 1));
    }

    // The noun with what belongs to its name.
    private int Nominal(int head)
    {
        var end = head + 1;
        foreach (var child in trees.Text.Children(head))
        {
            if (child > head && trees.RelationOf(child) is Relation.Flat or Relation.Compound)
            {
                end = Math.Max(end, child + 1);
            }
        }

        return Hyphens.After(trees.Text, end);
    }

    // The first prepositional phrase that hangs from it, doers and dates left aside.
    private int Following(int head)
    {
        foreach (var child in trees.Text.Children(head))
        {
            if (child > head && trees.RelationOf(child) == Relation.Nmod && !trees.HasCase(child, "by") && !IsDate(child))
            {
                return child;
            }
        }

        return -1;
    }

    // 'two', 'unprecedented', 'unwavering': tells how many or how much, not what.
    private bool IsMeasure(int token) => !Hyphens.Joins(trees.Text, token + 1) && (IsNumber(token) || IsEmphasis(token));

    private bool IsNumber(int token) => trees.Text[token].Upos == UniversalTag.Num && char.IsLetter(trees.Text.Form(token)[0]);

    private bool IsEmphasis(int token) => trees.Text[token].Upos is UniversalTag.Adj or UniversalTag.Adv or UniversalTag.Verb && lexicon.Is("no-issue-modifier", trees.Lemma(token));

    private string? Words(int first, int end)
    {
        while (first < end && (trees.Text[first].Upos is UniversalTag.Det or UniversalTag.Punct or UniversalTag.Adp or UniversalTag.Part || (first < end - 1 && IsMeasure(first))))
        {
            first++;
        }

        if (first >= end)
        {
            return null;
        }

        var text = trees.Text.Text[trees.Text[first].Start..trees.Text[end - 1].End];
        return PhraseMarks.Closed(text.AsSpan().IndexOfAny('\n', '\r', '\t') < 0 ? text : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }
}
