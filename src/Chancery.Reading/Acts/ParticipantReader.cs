using System.Collections.Immutable;
using Chancery.Dispatches;
using Chancery.Language;
using Chancery.Reading.Actors;

namespace Chancery.Reading.Acts;

/// <summary>Which persons a clause names as those who met, called, signed.</summary>
internal sealed class ParticipantReader(Draft draft, Trees trees, ActLexicon lexicon)
{
    private const int MaxPersons = 8;
    private const int MaxConjuncts = 12;
    private const int WithReach = 8;
    private readonly PersonList _list = new(draft, trees);

    /// <summary>The persons in the order subject, object, companions; at most eight.</summary>
    public ImmutableArray<Speaker> Of(ActCandidate candidate)
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

        AddBeside(found, candidate, frame.Object, "with");
        AddAfterWith(found, candidate);
        return found.Count > 0 ? [.. found] : AtOccasion(candidate);
    }

    // 'Met with the foreign minister and head of the council NAME', whatever the tree makes of it: of a side of which nobody is named yet.
    private void AddAfterWith(List<Speaker> found, ActCandidate candidate)
    {
        var from = Math.Max(candidate.Trigger, candidate.Frame.Carrier);
        var end = Math.Min(draft.Text.Sentences[draft.Text.SentenceOf(from)].End, from + WithReach);
        for (var i = from + 1; i < end && found.Count > 0; i++)
        {
            if (trees.Lemma(i) == "with")
            {
                if (_list.FirstAfter(i) is >= 0 and var name && _list.NamedAt(name)!.Parties is var parties && (parties.IsEmpty ? found.Count == 1 : !found.Exists(f => f.Parties.Any(parties.Contains))))
                {
                    Add(found, candidate, name);
                }

                return;
            }
        }
    }

    // 'During the conversation, X and Y agreed': those who did so, where they are of all sides.
    private ImmutableArray<Speaker> AtOccasion(ActCandidate candidate)
    {
        var governor = trees.RelationOf(candidate.Trigger) == Relation.Obl ? trees.Head(candidate.Trigger) : -1;
        var found = new List<Speaker>();
        AddPhrase(found, candidate, governor < 0 ? -1 : draft.Text.Child(governor, Relation.Nsubj));
        return candidate.By.Count > 1 && candidate.By.All(p => found.Exists(f => f.Parties.Contains(p))) ? [.. found] : [];
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
        AddRun(found, candidate, head);
        var seen = 0;
        foreach (var child in draft.Text.Children(head))
        {
            if (trees.RelationOf(child) == Relation.Conj && seen++ < MaxConjuncts)
            {
                Add(found, candidate, child);
            }
        }
    }

    // 'X, the foreign minister of A, Y and Z', whatever the tree makes of it: the names up to the one after 'and'.
    private void AddRun(List<Speaker> found, ActCandidate candidate, int head)
    {
        foreach (var name in _list.After(head))
        {
            Add(found, candidate, name);
        }
    }

    private void Add(List<Speaker> found, ActCandidate candidate, int token)
    {
        var voice = candidate.Statement < 0 ? null : draft.Statements[candidate.Statement].Voice;
        var person = Named(token) ?? (lexicon.Is("one-person", trees.Lemma(token)) && draft.Actors.Resolve(token, voice) is { IsPerson: true } meant && !IsSpeaker(candidate, token, meant) ? meant : null);
        if (person is null || found.Count == MaxPersons || found.Exists(f => f.Name == person.Name))
        {
            return;
        }

        if (person.Parties.IsEmpty || person.Parties.Any(p => candidate.By.Contains(p) || candidate.To.Contains(p)))
        {
            found.Add(person.ToSpeaker());
        }
    }

    // Who speaks says 'I': 'at his phone call with X, our President …' names somebody else.
    private bool IsSpeaker(ActCandidate candidate, int token, Referent meant) =>
        candidate.Statement >= 0 && draft.Statements[candidate.Statement].Statement is { Mode: SpeechMode.Direct } said && said.Speaker.Name == meant.Name
        && draft.Text[token].Xpos is "PRP" or "PRP$" && trees.Lemma(token) is "he" or "she" or "his" or "her";

    /// <summary>The person whom the dispatch names by this phrase, its name beside its title ('Prime Minister of Greece Alexis Tsipras').</summary>
    public Referent? Named(int token)
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

    private Referent? NamedAt(int token) => _list.NamedAt(token);
}
