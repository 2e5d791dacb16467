using System.Collections.Immutable;
using Chancery.Dispatches;
using Chancery.Language;
using Chancery.Reading.Dates;

namespace Chancery.Reading.Acts;

/// <summary>What an encounter's clause tells besides kind, parties and date: who took part, where, which round, how many.</summary>
internal sealed class ActDetailReader(Draft draft, Trees trees, ActLexicon lexicon, DateLexicon words)
{
    private const int MaxPersons = 8;
    private const int MaxConjuncts = 12;
    private const int Deepest = 3;
    private readonly EventNumbers _numbers = new(draft, trees, lexicon, words);

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
            Place = kind == ActKind.Call ? null : Place(candidate.Frame, kind is ActKind.Agree or ActKind.Sign),
            Participants = Participants(candidate),
        };
    }

    private string? Place(Frame frame, bool ofObject)
    {
        var place = Below(frame.Trigger, Deepest);
        if (place is null && HangsFrom(frame.Trigger) is >= 0 and var head)
        {
            place = Below(head, Deepest);
        }

        var verb = frame.Carrier >= 0 ? frame.Carrier : IsSubject(frame.Trigger) ? frame.Governor : -1;
        place ??= verb >= 0 && verb != frame.Trigger ? Below(verb, Deepest) : null;
        return place ?? (frame.Object >= 0 && (ofObject || Named(frame.Object) is not null) ? Below(frame.Object, 1) : null);
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
            var named = mention.Kind == MentionKind.Place || (mention.Kind == MentionKind.Party && !mention.Referent.Parties.Any(lexicon.IsGroup));
            return named ? Words(mention.Tokens) : null;
        }

        if (draft.Text[token].Xpos is "NNP" or "NNPS" && char.IsUpper(draft.Text.Form(token)[0]))
        {
            return Words(Name(token));
        }

        return lexicon.Is("locality", trees.Lemma(token)) ? NameOfLocality(token) : null;
    }

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

    private ImmutableArray<Speaker> Participants(ActCandidate candidate)
    {
        var found = new List<Speaker>();
        var frame = candidate.Frame;
        AddPhrase(found, candidate, frame.Subject);
        if (frame.Carrier != frame.Trigger)
        {
            AddPhrase(found, candidate, draft.Text.Child(frame.Trigger, Relation.NmodPoss));
            AddBeside(found, candidate, frame.Trigger, "of");
        }

        AddPhrase(found, candidate, frame.Object);
        foreach (var preposition in (ReadOnlySpan<string>)["with", "between", "among", "by"])
        {
            AddBeside(found, candidate, frame.Trigger, preposition);
            AddBeside(found, candidate, frame.Carrier, preposition);
        }

        return [.. found];
    }

    private void AddBeside(List<Speaker> found, ActCandidate candidate, int token, string preposition)
    {
        if (token < 0)
        {
            return;
        }

        AddPhrase(found, candidate, trees.Prepositional(token, preposition));
        foreach (var child in draft.Text.Children(token))
        {
            // 'by phone with', 'in a meeting with'
            if (trees.RelationOf(child) == Relation.Obl && preposition == "with")
            {
                AddPhrase(found, candidate, trees.Prepositional(child, preposition));
            }
        }
    }

    private void AddPhrase(List<Speaker> found, ActCandidate candidate, int head)
    {
        if (head < 0)
        {
            return;
        }

        Add(found, candidate, head);
        var seen = 0;
        foreach (var child in draft.Text.Children(head))
        {
            if (trees.RelationOf(child) == Relation.Conj && seen++ < MaxConjuncts)
            {
                Add(found, candidate, child);
            }
        }
    }

    private void Add(List<Speaker> found, ActCandidate candidate, int token)
    {
        var voice = candidate.Statement < 0 ? null : draft.Statements[candidate.Statement].Voice;
        var person = Named(token) ?? (lexicon.Is("one-person", trees.Lemma(token)) && draft.Actors.Resolve(token, voice) is { IsPerson: true } meant ? meant : null);
        if (person is null || found.Count == MaxPersons || found.Exists(f => f.Name == person.Name))
        {
            return;
        }

        if (person.Parties.IsEmpty || person.Parties.Any(p => candidate.By.Contains(p) || candidate.To.Contains(p)))
        {
            found.Add(person.ToSpeaker());
        }
    }

    /// <summary>The person whom the dispatch names by this phrase, its name beside its title ('Prime Minister of Greece Alexis Tsipras').</summary>
    private Actors.Referent? Named(int token)
    {
        if (NamedAt(token) is { } own)
        {
            return own;
        }

        foreach (var child in draft.Text.Children(token))
        {
            if (trees.RelationOf(child) is Relation.Flat or Relation.Appos or Relation.NmodDesc && NamedAt(child) is { } beside)
            {
                return beside;
            }
        }

        return null;
    }

    private Actors.Referent? NamedAt(int token) =>
        draft.Actors.IndexAt(token) is >= 0 and var index && draft.Actors.IsNamed(index) && draft.Actors.Mentions[index].Referent is { IsPerson: true } person ? person : null;
}
