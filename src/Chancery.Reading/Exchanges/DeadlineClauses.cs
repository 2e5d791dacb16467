using Chancery.Dispatches;
using Chancery.Language;
using Chancery.Reading.Dates;

namespace Chancery.Reading.Exchanges;

/// <summary>The clause around a deadline's date.</summary>
/// <param name="What">What falls on it, in a few words of the text.</param>
internal sealed record DeadlineClause(Span Span, string What, string? Issue);

/// <summary>Cuts the clause that a date governs or hangs from out of a sentence.</summary>
internal sealed class DeadlineClauses(Draft draft, DeadlineLexicon lexicon)
{
    private const int LongestSpan = 220;
    private const int MostWords = 12;
    private const int MostSubjectWords = 6;
    private const int FurthestTerm = 80;
    private const int HighestClimb = 4;
    private const int MostIssueWords = 6;
    private readonly AnnotatedText _text = draft.Text;

    /// <summary>Null where the date's sentence tells of nothing.</summary>
    public DeadlineClause? Around(DateMention mention)
    {
        if (Outlasting(mention.Tokens) is >= 0 and var term)
        {
            return new DeadlineClause(Clip(Clause(term, mention.Tokens), mention.Tokens), $"{Words(Naming(term), MostSubjectWords)} lapse", Words(Naming(term), MostIssueWords));
        }

        var head = Governor(mention.Tokens);
        if (head < 0)
        {
            return null;
        }

        var tokens = Clause(head, mention.Tokens);
        var isClause = _text[head].Upos == UniversalTag.Verb || _text.Child(head, Relation.Nsubj, Relation.NsubjPass) >= 0;
        var what = isClause ? OfVerb(head, mention.Tokens) : Phrase(head, mention.Tokens);
        return new DeadlineClause(Clip(tokens, mention.Tokens), what.Length > 0 ? what : Words(tokens, MostWords), Issue(head));
    }

    // 'limits beyond February': what would end then is the noun before the preposition, wherever the tree hangs the date.
    private int Outlasting(Sentence date)
    {
        var noun = IsOutlast(date.First) ? date.First - 1 : IsOutlast(date.First - 1) ? date.First - 2 : -1;
        var isNoun = noun >= 0 && (_text[noun].Upos is UniversalTag.Noun or UniversalTag.Propn || _text.Child(noun, Relation.Compound) >= 0);
        return isNoun ? noun : -1;
    }

    private bool IsOutlast(int token) => token >= 0 && (lexicon.Of(_text[token].Lemma) & DeadlineCue.Outlast) != 0;

    private Sentence Naming(int noun)
    {
        var first = noun;
        while (first > 0 && noun - first < MostIssueWords && _text[first - 1].Head > first - 1 && _text[first - 1].Head <= noun && _text[first - 1].Relation is Relation.Compound or Relation.Amod && _text[first - 1].Xpos != "VBG")
        {
            first--;
        }

        return new Sentence(first, noun + 1);
    }

    // The event's noun where the date stands with one, else the verb.
    private int Governor(Sentence date)
    {
        for (var token = date.First; token < date.End; token++)
        {
            var head = _text[token].Head;
            if (head >= 0 && (head < date.First || head >= date.End))
            {
                return Climb(head);
            }
        }

        return FirstVerb(_text.Sentences[_text.SentenceOf(date.First)]);
    }

    // From a place or a time that the date hangs from to what happens then.
    private int Climb(int token)
    {
        var at = token;
        for (var steps = 0; steps < HighestClimb && at >= 0; steps++, at = _text[at].Head)
        {
            var isEvent = (lexicon.Of(_text[at].Lemma) & (DeadlineCue.Event | DeadlineCue.Lapse)) != 0;
            if (isEvent || _text[at].Upos == UniversalTag.Verb)
            {
                return at;
            }
        }

        return token;
    }

    private int FirstVerb(Sentence sentence)
    {
        for (var token = sentence.First; token < sentence.End; token++)
        {
            if (_text[token].Upos == UniversalTag.Verb)
            {
                return token;
            }
        }

        return -1;
    }

    // A verb's subject, objects and date; a noun with what stands before it and its date.
    private Sentence Clause(int head, Sentence date)
    {
        int first = Math.Min(head, date.First), end = Math.Max(head + 1, date.End);
        foreach (var child in _text.Children(head))
        {
            var isPart = _text[child].Relation is Relation.Nsubj or Relation.NsubjPass or Relation.Obj or Relation.Xcomp or Relation.Aux or Relation.AuxPass or Relation.Cop
                or Relation.Compound or Relation.Amod or Relation.Det or Relation.NmodPoss or Relation.Nmod or Relation.Obl or Relation.CompoundPrt or Relation.Flat;
            if (isPart)
            {
                var below = _text.Subtree(child);
                first = Math.Min(first, below.First);
                end = Math.Max(end, below.End);
            }
        }

        return new Sentence(first, end);
    }

