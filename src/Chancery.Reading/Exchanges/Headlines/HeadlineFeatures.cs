using Chancery.Dispatches;
using Chancery.Language;
using Chancery.Reading.Acts;
using Chancery.Reading.Acts.Ranking;
using Chancery.Reading.Acts.Topics;

namespace Chancery.Reading.Exchanges.Headlines;

/// <summary>
/// What is plain about a phrase as a topic of the whole dispatch: where it stands, in a question or an answer, how often it is named, what kind
/// of noun it is. The title is never looked at. Weights stand in <c>data/headline-weights.csv</c>.
/// </summary>
internal sealed class HeadlineFeatures(Draft draft, ActLexicon lexicon)
{
    private static readonly string[] RelationNames = Enum.GetNames<Relation>();
    private static readonly string[] Digits = ["0", "1", "2", "3", "4", "5", "6", "7", "8"];
    private readonly Trees _trees = draft.Trees;
    private readonly TopicCounts _counts = new(draft, draft.Trees);

    public void Tell(in HeadlinePhrase phrase, FeatureSink sink)
    {
        var form = Form(phrase.Phrase.Form);
        var voice = phrase.Turn.Number < 0 ? "prose" : phrase.Turn.IsAsked ? "asked" : "answered";
        sink.Add("form", form);
        sink.Add("voice", voice, form);
        sink.Add("place", Place(phrase), voice);
        var sentence = draft.Text.Sentences[phrase.Sentence];
        sink.Add("into", Digits[Math.Min(phrase.Turn.Into, 5)], voice);
        sink.Add("asks", draft.Text.Form(sentence.End - 1), voice);
        sink.Add("words", Digits[Math.Min(phrase.Words.AsSpan().Count(' ') + 1, 8)], form);
        var head = phrase.Phrase.Head;
        sink.Add("relation", RelationNames[(int)_trees.RelationOf(head)]);
        sink.Add("case", Case(head));
        sink.Add("parties", Parties(_trees.Extent(head)), form);
        if (_trees.Head(head) is >= 0 and var governor)
        {
            sink.Add("governor", _trees.Lemma(governor));
            sink.Add("after", _trees.Lemma(governor), Case(head));
        }

        Noun(phrase, head, form, sink);
    }

    private void Noun(in HeadlinePhrase phrase, int head, string form, FeatureSink sink)
    {
        var lemma = _trees.Lemma(head);
        sink.Add("tag", _trees.Text[head].Xpos, form);
        sink.Add("lemma", lemma);
        sink.Add("lemma", lemma, form);
        sink.Add("ends", lemma.AsSpan(Math.Max(0, lemma.Length - 3)));
        sink.Add("talked", lexicon.TopicNouns.Of(lemma));
        sink.Add("talked", lexicon.TopicNouns.Of(lemma), phrase.Turn.IsAsked ? "asked" : "told");
        sink.Add("seen", lexicon.TopicNouns.SeenOf(lemma));
        sink.Add("named", Digits[Math.Min(_counts.Of(lemma), 8)], phrase.Turn.IsAsked ? "asked" : "told");
        sink.Add(lexicon.Is("carrier-issue", lemma) ? "carrier" : lexicon.Is("no-issue", lemma) ? "empty" : "full", form);
        sink.Add("mention", draft.Actors.At(head) is { } mention ? Kind(mention.Kind) : "none");
        sink.Add(_trees.Text.Child(head, Relation.Compound, Relation.Amod) >= 0 ? "modified" : "bare", form);
        Before(head, sink);
        var (names, most) = Modifiers(head);
        sink.Add("names", Digits[Math.Min(names, 3)], form);
        sink.Add("modifier", Digits[Math.Min(most, 8)]);
    }

    private void Before(int head, FeatureSink sink)
    {
        foreach (var child in _trees.Text.Children(head))
        {
            if (_trees.RelationOf(child) is Relation.Compound or Relation.NmodPoss or Relation.Amod)
            {
                sink.Add("with", _trees.Lemma(child));
            }
            else if (_trees.RelationOf(child) is Relation.Nmod)
            {
                sink.Add("of", _trees.Lemma(child));
            }
        }
    }

    // How many names stand before the noun, and how often the dispatch names the commonest of the words before it.
    private (int Names, int Most) Modifiers(int head)
    {
        var (names, most) = (0, 0);
        foreach (var child in _trees.Text.Children(head))
        {
            if (child < head && _trees.RelationOf(child) is Relation.Compound or Relation.NmodPoss or Relation.Amod)
            {
                names += _trees.Text[child].Upos == UniversalTag.Propn ? 1 : 0;
                most = Math.Max(most, _counts.Of(_trees.Lemma(child)));
            }
        }

        return (names, most);
    }

    private static string Place(in HeadlinePhrase phrase)
    {
        if (phrase.Turn.Number < 0)
        {
            return phrase.Sentence < 8 ? Digits[phrase.Sentence] : "late";
        }

        return phrase.Turn.Number < 8 ? Digits[phrase.Turn.Number] : "late";
    }

    private string Parties(Sentence extent) => Digits[Math.Min(draft.Actors.PartiesIn(extent).Count, 3)];

    private string Case(int head)
    {
        foreach (var child in _trees.Text.Children(head))
        {
            if (_trees.RelationOf(child) is Relation.Case)
            {
                return _trees.Lemma(child);
            }
        }

        return "-";
    }

    private static string Kind(MentionKind kind) => kind switch
    {
        MentionKind.Person => "person",
        MentionKind.Party => "party",
        MentionKind.Office => "office",
        MentionKind.Body => "body",
        _ => "place",
    };

    private static string Form(TopicForm form) => form switch { TopicForm.Short => "short", TopicForm.Long => "long", _ => "whole" };
}
