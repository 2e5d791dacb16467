using Chancery.Dispatches;
using Chancery.Language;

namespace Chancery.Reading.Actors;

/// <summary>What a noun phrase or pronoun stands for: a mention, several joined by 'and', somebody named before, or whoever speaks.</summary>
internal sealed class ReferenceResolver(AnnotatedText text, ActorLayer layer, ReferenceWords words)
{
    // How far back a pronoun may reach.
    private const int SentencesBack = 4;
    private const int MostJoined = 12;

    public Referent? Resolve(int head, Voice? voice)
    {
        if (head < 0 || head >= text.Tokens.Length)
        {
            return null;
        }

        if (layer.IndexAt(head) is >= 0 and var index)
        {
            return voice is not null && Deictic(head, voice) is { } own ? own : Joined(index);
        }

        return text[head].Upos switch
        {
            UniversalTag.Pron or UniversalTag.Det => Pronoun(head, voice),
            UniversalTag.Noun or UniversalTag.Adv or UniversalTag.Propn when voice is not null => Deictic(head, voice),
            _ => null,
        };
    }

    // 'X and Y', 'X, Y and Z': all of them, whichever the tree made the head.
    private Referent Joined(int index)
    {
        var (first, last) = (index, index);
        while (index - first < MostJoined && first > 0 && Links(first - 1, first) && text[layer.Mentions[first - 1].Head].Relation is not (Relation.Obj or Relation.Obl or Relation.Nmod))
        {
            first--;
        }

        while (last - index < MostJoined && last + 1 < layer.Mentions.Count && Links(last, last + 1))
        {
            last++;
        }

        return first == last || !EndsInAnd(first, last) ? layer.Mentions[index].Referent : Together(first, last);
    }

    private bool EndsInAnd(int first, int last) => last > first && Between(last - 1, last).Contains("and", StringComparison.Ordinal);

    private string Between(int left, int right)
    {
        var (from, to) = (text[layer.Mentions[left].Tokens.End - 1].End, text[layer.Mentions[right].Tokens.First].Start);
        return to - from > 16 || to <= from ? "" : text.Text[from..to];
    }

    private bool Links(int left, int right)
    {
        var between = Between(left, right).AsSpan().Trim();
        if (between is not ("and" or ", and" or "," or "and the" or ", the" or ", and the" or "as well as"))
        {
            return false;
        }

        // A comma also sets off an apposition, and 'and' a new clause.
        var (l, r) = (layer.Mentions[left], layer.Mentions[right]);
        return l.Referent != r.Referent && r.Kind != MentionKind.Place && !StartsClause(r.Head) && (between[0] != ',' || l.Referent.IsPerson == r.Referent.IsPerson);
    }

    // A subject whose verb comes after it and is not the subject's of what stands before.
    private bool StartsClause(int head)
    {
        ref readonly var token = ref text[head];
        return token.Relation is Relation.Nsubj or Relation.NsubjPass && token.Head >= 0 && text[token.Head].Relation is Relation.Conj or Relation.Parataxis && token.Head > head;
    }

    private Referent Together(int first, int last)
    {
        var parties = Parties.None;
        var names = new List<string>();
        for (var i = first; i <= last; i++)
        {
            var referent = layer.Mentions[i].Referent;
            parties = parties.Union(referent.Parties);
            names.Add(referent.Name);
        }

        return new Referent($"{string.Join(", ", names.SkipLast(1))} and {names[^1]}", parties);
    }

    private Referent? Pronoun(int head, Voice? voice)
    {
        var form = text.Form(head).ToString().ToLowerInvariant();
        return form switch
        {
            "he" or "him" or "his" or "himself" => Subject(head, 'm') ?? Person(head, 'm', named: true) ?? Person(head, 'm', named: false),
            "she" or "her" or "hers" or "herself" => Subject(head, 'f') ?? Person(head, 'f', named: true) ?? Person(head, 'f', named: false),
            "it" or "its" or "itself" => Thing(head),
            "they" or "them" or "their" or "themselves" or "both" => Several(head),
            "who" or "which" or "that" or "whose" => Relative(head),
            _ => voice is null ? null : Deictic(head, voice),
        };
    }

    private Referent? Deictic(int head, Voice voice)
    {
        var form = text.Form(head).ToString();
        switch (form.ToLowerInvariant())
        {
            case "we" or "us" or "our" or "ours" or "ourselves" when form != "US":
                return voice.Speaker.Parties.IsEmpty ? null : voice.Speaker;
            case "i" or "me" or "my" or "myself":
                return voice.Speaker;
            case "you" or "your" or "yours":
                return voice.Addressee.IsEmpty ? null : new Referent(form, voice.Addressee);
            case "here":
                return voice.Speaker.Parties.IsEmpty ? null : voice.Speaker;
        }

        return Owner(head) switch
        {
            "our" or "my" or "this" when IsOwn(head) => voice.Speaker.Parties.IsEmpty ? null : new Referent(voice.Speaker.Name, voice.Speaker.Parties),
            "your" when IsOwn(head) => voice.Addressee.IsEmpty ? null : new Referent(form, voice.Addressee),
            _ => null,
        };
    }

