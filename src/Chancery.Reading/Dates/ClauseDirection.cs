using Chancery.Language;

namespace Chancery.Reading.Dates;

/// <summary>Whether the clause around a date tells of the past or looks ahead: from the verb that governs it, else from the verbs nearby.</summary>
internal sealed class ClauseDirection(AnnotatedText text, DateLexicon lexicon)
{
    private const int HighestClimb = 12;
    private const int FurthestBack = 14;
    private const int FurthestAhead = 8;

    public Direction Of(Sentence date, string lead) => Tense(date, lead) switch
    {
        Direction.Present => Direction.Future,
        var direction => direction,
    };

    /// <summary>The same, with the simple present told apart: 'they meet on Monday' looks ahead, 'this year marks' does not.</summary>
    public Direction Tense(Sentence date, string lead)
    {
        if (lead is "starting" or "beginning")
        {
            return Direction.Future;
        }

        if (lead == "since")
        {
            return Direction.Past;
        }

        var direction = IsAfterPastVerb(date.First) ? Direction.Past : Climb(HeadOf(date));
        direction = direction == Direction.Unknown ? Nearby(date) : direction;
        return direction != Direction.Past && lead is "until" or "till" or "by" or "before" ? Direction.Future : direction;
    }

    // 'said Friday that …', 'was announced on Wednesday'
    private bool IsAfterPastVerb(int first)
    {
        var before = first - 1 >= 0 && text[first - 1].Upos == UniversalTag.Adp ? first - 2 : first - 1;
        return before >= 0 && text[before].Xpos == "VBD" && text[before].Upos == UniversalTag.Verb && !IsPlan(before);
    }

    private Direction Climb(int at)
    {
        for (var steps = 0; at >= 0 && steps < HighestClimb; steps++, at = text[at].Head)
        {
            var isPredicate = text[at].Upos is UniversalTag.Verb or UniversalTag.Aux || text.Child(at, Relation.Cop) >= 0;
            if (isPredicate && OfPredicate(at) is var direction and not Direction.Unknown)
            {
                return direction;
            }

            if (IsPlan(at) || IsIntended(at))
            {
                return Direction.Future;
            }
        }

        return Direction.Unknown;
    }

    // 'promised to consider', 'ready to meet': what is meant by an infinitive lies ahead.
    private bool IsIntended(int verb)
    {
        var head = text[verb].Head;
        return head >= 0 && text[verb].Xpos == "VB" && Is(head, WordTraits.Intent);
    }

    // The token of the date whose head lies outside it.
    private int HeadOf(Sentence date)
    {
        for (var token = date.First; token < date.End; token++)
        {
            var head = text[token].Head;
            if (head < date.First || head >= date.End)
            {
                return token;
            }
        }

        return date.First;
    }

    private Direction OfPredicate(int predicate)
    {
        if (IsPlan(predicate))
        {
            return Direction.Future;
        }

        foreach (var child in text.Children(predicate))
        {
            if (text[child].Relation is Relation.Aux or Relation.AuxPass or Relation.Cop && OfAuxiliary(child) is var direction and not Direction.Unknown)
            {
                return direction;
            }

            if (child < predicate && predicate - child < 5 && IsPlan(child))
            {
                return Direction.Future;
            }
        }

        return text[predicate].Xpos switch
        {
            "VBD" => Direction.Past,
            "VBN" when text[predicate].Relation is Relation.Acl or Relation.Amod => Direction.Past,
            "VBP" or "VBZ" when text.Child(predicate, Relation.Ccomp, Relation.Xcomp) < 0 => Direction.Present,
            _ => Direction.Unknown,
        };
    }

    private Direction OfAuxiliary(int auxiliary) => text[auxiliary].Xpos switch
    {
        "MD" when text[auxiliary].Lemma is not ("could" or "can" or "might") => Direction.Future,
        "VBD" => Direction.Past,
        _ when text.Form(auxiliary).Equals("be", StringComparison.OrdinalIgnoreCase) => Direction.Future,
        "VBZ" or "VBP" when text[auxiliary].Lemma == "have" => Direction.Past,
        _ => Direction.Unknown,
    };

    // Where the tree tells nothing: the nearest verb before the date, else the first after it.
    private Direction Nearby(Sentence date)
    {
        var sentence = text.Sentences[text.SentenceOf(date.First)];
        for (var at = date.First - 1; at >= Math.Max(sentence.First, date.First - FurthestBack); at--)
        {
            if (OfWord(at) is var direction and not Direction.Unknown)
            {
                return direction;
            }
        }

        for (var at = date.End; at < Math.Min(sentence.End, date.End + FurthestAhead); at++)
        {
            if (OfWord(at) is var direction and not Direction.Unknown)
            {
                return direction;
            }
        }

        return Direction.Unknown;
    }

    private Direction OfWord(int token) => text[token].Xpos switch
    {
        "MD" => OfAuxiliary(token),
        "VBD" => Direction.Past,
        _ => IsPlan(token) ? Direction.Future : Direction.Unknown,
    };

    // 'a plan was proposed' is no plan for the day.
    private bool IsPlan(int token) => text[token].Upos is not (UniversalTag.Noun or UniversalTag.Propn) && Is(token, WordTraits.Plan);

    private bool Is(int token, WordTraits trait) => lexicon.Word(text[token].Lemma) is { } word && (word.Traits & trait) != 0;
}
