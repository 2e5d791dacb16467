using Chancery.Language;

namespace Chancery.Reading.Dates;

/// <summary>Whether the clause around a date tells of the past or looks ahead, from the verb that governs the date.</summary>
internal sealed class ClauseDirection(AnnotatedText text, DateLexicon lexicon)
{
    private const int HighestClimb = 12;

    public Direction Of(Sentence date, string lead)
    {
        if (lead is "starting" or "beginning")
        {
            return Direction.Future;
        }

        var direction = IsAfterPastVerb(date.First) ? Direction.Past : Climb(HeadOf(date));
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
            if ((text[at].Upos is UniversalTag.Verb or UniversalTag.Aux || text.Child(at, Relation.Cop) >= 0) && OfPredicate(at) is var direction and not Direction.Unknown)
            {
                return direction;
            }

            if (IsPlan(at))
            {
                return Direction.Future;
            }
        }

        return Direction.Unknown;
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
        }

        return text[predicate].Xpos switch
        {
            "VBD" => Direction.Past,
            "VBN" when text[predicate].Relation is Relation.Acl or Relation.Amod => Direction.Past,
            "VBP" or "VBZ" when text.Child(predicate, Relation.Ccomp, Relation.Xcomp) < 0 => Direction.Future,
            _ => Direction.Unknown,
        };
    }

    private Direction OfAuxiliary(int auxiliary) => text[auxiliary].Xpos switch
    {
        "MD" when text[auxiliary].Lemma is not ("could" or "can" or "might") => Direction.Future,
        "VBD" => Direction.Past,
        "VBZ" or "VBP" when text[auxiliary].Lemma == "have" => Direction.Past,
        _ => Direction.Unknown,
    };

    private bool IsPlan(int token) => lexicon.Word(text[token].Lemma) is { } word && (word.Traits & WordTraits.Plan) != 0;
}
