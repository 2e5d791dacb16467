using Chancery.Language.Models;
using Chancery.Language.Tokens;

namespace Chancery.Language.Tagging;

/// <summary>The hashed aspects of a word form that features are made of.</summary>
internal readonly record struct WordAtoms(uint Form, uint Prefix1, uint Prefix2, uint Prefix3, uint Suffix1, uint Suffix2, uint Suffix3, uint Suffix4, uint Shape)
{
    public static readonly WordAtoms Outside = new(11, 11, 11, 11, 11, 11, 11, 11, 11);

    /// <summary>How many characters of a long word are read from either end.</summary>
    private const int Reach = 24;

    public static WordAtoms Of(TextView text, Word word)
    {
        var folded = text.Folded[word.Start..word.End];
        return new WordAtoms(
            FormOf(folded),
            Hash(folded[..1]),
            Hash(folded[..Math.Min(2, folded.Length)]),
            Hash(folded[..Math.Min(3, folded.Length)]),
            Hash(Last(folded, 1)),
            Hash(Last(folded, 2)),
            Hash(Last(folded, 3)),
            Hash(Last(folded, 4)),
            ShapeOf(text, word));
    }

    private static ReadOnlySpan<char> Last(ReadOnlySpan<char> form, int length) => form[Math.Max(0, form.Length - length)..];

    /// <summary>The hash of a folded form; of a long one only both ends count.</summary>
    public static uint FormOf(ReadOnlySpan<char> form) =>
        form.Length <= 2 * Reach ? Hash(form) : FeatureHash.Add(Hash(form[..Reach]), Hash(form[^Reach..]));

    private static uint Hash(ReadOnlySpan<char> form)
    {
        var hash = FeatureHash.Seed;
        foreach (var c in form)
        {
            hash = FeatureHash.Add(hash, char.IsAsciiDigit(c) ? '0' : c);
        }

        return FeatureHash.Mix(hash);
    }

    /// <summary>The kinds of the characters, runs of four and more cut to three.</summary>
    private static uint ShapeOf(TextView text, Word word)
    {
        uint hash = FeatureHash.Seed;
        var run = 0;
        var end = Math.Min(word.End, word.Start + Reach);
        for (var i = word.Start; i < end; i++)
        {
            var kind = text.Kind(i);
            run = i > word.Start && kind == text.Kind(i - 1) ? run + 1 : 1;
            hash = run <= 3 ? FeatureHash.Add(hash, (uint)kind) : hash;
        }

        return FeatureHash.Mix(hash);
    }
}
