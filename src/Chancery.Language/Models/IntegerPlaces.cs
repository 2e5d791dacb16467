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

    public void Project(ReadOnlySpan<short> vectors, int width, Span<short> projected, int n) => projection.Apply(vectors, width, projected, n, false);

    /// <summary>Adds up the words' projections, -1 being absent and <paramref name="rootWord"/> the root.</summary>
    public void Sum(ReadOnlySpan<int> words, int rootWord, ReadOnlySpan<short> projected, Span<short> hidden)
    {
        for (var p = 0; p < places; p++)
        {
            var word = words[p];
            var from = word < 0 ? absent.AsSpan(p * Hidden, Hidden)
                : word == rootWord ? root.AsSpan(p * Hidden, Hidden)
                : projected.Slice(word * Stride + p * Hidden, Hidden);
            Fixed.Add(hidden, from);
        }
    }
}
