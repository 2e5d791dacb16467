using Chancery.Language;
using Chancery.Language.Models;
using Chancery.Language.Tagging;
using Chancery.Language.Tokens;

namespace Chancery.Training;

/// <summary>Learns lemma rules from annotated texts.</summary>
internal sealed class LemmaTrainer(IReadOnlyList<AnnotatedText> texts, WordRows vocabulary)
{
    private static readonly string[] LeftOut = ["Typo", "ExtPos", "Style", "Abbr", "Foreign"];

    private readonly Dictionary<uint, Counts<LemmaRule>> _endings = [];
    private readonly Dictionary<uint, Counts<string>> _lemmas = [];
    private readonly HashSet<(uint, LemmaRule)> _seen = [];
    private readonly Dictionary<uint, (string Form, string Folded, uint Tag)> _forms = [];

    public LemmaTables Train()
    {
        foreach (var text in texts)
        {
            Count(text);
        }

        var rules = new Interner<LemmaRule>();
        var endings = Endings(rules);
        return new LemmaTables
        {
            Rules = [.. rules.Values],
            LemmaRules = endings,
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
            var tag = new WordTag(token.Upos, token.Xpos, "").LemmaKey;
            if (token.Relation != Relation.Goeswith && !text.Form(i).ContainsAnyInRange('0', '9'))
            {
                CountWord(text.Form(i).ToString(), view.Folded[token.Start..token.End].ToString(), tag, token);
            }
        }
    }

    private void CountWord(string form, string folded, uint tag, Token token)
    {
        var whole = Lemmatizer.Key(folded, tag, true);
        _forms.TryAdd(whole, (form, folded, tag));
        _lemmas.Of(whole).Add(token.Lemma);
        var rule = LemmaRule.Between(form, token.Lemma);
        if (token.Features.Contains("Typo", StringComparison.Ordinal) || !_seen.Add((whole, rule)))
        {
            return;
        }

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
        var lemmatizer = new Lemmatizer(new LemmaTables { Rules = [.. rules], LemmaRules = endings, Lemmas = [] }, vocabulary);
        var kept = new Dictionary<uint, string>();
        foreach (var (key, counts) in _lemmas)
        {
            var (form, folded, tag) = _forms[key];
            var best = counts.Best().Value;
            var isName = char.IsUpper(form[0]) && char.IsUpper(best[0]) && form.Length > 1;
            if (lemmatizer.Lemma(form, folded, tag) != best || !isName && lemmatizer.Lemma(folded, folded, tag) != best)
            {
                kept[key] = best;
            }
        }

        return kept;
    }
}
