using Chancery.Language;
using Chancery.Language.Tagging;
using Chancery.Language.Tokens;

namespace Chancery.Training;

/// <summary>Learns lemma rules and features from annotated texts.</summary>
internal sealed class MorphologyTrainer(IReadOnlyList<AnnotatedText> texts, IReadOnlyList<WordTag> tags)
{
    private static readonly string[] LeftOut = ["Typo", "ExtPos", "Style", "Abbr", "Foreign"];

    private readonly Dictionary<uint, Counts<LemmaRule>> _endings = [];
    private readonly Dictionary<uint, Counts<string>> _lemmas = [];
    private readonly Dictionary<uint, Counts<string>> _features = [];
    private readonly Dictionary<uint, (string Form, string Folded, int Tag)> _forms = [];

    public MorphologyTables Train()
    {
        foreach (var text in texts)
        {
            Count(text);
        }

        var rules = new Interner<LemmaRule>();
        var endings = Endings(rules);
        var sets = new Interner<string>();
        sets.Of("");
        var features = Features(sets);
        return new MorphologyTables
        {
            Rules = [.. rules.Values],
            FeatureSets = [.. sets.Values],
            LemmaRules = endings,
            Features = features,
            Lemmas = Exceptions(endings, rules.Values),
        };
    }

    /// <summary>The features without those that mark a text's oddities rather than a word's grammar.</summary>
    public static string Kept(string features) =>
        string.Join('|', features.Split('|', StringSplitOptions.RemoveEmptyEntries).Where(f => !LeftOut.Contains(f[..f.IndexOf('=', StringComparison.Ordinal)])));

    private void Count(AnnotatedText text)
    {
        var view = new TextView();
        view.Load(text.Text);
        for (var i = 0; i < text.Tokens.Length; i++)
        {
            var token = text[i];
            var tag = tags.IndexOf(new WordTag(token.Upos, token.Xpos));
            if (tag < 0 || token.Relation == Relation.Goeswith || token.Features.Contains("Typo", StringComparison.Ordinal))
            {
                continue;
            }

            CountWord(text.Form(i).ToString(), view.Folded[token.Start..token.End].ToString(), tag, token);
        }
    }

    private void CountWord(string form, string folded, int tag, Token token)
    {
        var whole = Lemmatizer.Key(folded, tag, true);
        _forms.TryAdd(whole, (form, folded, tag));
        _lemmas.Of(whole).Add(token.Lemma);
        _features.Of(whole).Add(Kept(token.Features));
        _features.Of(Lemmatizer.Key([], tag, false)).Add(Kept(token.Features));
        var rule = LemmaRule.Between(form, token.Lemma);
        for (var length = 0; length <= Math.Min(Lemmatizer.LongestEnding, folded.Length); length++)
        {
            _endings.Of(Lemmatizer.Key(folded.AsSpan(folded.Length - length), tag, false)).Add(rule);
        }
    }

    private Dictionary<uint, byte> Endings(Interner<LemmaRule> rules)
    {
        var kept = new Dictionary<uint, byte>();
        foreach (var (key, counts) in _endings.OrderBy(pair => pair.Key))
        {
            var (best, count) = counts.Best();
            if (count >= 2 && (rules.Count < 255 || rules.Has(best)))
            {
                kept[key] = (byte)rules.Of(best);
            }
        }

        return kept;
    }

    private Dictionary<uint, string> Exceptions(Dictionary<uint, byte> endings, IReadOnlyList<LemmaRule> rules)
    {
        var lemmatizer = new Lemmatizer(new MorphologyTables { Rules = [.. rules], FeatureSets = [""], LemmaRules = endings, Lemmas = [], Features = [] });
        var kept = new Dictionary<uint, string>();
        foreach (var (key, counts) in _lemmas)
        {
            var (form, folded, tag) = _forms[key];
            var best = counts.Best().Value;
            if (lemmatizer.Lemma(form, folded, tag) != best)
            {
                kept[key] = best;
            }
        }

        return kept;
    }

    private Dictionary<uint, byte> Features(Interner<string> sets)
    {
        var kept = new Dictionary<uint, byte>();
        for (var tag = 0; tag < tags.Count; tag++)
        {
            var key = Lemmatizer.Key([], tag, false);
            kept[key] = (byte)sets.Of(_features.Of(key).Best().Value ?? "");
        }

        foreach (var (key, counts) in _features.OrderBy(pair => pair.Key))
        {
            if (_forms.TryGetValue(key, out var form))
            {
                var best = counts.Best().Value;
                if (sets.Values[kept[Lemmatizer.Key([], form.Tag, false)]] != best && (sets.Count < 255 || sets.Has(best)))
                {
                    kept[key] = (byte)sets.Of(best);
                }
            }
        }

        return kept;
    }
}
