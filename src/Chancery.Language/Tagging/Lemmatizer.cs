using Chancery.Language.Models;

namespace Chancery.Language.Tagging;

/// <summary>
/// Lemmas and morphological features of tagged words: known forms by a table, others by the rule for the longest known ending.
/// </summary>
internal sealed class Lemmatizer
{
    /// <summary>The longest ending that rules are kept for.</summary>
    public const int LongestEnding = 5;

    private readonly Dictionary<uint, byte> _lemmaRules;
    private readonly Dictionary<uint, string> _lemmas;
    private readonly Dictionary<uint, byte> _features;
    private readonly LemmaRule[] _rules;
    private readonly string[] _featureSets;

    public Lemmatizer(MorphologyTables tables)
    {
        _rules = tables.Rules;
        _featureSets = tables.FeatureSets;
        _lemmaRules = tables.LemmaRules;
        _lemmas = tables.Lemmas;
        _features = tables.Features;
    }

    /// <summary>The key of a form (whole, or its ending after a marker) under a tag.</summary>
    public static uint Key(ReadOnlySpan<char> folded, int tag, bool whole)
    {
        var hash = FeatureHash.Add(FeatureHash.Seed, (uint)tag * 2 + (whole ? 1u : 0u));
        foreach (var c in folded)
        {
            hash = FeatureHash.Add(hash, char.IsAsciiDigit(c) ? '0' : c);
        }

        return FeatureHash.Mix(hash);
    }

    /// <summary>The features of a form under a tag: the form's own where it is known, else the tag's.</summary>
    public string Features(ReadOnlySpan<char> folded, int tag)
    {
        if (folded.Length <= 24 && _features.TryGetValue(Key(folded, tag, true), out var known))
        {
            return _featureSets[known];
        }

        return _featureSets[_features.GetValueOrDefault(Key([], tag, false))];
    }

    public string Lemma(ReadOnlySpan<char> form, ReadOnlySpan<char> folded, int tag)
    {
        if (folded.Length <= 24 && _lemmas.TryGetValue(Key(folded, tag, true), out var lemma))
        {
            return lemma;
        }

        for (var length = Math.Min(LongestEnding, folded.Length); length >= 0; length--)
        {
            if (_lemmaRules.TryGetValue(Key(folded[^length..], tag, false), out var rule))
            {
                return _rules[rule].Apply(form);
            }
        }

        return form.ToString();
    }
}
