using Chancery.Language.Models;

namespace Chancery.Language.Tagging;

/// <summary>
/// Lemmas of tagged words: known forms by a table, others by the rule for the longest known ending.
/// </summary>
internal sealed class Lemmatizer
{
    /// <summary>The longest ending that rules are kept for.</summary>
    public const int LongestEnding = 6;

    private readonly Dictionary<uint, byte> _lemmaRules;
    private readonly Dictionary<uint, string> _lemmas;
    private readonly LemmaRule[] _rules;
    private readonly WordRows _vocabulary;

    /// <param name="tables">Rules and exceptions.</param>
    /// <param name="vocabulary">Known forms, which decide between possible lemmas of an unknown one.</param>
    public Lemmatizer(LemmaTables tables, WordRows vocabulary)
    {
        _vocabulary = vocabulary;
        _rules = tables.Rules;
        _lemmaRules = tables.LemmaRules;
        _lemmas = tables.Lemmas;
    }

    /// <summary>The key of a form (whole, or its ending after a marker) under a tag.</summary>
    public static uint Key(ReadOnlySpan<char> folded, uint tag, bool whole)
    {
        var hash = FeatureHash.Add(FeatureHash.Seed, tag * 2 + (whole ? 1u : 0u));
        foreach (var c in folded)
        {
            hash = FeatureHash.Add(hash, c);
        }

        return FeatureHash.Mix(hash);
    }

    public string Lemma(ReadOnlySpan<char> form, ReadOnlySpan<char> folded, uint tag)
    {
        if (form.ContainsAnyInRange('0', '9'))
        {
            return WithoutGrouping(form);
        }

        if (folded.Length <= 24 && _lemmas.TryGetValue(Key(folded, tag, true), out var lemma))
        {
            return lemma;
        }

        for (var length = Math.Min(LongestEnding, folded.Length); length >= 0; length--)
        {
            if (_lemmaRules.TryGetValue(Key(folded[^length..], tag, false), out var rule))
            {
                return _rules[rule].Drop > 0 ? Known(_rules[rule].Apply(form)) : _rules[rule].Apply(form);
            }
        }

        return form.ToString();
    }

    /// <summary>The lemma, or where nobody knows it the like of it that is known: <c>provok</c> to provoke, <c>bombe</c> to bomb, <c>smel</c> to smell, <c>rebutt</c> to rebut.</summary>
    private string Known(string lemma)
    {
        if (lemma.Length is < 3 or > 24 || _vocabulary.Knows(lemma))
        {
            return lemma;
        }

        var shorter = lemma[..^1];
        foreach (var other in (ReadOnlySpan<string>)[lemma + "e", lemma + lemma[^1], shorter])
        {
            if ((other.Length > lemma.Length || lemma[^1] == 'e' || lemma[^1] == lemma[^2]) && _vocabulary.Knows(other))
            {
                return other;
            }
        }

        return lemma;
    }

    /// <summary>A number without the commas between its digits.</summary>
    private static string WithoutGrouping(ReadOnlySpan<char> form) => form.ToString().Replace(",", "", StringComparison.Ordinal);
}