    // A long clause is cut down to the words around its date.
    private Span Clip(Sentence tokens, Sentence date)
    {
        int first = tokens.First, end = tokens.End;
        while (first < date.First && _text[end - 1].End - _text[first].Start > LongestSpan)
        {
            first++;
        }

        while (end > date.End && _text[end - 1].End - _text[first].Start > LongestSpan)
        {
            end--;
        }

        return draft.SpanOf(new Sentence(first, end));
    }

    // Subject, verb and object, without the date: 'treaty expires', 'ministers meet'.
    private string OfVerb(int verb, Sentence date)
    {
        var subject = Subject(verb);
        var topic = subject >= 0 && _text[subject].Upos == UniversalTag.Pron ? (Ends(verb) ? TermBefore(subject) : -1) : subject;
        var end = verb + 1;
        foreach (var child in _text.Children(verb))
        {
            var follows = child > verb && _text[child].Relation is Relation.Obj or Relation.Xcomp or Relation.CompoundPrt or Relation.Obl;
            end = follows && !Overlaps(_text.Subtree(child), date) ? Math.Max(end, _text.Subtree(child).End) : end;
        }

        end = date.First > verb ? Math.Min(end, date.First) : end;
        var action = Words(new Sentence(verb, TrimmedEnd(verb + 1, end)), MostWords - MostSubjectWords + 2);
        return topic >= 0 && topic < verb ? $"{Phrase(topic, date)} {action}" : action;
    }

    private bool Ends(int verb) => (lexicon.Of(_text[verb].Lemma) & (DeadlineCue.Lapse | DeadlineCue.Effect)) != 0;

    // Its own, else that of the verb it completes, else the noun that it describes.
    private int Subject(int verb)
    {
        for (var steps = 0; steps < HighestClimb && verb >= 0; steps++)
        {
            var own = _text.Child(verb, Relation.Nsubj, Relation.NsubjPass);
            if (own >= 0 || _text[verb].Relation is Relation.Acl or Relation.AclRelcl)
            {
                return own >= 0 ? own : _text[verb].Head;
            }

            if (_text[verb].Relation is not (Relation.Xcomp or Relation.Conj))
            {
                return -1;
            }

            verb = _text[verb].Head;
        }

        return -1;
    }

    // 'it expires': the agreement, treaty or truce named last.
    private int TermBefore(int token)
    {
        for (var at = token - 1; at >= Math.Max(0, token - FurthestTerm); at--)
        {
            if ((lexicon.Of(_text[at].Lemma) & DeadlineCue.Term) != 0 && _text[at].Upos is UniversalTag.Noun or UniversalTag.Propn)
            {
                return at;
            }
        }

        return -1;
    }

    private static bool Overlaps(Sentence one, Sentence other) => one.First < other.End && other.First < one.End;

    // A noun with what stands before it and one phrase with 'of'.
    private string Phrase(int noun, Sentence date)
    {
        var first = noun;
        var end = noun + 1;
        foreach (var child in _text.Children(noun))
        {
            var isBefore = child < noun && _text[child].Relation is Relation.Compound or Relation.Amod or Relation.NmodPoss or Relation.Nummod && _text[child].Upos != UniversalTag.Pron;
            first = isBefore && !Overlaps(new Sentence(child, child + 1), date) ? Math.Min(first, child) : first;
            end = child > noun && _text[child].Relation == Relation.Flat ? Math.Max(end, child + 1) : end;
            var below = _text.Subtree(child);
            end = child == below.End - 1 && child > noun && _text[child].Relation == Relation.Nmod && !Overlaps(below, date) ? Math.Max(end, below.End) : end;
        }

        return Words(new Sentence(Math.Max(first, noun - MostSubjectWords + 1), TrimmedEnd(noun + 1, end)), MostSubjectWords + 2);
    }

    private int TrimmedEnd(int least, int end)
    {
        while (end > least && _text[end - 1].Upos is UniversalTag.Adp or UniversalTag.Punct or UniversalTag.Det or UniversalTag.Sconj or UniversalTag.Cconj)
        {
            end--;
        }

        return end;
    }

    private string Words(Sentence tokens, int most)
    {
        var first = tokens.First;
        while (first < tokens.End && _text[first].Upos is UniversalTag.Det or UniversalTag.Punct)
        {
            first++;
        }

        var end = Math.Min(tokens.End, first + most);
        return end <= first ? "" : string.Join(' ', draft.SpanOf(new Sentence(first, end)).Of(_text.Text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private string? Issue(int head)
    {
        var noun = _text[head].Upos == UniversalTag.Verb ? _text.Child(head, Relation.Obj, Relation.NsubjPass) : head;
        noun = noun < 0 ? _text.Child(head, Relation.Nsubj) : noun;
        if (noun < 0 || _text[noun].Upos is not (UniversalTag.Noun or UniversalTag.Propn))
        {
            return null;
        }

        var first = noun;
        foreach (var child in _text.Children(noun))
        {
            var isPart = child < noun && _text[child].Relation is Relation.Compound or Relation.Amod or Relation.NmodPoss && _text[child].Upos != UniversalTag.Pron;
            first = isPart ? Math.Min(first, child) : first;
        }

        return Words(new Sentence(Math.Max(first, noun - MostIssueWords + 1), noun + 1), MostIssueWords);
    }
}
