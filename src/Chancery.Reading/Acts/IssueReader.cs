using System.Collections.Immutable;
using Chancery.Language;

namespace Chancery.Reading.Acts;

/// <summary>What an act is about, as short noun phrases in the dispatch's own words.</summary>
internal sealed class IssueReader
{
    private const int Opening = 4;
    private const int Onward = 6;
    private const int Reach = 16;
    private readonly Draft _draft;
    private readonly Trees _trees;
    private readonly SlotReader _slots;
    private readonly ActLexicon _lexicon;
    private readonly TopicReader _topics;

    public IssueReader(Draft draft, Trees trees, SlotReader slots, ActLexicon lexicon)
    {
        (_draft, _trees, _slots, _lexicon) = (draft, trees, slots, lexicon);
        _topics = new TopicReader(draft, trees, lexicon);
    }

    /// <summary>The first that tells: the row's slots, the encounter's own name, what was discussed at it, the words that follow.</summary>
    public ImmutableArray<string> Of(Frame frame, ActRow row)
    {
        var told = OfSlots(frame, row);
        if (!told.IsEmpty)
        {
            return told;
        }

        if (_topics.NameOf(frame.Trigger) is { } name)
        {
            return [name];
        }

        if (row.Kind is Dispatches.ActKind.Meet or Dispatches.ActKind.Call or Dispatches.ActKind.Consult)
        {
            return Discussed(frame.Trigger);
        }

        return row.Has(ActFlags.Mutual) && row.Kind != Dispatches.ActKind.Agree ? [] : Following(frame);
    }

    private ImmutableArray<string> OfSlots(Frame frame, ActRow row)
    {
        foreach (var slot in row.Issue)
        {
            var token = slot == "compound" ? -1 : _slots.Token(frame, slot);
            if (token >= 0 && _draft.Actors.At(token) is null && _topics.Of(token) is { IsEmpty: false } issues)
            {
                return issues;
            }
        }

        return [];
    }

    // A readout's opening says who met; the sentences after it, what they discussed.
    private ImmutableArray<string> Discussed(int trigger)
    {
        var sentences = _draft.Text.Sentences;
        var first = _draft.Text.SentenceOf(trigger);
        if (first >= Opening)
        {
            return [];
        }

        for (var token = trigger + 1; token < sentences[Math.Min(first + Onward, sentences.Length - 1)].End; token++)
        {
            if (_trees.IsVerb(token) && _lexicon.Is("topic-verb", _trees.Lemma(token)) && OfDiscussion(token) is { IsEmpty: false } issues)
            {
                return issues;
            }
        }

        return [];
    }

    private ImmutableArray<string> OfDiscussion(int verb)
    {
        var topic = _trees.Prepositional(verb, "on");
        topic = topic < 0 ? _trees.Text.Child(verb, Relation.Obj, Relation.NsubjPass) : topic;
        return topic < 0 ? [] : _topics.Of(topic);
    }

    // Where no slot names it: the first noun phrase after the trigger in its sentence that is no party.
    private ImmutableArray<string> Following(Frame frame)
    {
        var text = _trees.Text;
        var end = Math.Min(text.Sentences[text.SentenceOf(frame.Trigger)].End, frame.Trigger + Reach);
        for (var i = frame.Trigger + 1; i < end; i++)
        {
            if (text[i].Upos == UniversalTag.Noun && _draft.Actors.At(i) is null && text[i].Relation != Relation.OblUnmarked && (text[i].Relation != Relation.Compound || _trees.IsVerb(_trees.Head(i)))
                && _topics.Of(i) is { IsEmpty: false } issues)
            {
                return issues;
            }
        }

        return [];
    }
}
