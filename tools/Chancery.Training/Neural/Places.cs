namespace Chancery.Training.Neural;

/// <summary>
/// A hidden layer over several words: each place has its own projection of the word's vector, computed once a word
/// (Chen and Manning's precomputation); absent words and the root have vectors of their own.
/// </summary>
internal sealed class Places
{
    private readonly int _width;
    private float[] _projected = [];
    private float[] _gradient = [];

    public Places(int places, int width, int hidden, Shuffler random)
    {
        (Count, _width, Hidden) = (places, width, hidden);
        Projection = new Linear(places * hidden, width, 1, random);
        Absent = new Tensor(places, hidden, 0.05f, random);
        Root = new Tensor(places, hidden, 0.05f, random);
    }

    public int Count { get; }

    public int Hidden { get; }

    public Linear Projection { get; }

    public Tensor Absent { get; }

    public Tensor Root { get; }

    public IEnumerable<Tensor> Tensors => [Projection.Weights, Projection.Bias, Absent, Root];

    public void Forward(ReadOnlySpan<float> vectors, int rows)
    {
        var size = rows * Count * Hidden;
        if (_projected.Length < size)
        {
            (_projected, _gradient) = (new float[size], new float[size]);
        }

        Projection.Forward(vectors, _width, _projected.AsSpan(0, size), rows);
        _gradient.AsSpan(0, size).Clear();
    }

    public void Backward(ReadOnlySpan<float> vectors, Span<float> dVectors, int rows) =>
        Projection.Backward(_gradient.AsSpan(0, rows * Count * Hidden), vectors, dVectors, _width, rows);

    /// <summary>Adds the places' projections; words are numbered within a sentence whose first has the row <paramref name="start"/>.</summary>
    public void Sum(ReadOnlySpan<int> words, int start, int root, Span<float> hidden)
    {
        for (var p = 0; p < Count; p++)
        {
            Kernels.AddTo(hidden, Of(words[p], p, start, root, _projected, Absent.Value, Root.Value));
        }
    }

    public void Backward(ReadOnlySpan<int> words, int start, int root, ReadOnlySpan<float> dHidden)
    {
        for (var p = 0; p < Count; p++)
        {
            Kernels.AddTo(Of(words[p], p, start, root, _gradient, Absent.Grad, Root.Grad), dHidden);
        }
    }

    private Span<float> Of(int word, int place, int start, int root, float[] projected, float[] absent, float[] rootRow) =>
        word < 0 ? absent.AsSpan(place * Hidden, Hidden)
        : word == root ? rootRow.AsSpan(place * Hidden, Hidden)
        : projected.AsSpan(((start + word) * Count + place) * Hidden, Hidden);
}
