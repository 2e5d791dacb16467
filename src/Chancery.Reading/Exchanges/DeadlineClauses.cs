using Chancery.Dispatches;
using Chancery.Language;
using Chancery.Reading.Dates;

namespace Chancery.Reading.Exchanges;

/// <summary>The clause around a deadline's date.</summary>
/// <param name="What">What falls on it, in a few words of the text.</param>
internal sealed record DeadlineClause(Span Span, string What, string? Issue);

/// <summary>Cuts the clause that a date governs or hangs from out of a sentence.</summary>
internal sealed class DeadlineClauses(Draft draft)
{
    private const int LongestSpan = 220;
    private const int MostWords = 12;
    private const int MostIssueWords = 6;
    private readonly AnnotatedText _text = draft.Text;

    /// <summary>Null where the date's sentence tells of nothing.</summary>
    public DeadlineClause? Around(DateMention mention)
    {
        var head = Governor(mention.Tokens);
        if (head < 0)
        {
            return null;
        }

        var tokens = Clause(head, mention.Tokens);
        var what = Words(Without(tokens, mention.Tokens), MostWords);
        return new DeadlineClause(Clip(tokens, mention.Tokens), what.Length > 0 ? what : Words(tokens, MostWords), Issue(head));
    }

    // The event's noun where the date stands with one, else the verb.
    private int Governor(Sentence date)
    {
        for (var token = date.First; token < date.End; token++)
        {
            var head = _text[token].Head;
            if (head >= 0 && (head < date.First || head >= date.End))
            {
                return head;
            }
        }

        return FirstVerb(_text.Sentences[_text.SentenceOf(date.First)]);
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

    // The longer side of the clause, without the date and the preposition before it.
    private Sentence Without(Sentence clause, Sentence date)
    {
        var before = date.First;
        while (before > clause.First && _text[before - 1].Upos is UniversalTag.Adp or UniversalTag.Sconj or UniversalTag.Det or UniversalTag.Punct)
        {
            before--;
        }

        var after = date.End;
        while (after < clause.End && _text[after].Upos is UniversalTag.Punct or UniversalTag.Adp)
        {
            after++;
        }

        return before - clause.First >= clause.End - after ? new Sentence(clause.First, before) : new Sentence(after, clause.End);
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
