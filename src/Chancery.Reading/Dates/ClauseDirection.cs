using Chancery.Language;

namespace Chancery.Reading.Dates;

/// <summary>Whether the clause around a date tells of the past or looks ahead, from the verb that governs the date.</summary>
internal sealed class ClauseDirection(AnnotatedText text)
{
    private const int HighestClimb = 12;

    public Direction Of(Sentence date, string lead)
    {
        if (lead is "until" or "till" or "by" or "starting" or "beginning" or "before")
        {
            return Direction.Future;
        }

        var at = HeadOf(date);
        for (var steps = 0; at >= 0 && steps < HighestClimb; steps++, at = text[at].Head)
        {
            if (text[at].Upos is UniversalTag.Verb or UniversalTag.Aux && OfVerb(at) is var direction and not Direction.Unknown)
            {
                return direction;
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

    private Direction OfVerb(int verb)
    {
        foreach (var child in text.Children(verb))
        {
            if (text[child].Relation is Relation.Aux or Relation.AuxPass or Relation.Cop && OfAuxiliary(child) is var direction and not Direction.Unknown)
            {
                return direction;
            }

            if (text[child].Relation == Relation.Mark && text.Form(child).Equals("to", StringComparison.OrdinalIgnoreCase))
            {
                return Direction.Future;
            }
        }

        return text[verb].Xpos switch
        {
            "VBD" => Direction.Past,
            "VBN" when text.Child(verb, Relation.Aux, Relation.AuxPass) < 0 => Direction.Unknown,
            "VBP" or "VBZ" => Direction.Future,
            _ => Direction.Unknown,
        };
    }

    private Direction OfAuxiliary(int auxiliary) => text[auxiliary].Xpos switch
    {
        "MD" => Direction.Future,
        "VBD" => Direction.Past,
        "VBZ" or "VBP" when text[auxiliary].Lemma == "have" => Direction.Past,
        _ => Direction.Unknown,
    };
}
