namespace Chancery.Language.Models;

/// <summary>A hidden layer over the words at several places, from projections that are computed once a word.</summary>
/// <param name="places">How many places.</param>
/// <param name="projection">A word's vector to its projection for every place.</param>
/// <param name="absent">What stands for a missing word, for every place.</param>
/// <param name="root">What stands for the root, for every place.</param>
internal sealed class IntegerPlaces(int places, IntegerLayer projection, short[] absent, short[] root)
{
    public int Count => places;

    public int Hidden { get; } = projection.Outputs / places;

    /// <summary>Length of a word's row of projections.</summary>
    public int Stride => projection.Padded;

    /// <summary>The projections of <paramref name="words"/> for every place.</summary>
    public void Project(ReadOnlySpan<short> vectors, int width, ReadOnlySpan<int> words, Span<short> projected) => projection.Apply(vectors, width, words, projected, false);

    /// <summary>The projections of <paramref name="words"/> for one place.</summary>
    public void Project(ReadOnlySpan<short> vectors, int width, ReadOnlySpan<int> words, Span<short> projected, int place) =>
        projection.Apply(vectors, width, words, projected, (place * Hidden, (place + 1) * Hidden));

    /// <summary>Adds up the words' projections, <paramref name="rootWord"/> being the root and what else is below nought absent.</summary>
    public void Sum(ReadOnlySpan<int> words, int rootWord, ReadOnlySpan<short> projected, Span<short> hidden)
    {
        for (var p = 0; p < places; p++)
        {
            var word = words[p];
            var from = word == rootWord ? root.AsSpan(p * Hidden, Hidden)
                : word < 0 ? absent.AsSpan(p * Hidden, Hidden)
                : projected.Slice(word * Stride + p * Hidden, Hidden);
            Fixed.Add(hidden, from);
        }
    }
}
