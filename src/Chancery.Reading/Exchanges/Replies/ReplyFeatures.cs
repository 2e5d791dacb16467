using Chancery.Dispatches;
using Chancery.Language;
using Chancery.Reading.Acts;
using Chancery.Reading.Acts.Ranking;

namespace Chancery.Reading.Exchanges.Replies;

/// <summary>
/// What is plain about a sentence and a pair of parties as a reply owed: the classes of its words, what the rows of <c>replies-owed.csv</c> say,
/// the acts told in and before it, how the two stand in it. Weights stand in <c>data/reply-weights.csv</c> and <c>data/reply-state-weights.csv</c>.
/// </summary>
internal sealed class ReplyFeatures(Draft draft, ReplyLexicon lexicon, IReadOnlyList<ActCandidate> ruled)
{
    private const int MostClasses = 12;
    private readonly Trees _trees = draft.Trees;
    private readonly Scope _scope = new(draft);

    /// <summary>What speaks for or against the pair.</summary>
    public void Tell(in ReplyOption option, FeatureSink sink)
    {
        sink.Add("pair");
        Words(option.Sentence, sink);
        var (by, to) = (option.By, option.To);
        sink.Add("by", by.Role);
        sink.Add("to", to.Role);
        sink.Add("roles", by.Role, to.Role);
        sink.Add(by.Head < 0 ? "unnamed" : to.Head < 0 ? "by-alone" : by.Head < to.Head ? "by-first" : "to-first");
        Governors(option, sink);
        Rules(option, sink);
        Told(option, sink);
        Asked(option, sink);
    }

    /// <summary>What speaks for or against a state.</summary>
    public void TellState(in ReplyOption option, ReplyState state, FeatureSink sink)
    {
        var stated = new StateSink(sink, Codes.Of(state));
        Words(option.Sentence, stated);
        Rules(option, stated);
        Told(option, stated);
    }

    private void Words(int number, FeatureSink sink)
    {
        var sentence = draft.Text.Sentences[number];
        var classes = new List<string>();
        for (var token = sentence.First; token < sentence.End; token++)
        {
            var lemma = _trees.Lemma(token);
            if (_trees.Text[token].Upos is UniversalTag.Verb or UniversalTag.Noun or UniversalTag.Adj or UniversalTag.Adv or UniversalTag.Aux or UniversalTag.Part or UniversalTag.Det)
            {
                sink.Add("word", lemma);
            }

            foreach (var kind in lexicon.ClassesOf(lemma))
            {
                if (classes.Count < MostClasses && !classes.Contains(kind))
                {
                    classes.Add(kind);
                    sink.Add("class", kind);
                    sink.Add("classtag", kind, _trees.Text[token].Xpos);
                }
            }
        }

        Pairs(classes, sink);
        sink.Add("ends", draft.Text.Form(sentence.End - 1));
        sink.Add(_scope.IndexAt(sentence.First) < 0 && _scope.IndexAt(sentence.End - 1) < 0 ? "prose" : "spoken");
        sink.Add("length", sentence.Length < 8 ? "short" : sentence.Length < 20 ? "middling" : sentence.Length < 40 ? "long" : "endless");
    }

    private static void Pairs(List<string> classes, FeatureSink sink)
    {
        classes.Sort(StringComparer.Ordinal);
        for (var i = 0; i < classes.Count; i++)
        {
            for (var j = i + 1; j < classes.Count; j++)
            {
                sink.Add("classes", classes[i], classes[j]);
            }
        }
    }

    // The class of the word that each of the two hangs from.
    private void Governors(in ReplyOption option, FeatureSink sink)
    {
        Governor(option.By, "by-of", sink);
        Governor(option.To, "to-of", sink);
    }

    private void Governor(in ReplySide side, string role, FeatureSink sink)
    {
        var head = side.Head < 0 ? -1 : _trees.Head(side.Head);
        if (head < 0)
        {
            return;
        }

        foreach (var kind in lexicon.ClassesOf(_trees.Lemma(head)))
        {
            sink.Add(role, kind, side.Role);
        }
    }

    private void Rules(in ReplyOption option, FeatureSink sink)
    {
        foreach (var rule in ruled)
        {
            if (rule.Sentence != option.Sentence)
            {
                continue;
            }

            var isWaiter = rule.Row.Has(ActFlags.Waiter);
            var fits = isWaiter ? rule.By.Any(option.To.Parties.Contains) : rule.By.Any(option.By.Parties.Contains) && (rule.To.IsEmpty || rule.To.Any(option.To.Parties.Contains));
            var turned = !isWaiter && rule.By.Any(option.To.Parties.Contains);
            sink.Add("row", rule.Row.Id);
            sink.Add(fits ? "row-fits" : turned ? "row-turned" : "row-other");
            sink.Add(fits ? "row-fits" : turned ? "row-turned" : "row-other", rule.Row.Id);
            sink.Add("row-state", Codes.Of(rule.Row.State ?? ReplyState.None));
        }
    }

    // The acts of the sentence.
    private void Told(in ReplyOption option, FeatureSink sink)
    {
        var sentence = draft.Text.Sentences[option.Sentence];
        var span = draft.SpanOf(sentence);
        foreach (var act in draft.Acts)
        {
            if (!act.Span.Overlaps(span))
            {
                continue;
            }

            var way = act.By.Any(option.By.Parties.Contains) ? "by" : act.By.Any(option.To.Parties.Contains) ? "turned" : "other";
            sink.Add("act", Codes.Of(act.Kind), way);
            sink.Add("acts", Codes.Of(act.Kind), Codes.Of(act.Status));
        }
    }

    // What the one who awaits put to the one who owes, and how near; and the other way about.
    private void Asked(in ReplyOption option, FeatureSink sink)
    {
        var at = draft.Text[draft.Text.Sentences[option.Sentence].First].Start;
        Near(option.To.Parties, option.By.Parties, at, "asked", sink);
        Near(option.By.Parties, option.To.Parties, at, "asked-back", sink);
    }

    private void Near(Parties asker, Parties asked, int at, string role, FeatureSink sink)
    {
        Act? nearest = null;
        foreach (var act in draft.Acts)
        {
            var isBetween = Exchange.Asks(act) && act.By.Any(asker.Contains) && (act.To.IsEmpty || act.To.Any(asked.Contains));
            nearest = isBetween && (nearest is null || Math.Abs(act.Span.Start - at) < Math.Abs(nearest.Span.Start - at)) ? act : nearest;
        }

        if (nearest is null)
        {
            sink.Add(role, "none");
            return;
        }

        var away = nearest.Span.Start - at;
        sink.Add(role, away switch { > 400 => "far-after", > 0 => "after", > -200 => "close", > -600 => "near", _ => "far" });
        sink.Add(role, Codes.Of(nearest.Kind), nearest.To.IsEmpty ? "open" : "named");
    }

    /// <summary>Passes features on with a state before them.</summary>
    private sealed class StateSink(FeatureSink inner, string state) : FeatureSink
    {
        public override void Add(string template, ReadOnlySpan<char> value = default, ReadOnlySpan<char> second = default) =>
            inner.Add(state, $"{template}:{value}", second);
    }
}
