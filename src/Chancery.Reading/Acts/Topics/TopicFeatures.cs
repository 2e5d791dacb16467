using Chancery.Dispatches;
using Chancery.Language;
using Chancery.Reading.Acts.Ranking;

namespace Chancery.Reading.Acts.Topics;

/// <summary>
/// What is plain about a phrase as the topic of an act: where it hangs from the act's words, by which preposition, in which of the row's slots,
/// how often the dispatch names it. Weights stand in <c>data/issue-weights.csv</c>.
/// </summary>
internal sealed class TopicFeatures(Draft draft, Trees trees, SlotReader slots, ActLexicon lexicon)
{
    private const int MaxClimb = 8;
    private const int MaxChain = 96;
    private static readonly string[] RelationNames = Enum.GetNames<Relation>();
    private static readonly string[] Digits = ["0", "1", "2", "3", "4", "5", "6", "7", "8"];
    private readonly TopicCounts _counts = new(draft, trees);
    private readonly TopicSetting _setting = new(draft, trees, lexicon);

    /// <summary>Whether the phrase stands beside the act: tells its occasion, or belongs to another verb.</summary>
    public bool IsBeside(ActCandidate act, TopicPhrase phrase) => _setting.IsBeside(act, phrase.Head);

    public void Tell(ActCandidate act, TopicPhrase phrase, FeatureSink sink)
    {
        var kind = Codes.Of(act.Kind);
        var form = FormName(phrase.Form);
        sink.Add("bias");
        sink.Add("form", form);
        sink.Add("form", form, kind);
        Words(phrase, form, sink);
        Place(act, phrase, kind, sink);
        _setting.Tell(act, phrase, kind, sink);
        Noun(phrase.Head, "head", sink);
        if (phrase.Form is TopicForm.Deed or TopicForm.LongDeed)
        {
            Noun(trees.Text.Child(phrase.Head, Relation.Obj), "thing", sink);
        }

        if (phrase.Form is TopicForm.Long or TopicForm.Whole && Following(phrase.Head) is >= 0 and var after)
        {
            Noun(after, "tail", sink);
            sink.Add("joint", Case(after), form);
        }
    }

    private void Words(TopicPhrase phrase, string form, FeatureSink sink)
    {
        var words = 0;
        foreach (var name in phrase.Names)
        {
            words += name.AsSpan().Count(' ') + 1;
        }

        sink.Add("words", Digits[Math.Min(words, 8)], form);
        var extent = draft.Actors.PartiesIn(trees.Extent(phrase.Head));
        sink.Add(extent.IsEmpty ? "parties:none" : "parties:some", form);
    }

    private void Place(ActCandidate act, TopicPhrase phrase, string kind, FeatureSink sink)
    {
        var head = phrase.Head;
        var frame = act.Frame;
        var sentence = draft.Text.SentenceOf(head) - draft.Text.SentenceOf(frame.Trigger);
        var distance = sentence == 0 ? Bin(head - frame.Trigger) : sentence == -1 ? "before-last" : sentence < 0 ? "earlier" : sentence < 3 ? "next" : "later";
        sink.Add("distance", distance);
        sink.Add("distance", distance, kind);
        var (from, steps) = Path(frame, head);
        sink.Add("path", from, Digits[steps]);
        sink.Add("path", from, kind);
        Chain(act, head, kind, sink);
        sink.Add("case", Case(head), kind);
        sink.Add("case", Case(head), from);
        sink.Add("relation", RelationNames[(int)trees.RelationOf(head)]);
        Slots(act, head, kind, sink);
        if (trees.Head(head) is >= 0 and var governor)
        {
            sink.Add("governor", trees.Lemma(governor));
            sink.Add(lexicon.Is("topic-verb", trees.Lemma(governor)) ? "discussed" : "undiscussed", distance);
        }
    }

