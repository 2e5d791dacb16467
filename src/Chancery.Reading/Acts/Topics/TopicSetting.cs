using Chancery.Language;
using Chancery.Reading.Acts.Ranking;

namespace Chancery.Reading.Acts.Topics;

/// <summary>
/// What stands between an act's word and a phrase, what the phrase is governed by together with the words of the act, and which words it has.
/// </summary>
internal sealed class TopicSetting(Draft draft, Trees trees, ActLexicon lexicon)
{
    private const int MostWords = 9;
    private const int Farthest = 80;
    private static readonly string[] Few = ["0", "1", "2", "3", "4", "5", "6+"];
    private readonly Occasions _occasions = new(trees, lexicon);

    public void Tell(ActCandidate act, TopicPhrase phrase, string kind, FeatureSink sink)
    {
        var trigger = trees.Lemma(act.Trigger);
        var topic = lexicon.TopicNouns.Of(trees.Lemma(phrase.Head));
        var span = trees.Text[phrase.Head].Start;
        var within = act.Span.Start <= span && span < act.Span.End ? "cited" : "uncited";
        sink.Add("span", within, kind);
        sink.Add("span", within, topic);
        sink.Add("kindnoun", kind, trees.Lemma(phrase.Head));
        sink.Add("kindtalked", kind, topic);
        var beside = IsBeside(act, phrase.Head) ? "beside" : "own";
        sink.Add(beside, kind);
        sink.Add(beside, topic);
        Between(act, phrase, within, sink);
        Governor(phrase.Head, trigger, sink);
        Words(phrase, sink);
    }

    /// <summary>Whether the phrase stands beside the act: tells its occasion, or belongs to another verb.</summary>
    public bool IsBeside(ActCandidate act, int head) => _occasions.IsBeside(act, head);

    // How many nouns, verbs and marks stand between the act's word and the phrase.
    private void Between(ActCandidate act, TopicPhrase phrase, string within, FeatureSink sink)
    {
        if (draft.Text.SentenceOf(act.Trigger) != draft.Text.SentenceOf(phrase.Head) || Math.Abs(act.Trigger - phrase.Head) > Farthest)
        {
            return;
        }

        var (nouns, verbs, marks) = (0, 0, 0);
        for (var at = Math.Min(act.Trigger, phrase.Head) + 1; at < Math.Max(act.Trigger, phrase.Head); at++)
        {
            var tag = trees.Text[at].Upos;
            nouns += tag is UniversalTag.Noun or UniversalTag.Propn && trees.RelationOf(at) is not (Relation.Compound or Relation.Flat) && draft.Actors.At(at) is null ? 1 : 0;
            verbs += tag == UniversalTag.Verb ? 1 : 0;
            marks += tag == UniversalTag.Punct ? 1 : 0;
        }

        var side = phrase.Head < act.Trigger ? "before" : "after";
        sink.Add("nouns", side, Few[Math.Min(nouns, 6)]);
        sink.Add("verbs", side, Few[Math.Min(verbs, 6)]);
        sink.Add("marks", side, Few[Math.Min(marks, 6)]);
        sink.Add(within, side, Few[Math.Min(nouns, 6)]);
    }

    private void Governor(int head, string trigger, FeatureSink sink)
    {
        var preposition = Case(head);
        sink.Add("triggercase", trigger, preposition);
        if (trees.Head(head) is >= 0 and var governor)
        {
            sink.Add("governed", trees.Lemma(governor), preposition);
            sink.Add("triggergovernor", trigger, trees.Lemma(governor));
        }
    }

    private void Words(TopicPhrase phrase, FeatureSink sink)
    {
        Span<char> lower = stackalloc char[32];
        var told = 0;
        foreach (var name in phrase.Names)
        {
            foreach (var range in name.AsSpan().Split(' '))
            {
                var word = name.AsSpan(range);
                if (word.Length is > 0 and <= 32 && told++ < MostWords)
                {
                    sink.Add("word", lower[..Math.Max(0, word.ToLowerInvariant(lower))]);
                }
            }
        }
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
}