    // The possessive or demonstrative before a noun.
    private string Owner(int head)
    {
        foreach (var child in text.Children(head))
        {
            if (child < head && text[child].Relation is Relation.NmodPoss or Relation.Det)
            {
                return text.Form(child).ToString().ToLowerInvariant();
            }
        }

        return head > 0 ? text.Form(head - 1).ToString().ToLowerInvariant() : "";
    }

    private bool IsOwn(int head) => words.Is("own", text[head].Lemma.ToLowerInvariant());

    private int Before(int head)
    {
        int low = 0, high = layer.Mentions.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (layer.Mentions[middle].Tokens.First < head)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low - 1;
    }

    // The subject of the nearest sentence with a fitting person; within the pronoun's own sentence only what stands before it.
    private Referent? Person(int head, char gender, bool named)
    {
        var here = text.SentenceOf(head);
        Referent? best = null;
        var bestSentence = -1;
        for (var i = Before(head); i >= 0; i--)
        {
            var mention = layer.Mentions[i];
            var sentence = text.SentenceOf(mention.Tokens.First);
            if (here - sentence > SentencesBack || (best is not null && sentence < bestSentence))
            {
                break;
            }

            if (mention.Referent.IsPerson && layer.IsNamed(i) == named && layer.GenderFits(i, gender) && !Governs(mention.Head, head))
            {
                var better = best is null || IsSubject(mention.Head);
                (best, bestSentence) = better ? (mention.Referent, sentence) : (best, bestSentence);
            }
        }

        return best;
    }

    // 'The President met the Chancellor Ada Moss. He …': the person or office whose act the sentence before tells, named or not.
    private Referent? Subject(int head, char gender)
    {
        var here = text.SentenceOf(head);
        Referent? first = null;
        for (var i = Before(head); i >= 0; i--)
        {
            var mention = layer.Mentions[i];
            var back = here - text.SentenceOf(mention.Tokens.First);
            if (back > 1 || (back == 0 && mention.Referent.IsPerson))
            {
                break;
            }

            first = back == 1 && IsActor(i, gender) ? mention.Referent : first;
        }

        return first;
    }

    // An office that nobody bears by name only where the sentence begins with it.
    private bool IsActor(int index, char gender)
    {
        var mention = layer.Mentions[index];
        return mention.Kind is MentionKind.Person or MentionKind.Office && !layer.IsPlural(index) && layer.GenderFits(index, gender) && IsSubject(mention.Head) && IsMain(mention)
            && (layer.IsNamed(index) || mention.Tokens.First == text.Sentences[text.SentenceOf(mention.Tokens.First)].First);
    }

    private bool IsMain(ActorMention mention) => text[mention.Head].Head is >= 0 and var verb && text[verb].Head < 0;

    // 'his' in 'his counterpart Lavrov' is never Lavrov.
    private bool Governs(int mention, int pronoun) => text[pronoun].Head == mention;

    private bool IsSubject(int head) => text[head].Relation is Relation.Nsubj or Relation.NsubjPass or Relation.NsubjOuter;

    // 'it' is a party or body only where that was the subject just before.
    private Referent? Thing(int head)
    {
        var here = text.SentenceOf(head);
        for (var i = Before(head); i >= 0; i--)
        {
            var mention = layer.Mentions[i];
            if (here - text.SentenceOf(mention.Tokens.First) > 1)
            {
                break;
            }

            if (mention.Kind is MentionKind.Party or MentionKind.Body && IsSubject(mention.Head))
            {
                return mention.Referent;
            }
        }

        return null;
    }

    private Referent? Several(int head)
    {
        var here = text.SentenceOf(head);
        for (var i = Before(head); i >= 0; i--)
        {
            var mention = layer.Mentions[i];
            if (here - text.SentenceOf(mention.Tokens.First) > 1)
            {
                break;
            }

            if (!IsSubject(mention.Head))
            {
                continue;
            }

            var joined = Joined(i);
            if (joined.Parties.Count > 1 || layer.IsPlural(i))
            {
                return joined;
            }
        }

        return Pair(head);
    }

    // 'The President congratulated his colleague. They agreed': the two persons of two parties who last stood in one sentence.
    private Referent? Pair(int head)
    {
        var (sentence, second) = (-1, -1);
        for (var i = Before(head); i >= 0 && text.SentenceOf(head) - text.SentenceOf(layer.Mentions[i].Tokens.First) <= SentencesBack; i--)
        {
            var mention = layer.Mentions[i];
            if (!mention.Referent.IsPerson || mention.Referent.Parties.Count != 1)
            {
                continue;
            }

            var here = text.SentenceOf(mention.Tokens.First);
            if (here == sentence && mention.Referent.Parties != layer.Mentions[second].Referent.Parties)
            {
                var (first, last) = (mention.Referent, layer.Mentions[second].Referent);
                return new Referent($"{first.Name} and {last.Name}", first.Parties.Union(last.Parties));
            }

            (sentence, second) = (here, i);
        }

        return null;
    }

    private Referent? Relative(int head)
    {
        var verb = text[head].Head;
        if (verb >= 0 && text[verb].Relation is Relation.AclRelcl or Relation.Acl && text[verb].Head is >= 0 and var noun && noun < head && layer.IndexAt(noun) is >= 0 and var index)
        {
            return layer.Mentions[index].Referent;
        }

        return null;
    }
}
