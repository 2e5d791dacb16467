using Chancery.Dispatches;
using Chancery.Language;
using Chancery.Reading.Dates;

namespace Chancery.Reading.Acts;

/// <summary>What an encounter's clause tells besides kind, parties and date: who took part, where, which round, how many.</summary>
internal sealed class ActDetailReader(Draft draft, Trees trees, ActLexicon lexicon, DateLexicon words)
{
    private const int Deepest = 3;
    private readonly EventNumbers _numbers = new(draft, trees, lexicon, words);
    private readonly ParticipantReader _participants = new(draft, trees, lexicon);

    public ActCandidate Complete(ActCandidate candidate)
    {
        var kind = candidate.Kind;
        if (kind is not (ActKind.Meet or ActKind.Call or ActKind.Consult or ActKind.Visit or ActKind.Agree or ActKind.Sign))
        {
            return candidate;
        }

        var (round, count) = kind is ActKind.Agree or ActKind.Sign ? (null, null) : _numbers.Of(candidate.Frame);
        return candidate with
        {
            Round = kind is ActKind.Meet or ActKind.Consult ? round : null,
            Count = count,
            Place = kind == ActKind.Call ? null : Place(candidate.Frame, kind),
            Participants = _participants.Of(candidate),
        };
    }

    private string? Place(Frame frame, ActKind kind)
    {
        // What is agreed is often itself about a place.
        var depth = kind == ActKind.Agree ? 1 : Deepest;
        var ofObject = kind is ActKind.Agree or ActKind.Sign;
        var place = Below(frame.Trigger, depth);
        if (place is null && HangsFrom(frame.Trigger) is >= 0 and var head)
        {
            place = Below(head, Deepest);
        }

        var verb = frame.Carrier >= 0 ? frame.Carrier : IsSubject(frame.Trigger) ? frame.Governor : -1;
        place ??= verb >= 0 && verb != frame.Trigger ? Below(verb, depth) : null;
        return place ?? (frame.Object >= 0 && (ofObject || _participants.Named(frame.Object) is not null) ? Below(frame.Object, 1) : null);
    }

    // The round of which the talks are, the commission's session.
    private int HangsFrom(int noun) =>
        trees.RelationOf(noun) == Relation.Nmod && trees.Head(noun) is >= 0 and var head && lexicon.Is("series", trees.Lemma(head)) ? head : -1;

    private bool IsSubject(int token) => trees.RelationOf(token) is Relation.Nsubj or Relation.NsubjPass;

    /// <summary>The first place that a phrase with 'in' or 'at' below <paramref name="token"/> names.</summary>
    private string? Below(int token, int depth)
    {
        foreach (var child in draft.Text.Children(token))
        {
            if (trees.RelationOf(child) is not (Relation.Obl or Relation.Nmod or Relation.OblUnmarked))
            {
                continue;
            }

            var within = trees.HasCase(child, "in") || trees.HasCase(child, "at");
            var place = within && !IsPlaceOfTopic(child) ? PlaceAt(child) : null;
            var leads = within || trees.HasCase(child, "with") || lexicon.Is("sidelines", trees.Lemma(child)) || lexicon.Is("sidelines", trees.Lemma(token)) || lexicon.Is("series", trees.Lemma(child));
            place ??= leads && depth > 1 ? Below(child, depth - 1) : null;
            if (place is not null)
            {
                return place;
            }
        }

        return null;
    }

    // 'on the war in Sudan' says where the war is, whatever the tree hangs it from.
    private bool IsPlaceOfTopic(int token)
    {
        var before = draft.Text.Child(token, Relation.Case) - 1;
        return before >= 0 && lexicon.Is("placed", trees.Lemma(before));
    }

    private string? PlaceAt(int token)
    {
        if (_numbers.InDate(token))
        {
            return null;
        }

        if (draft.Actors.At(token) is { } mention)
        {
            return mention.Kind == MentionKind.Place || (mention.Kind == MentionKind.Party && IsTerritory(mention)) ? Words(mention.Tokens) : null;
        }

        if (draft.Text[token].Xpos is "NNP" or "NNPS" && char.IsUpper(draft.Text.Form(token)[0]))
        {
            return Words(Name(token));
        }

        return lexicon.Is("locality", trees.Lemma(token)) ? NameOfLocality(token) : null;
    }

    // An organisation is no place, its seat is ('Brussels').
    private bool IsTerritory(Actors.ActorMention mention) =>
        !mention.Referent.Parties.Any(lexicon.IsGroup) || (mention.Tokens.Length == 1 && draft.Text.Form(mention.Head) is [_, >= 'a' and <= 'z', ..]);

    // 'the Omani capital Muscat', 'the city of Kazan'
    private string? NameOfLocality(int token)
    {
        foreach (var child in draft.Text.Children(token))
        {
            var beside = trees.RelationOf(child) is Relation.Appos or Relation.Flat or Relation.NmodDesc or Relation.Compound || (trees.RelationOf(child) == Relation.Nmod && trees.HasCase(child, "of"));
            if (beside && child > token && draft.Text[child].Xpos is "NNP" or "NNPS")
            {
                return PlaceAt(child);
            }
        }

        return null;
    }

    private Sentence Name(int token)
    {
        var sentence = draft.Text.Sentences[draft.Text.SentenceOf(token)];
        int first = token, end = token + 1;
        while (first > sentence.First && token - first < Deepest && InName(first - 1))
        {
            first--;
        }

        while (end < sentence.End && end - token < Deepest && InName(end))
        {
            end++;
        }

        return new Sentence(first, end);
    }

    private bool InName(int token) => draft.Text[token].Xpos is "NNP" or "NNPS" && draft.Actors.At(token) is null && !_numbers.InDate(token);

    private string Words(Sentence tokens)
    {
        var first = tokens.Length > 1 && draft.Text[tokens.First].Upos == UniversalTag.Det ? tokens.First + 1 : tokens.First;
        return draft.Text.Text[draft.Text[first].Start..draft.Text[tokens.End - 1].End].ReplaceLineEndings(" ");
    }
}
