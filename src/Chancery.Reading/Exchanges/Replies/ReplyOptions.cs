using Chancery.Language;
using Chancery.Reading.Acts;

namespace Chancery.Reading.Exchanges.Replies;

/// <summary>For each sentence with a word of answering, awaiting or studying the pairs of parties that it may put into debt.</summary>
internal sealed class ReplyOptions(Draft draft, ReplyLexicon lexicon)
{
    private const int MostSides = 7;
    private const int Back = 3;
    private readonly Trees _trees = draft.Trees;
    private readonly Scope _scope = new(draft);

    /// <summary>The pairs of a sentence; none where it has no such word or fewer than two parties.</summary>
    public List<ReplyOption> In(int sentence)
    {
        var options = new List<ReplyOption>();
        if (!IsLookedAt(draft.Text.Sentences[sentence]))
        {
            return options;
        }

        var sides = Sides(sentence);
        foreach (var by in sides)
        {
            foreach (var to in sides)
            {
                if ((by.Head >= 0 || to.Head >= 0 || by.Role is "speaker" || to.Role is "speaker") && !by.Parties.Any(to.Parties.Contains))
                {
                    options.Add(new ReplyOption(sentence, by, to));
                }
            }
        }

        return options;
    }

    private bool IsLookedAt(Sentence sentence)
    {
        for (var token = sentence.First; token < sentence.End; token++)
        {
            if (lexicon.IsGate(_trees.Lemma(token)))
            {
                return true;
            }
        }

        return false;
    }

    private List<ReplySide> Sides(int number)
    {
        var sides = new List<ReplySide>();
        var sentence = draft.Text.Sentences[number];
        var middle = Math.Min(sentence.First + (sentence.Length / 2), sentence.End - 1);
        var voice = _scope.VoiceAt(middle);
        for (var token = sentence.First; token < sentence.End; token++)
        {
            if (_trees.IsNominal(token) && draft.Actors.Resolve(token, voice) is { Parties.IsEmpty: false } referent)
            {
                Add(sides, new ReplySide(referent.Parties, token, RoleOf(token)));
            }
        }

        if (voice is not null)
        {
            Add(sides, new ReplySide(voice.Speaker.Parties, -1, "speaker"));
            Add(sides, new ReplySide(voice.Addressee, -1, "addressee"));
        }

        AddBefore(number, sides);
        Add(sides, new ReplySide(Claimants.IssuerOf(draft), -1, "issuer"));
        return sides;
    }

    // Who is named in the sentences before, the nearest first.
    private void AddBefore(int number, List<ReplySide> sides)
    {
        for (var at = number - 1; at >= Math.Max(0, number - Back); at--)
        {
            var sentence = draft.Text.Sentences[at];
            for (var token = sentence.First; token < sentence.End; token++)
            {
                if (draft.Actors.At(token) is { } mention)
                {
                    Add(sides, new ReplySide(mention.Referent.Parties, -1, at == number - 1 ? "before" : "further"));
                    token = mention.Tokens.End - 1;
                }
            }
        }
    }

    private static void Add(List<ReplySide> sides, ReplySide side)
    {
        if (!side.Parties.IsEmpty && sides.Count < MostSides && !sides.Exists(s => s.Parties.SetEquals(side.Parties)))
        {
            sides.Add(side);
        }
    }

    // The relation by which the name hangs from its verb or noun, or its preposition.
    private string RoleOf(int token)
    {
        var at = token;
        for (var steps = 0; steps < Back && _trees.RelationOf(at) is Relation.Flat or Relation.Compound or Relation.Conj or Relation.Appos && _trees.Head(at) >= 0; steps++)
        {
            at = _trees.Head(at);
        }

        foreach (var child in draft.Text.Children(at))
        {
            if (_trees.RelationOf(child) == Relation.Case)
            {
                return _trees.Lemma(child);
            }
        }

        return _trees.RelationOf(at) switch
        {
            Relation.Nsubj or Relation.NsubjOuter => "subject",
            Relation.NsubjPass => "passive",
            Relation.Obj => "object",
            Relation.Iobj => "indirect",
            Relation.NmodPoss => "owner",
            Relation.Amod => "adjective",
            _ => "other",
        };
    }
}