    // The relations from the act's word down to the phrase, with their prepositions.
    private void Chain(ActCandidate act, int head, string kind, FeatureSink sink)
    {
        Span<char> chain = stackalloc char[MaxChain];
        var length = 0;
        var at = head;
        for (var steps = 0; steps < MaxClimb && at >= 0 && at != act.Frame.Trigger && at != act.Frame.Carrier; steps++)
        {
            Append(chain, ref length, RelationNames[(int)trees.RelationOf(at)]);
            Append(chain, ref length, Case(at));
            at = trees.Head(at);
        }

        if (at < 0 || length >= MaxChain)
        {
            sink.Add("chain:none");
            return;
        }

        sink.Add("chain", chain[..length]);
        sink.Add("chain", chain[..length], kind);
        sink.Add("chain", chain[..length], act.Row.Id);
    }

    private static void Append(Span<char> chain, ref int length, ReadOnlySpan<char> part)
    {
        var taken = Math.Min(part.Length, chain.Length - length);
        part[..taken].CopyTo(chain[length..]);
        length += taken;
        if (length < chain.Length)
        {
            chain[length++] = '>';
        }
    }

    private void Slots(ActCandidate act, int head, string kind, FeatureSink sink)
    {
        var order = 0;
        foreach (var slot in act.Row.Issue)
        {
            var token = slot == "compound" ? act.Trigger : slots.Token(act.Frame, slot);
            if (token >= 0)
            {
                var within = token == head ? "is" : draft.Text.IsBelow(head, token) ? "below" : "";
                if (within.Length > 0)
                {
                    sink.Add("slot", within, Digits[Math.Min(order, 8)]);
                    sink.Add("slotname", within, slot);
                    sink.Add("slotkind", within, kind);
                    return;
                }

                order++;
            }
        }

        sink.Add("slot:none", Digits[Math.Min(order, 8)]);
    }

    private void Noun(int noun, string role, FeatureSink sink)
    {
        var lemma = trees.Lemma(noun);
        sink.Add(role, "lemma", lemma);
        sink.Add(role, "tag", trees.Text[noun].Xpos);
        sink.Add(role, "ends", lemma.AsSpan(Math.Max(0, lemma.Length - 3)));
        sink.Add(role, "talked", lexicon.TopicNouns.Of(lemma));
        sink.Add(role, "seen", lexicon.TopicNouns.SeenOf(lemma));
        sink.Add(role, "named", Digits[Math.Min(_counts.Of(lemma), 6)]);
        sink.Add(role, _counts.InTitle(lemma) ? "titled" : "untitled");
        sink.Add(role, lexicon.Is("carrier-issue", lemma) ? "carrier" : lexicon.Is("no-issue", lemma) ? "empty" : "full");
        sink.Add(role, draft.Actors.At(noun) is null ? "thing" : "party");
        sink.Add(role, trees.Text.Child(noun, Relation.Compound, Relation.Amod) >= 0 ? "modified" : "bare");
    }

    // From which of the act's words the phrase is reached going up, in how many steps.
    private (string From, int Steps) Path(Frame frame, int head)
    {
        var at = head;
        for (var steps = 0; steps < MaxClimb && at >= 0; steps++)
        {
            var from = at == frame.Trigger ? "trigger" : at == frame.Object ? "object" : at == frame.Complement ? "complement"
                : at == frame.Subject ? "subject" : at == frame.Carrier ? "carrier" : at == frame.Governor ? "governor" : null;
            if (from is not null)
            {
                return (from, steps);
            }

            at = trees.Head(at);
        }

        return ("none", 0);
    }

    private ReadOnlySpan<char> Case(int head)
    {
        foreach (var child in trees.Text.Children(head))
        {
            if (trees.RelationOf(child) is Relation.Case)
            {
                return trees.Lemma(child);
            }
        }

        return "-";
    }

    private int Following(int head)
    {
        foreach (var child in trees.Text.Children(head))
        {
            if (child > head && trees.RelationOf(child) == Relation.Nmod && !trees.HasCase(child, "by"))
            {
                return child;
            }
        }

        return -1;
    }

    private static string Bin(int distance) => distance switch
    {
        0 => "at",
        < -10 => "far-before",
        < -4 => "before",
        < 0 => "just-before",
        <= 3 => "just-after",
        <= 8 => "after",
        <= 16 => "well-after",
        _ => "far-after",
    };

    private static string FormName(TopicForm form) => form switch { TopicForm.Short => "short", TopicForm.Long => "long", TopicForm.Whole => "whole", TopicForm.Listed => "listed", TopicForm.Deed => "deed", _ => "longdeed" };
}
