using Chancery.Language.Models;

namespace Chancery.Training.Neural;

/// <summary>
/// The shared encoder: summed embeddings, then residual blocks of a window of three words, a rectifier and a projection.
/// </summary>
internal sealed class Encoder
{
    private readonly Shuffler _random;
    private readonly int _width;
    private readonly float[][] _hidden;
    private readonly float[][] _active;
    private readonly float[][] _activeMasks;
    private float[] _inputMask = [];
    private float[] _dActive = [];
    private float[] _out = [];

    public Encoder(int embeddingRows, int width, int layers, Shuffler random)
    {
        (_random, _width) = (random, width);
        Embedding = new Tensor(embeddingRows, width, 0.15f, random, sparse: true);
        Windows = [.. Enumerable.Range(0, layers).Select(_ => new Linear(width, 3 * width, 1, random))];
        Projections = [.. Enumerable.Range(0, layers).Select(_ => new Linear(width, width, 0.5f, random))];
        _hidden = new float[layers + 1][];
        _active = new float[layers][];
        _activeMasks = new float[layers][];
    }

    public Tensor Embedding { get; }

    public Linear[] Windows { get; }

    public Linear[] Projections { get; }

    public float InputDropout { get; set; } = 0.2f;

    public float HiddenDropout { get; set; } = 0.15f;

    public int Width => _width;

    public int Layers => Windows.Length;

    public IEnumerable<Tensor> Tensors => [Embedding, .. Windows.Concat(Projections).SelectMany(l => (Tensor[])[l.Weights, l.Bias])];

    /// <summary>Takes over another encoder's embedding and blocks; blocks beyond its own stay as they are.</summary>
    public void Take(Encoder other)
    {
        other.Embedding.Value.CopyTo(Embedding.Value, 0);
        for (var l = 0; l < other.Layers; l++)
        {
            other.Windows[l].CopyTo(Windows[l]);
            other.Projections[l].CopyTo(Projections[l]);
        }
    }

    /// <summary>The vectors after <paramref name="layer"/> blocks.</summary>
    public Span<float> Output(Batch batch, int layer) => _hidden[layer].AsSpan(0, batch.Rows * _width);

    public void Forward(Batch batch, bool training)
    {
        var size = batch.Rows * _width;
        Reserve(size + 2 * _width);
        Embed(batch, _hidden[0].AsSpan(0, size));
        if (training)
        {
            Dropout.Apply(_hidden[0].AsSpan(0, size), _inputMask, InputDropout, _random);
        }

        for (var l = 0; l < Layers; l++)
        {
            ForwardBlock(batch, l, training);
        }
    }

    /// <summary>Carries the gradient of the layers' outputs back; <paramref name="gradients"/>[l] is the gradient of <see cref="Output"/>(l) and is changed.</summary>
    public void Backward(Batch batch, float[][] gradients)
    {
        for (var l = Layers - 1; l >= 0; l--)
        {
            batch.ClearGaps(gradients[l + 1], _width);
            BackwardBlock(batch, l, gradients[l + 1], gradients[l]);
        }

        var size = batch.Rows * _width;
        batch.ClearGaps(gradients[0], _width);
        Dropout.Backward(gradients[0].AsSpan(0, size), _inputMask);
        for (var s = 0; s < batch.Sentences.Count; s++)
        {
            var rows = batch.Sentences[s].Rows;
            for (var i = 0; i < rows.Length; i++)
            {
                var at = (batch.Starts[s] + i / WordRows.Count) * _width;
                Kernels.AddTo(Embedding.GradRow(rows[i]), gradients[0].AsSpan(at, _width));
            }
        }
    }

    private void Embed(Batch batch, Span<float> to)
    {
        to.Clear();
        for (var s = 0; s < batch.Sentences.Count; s++)
        {
            var rows = batch.Sentences[s].Rows;
            for (var i = 0; i < rows.Length; i++)
            {
                Kernels.AddTo(to.Slice((batch.Starts[s] + i / WordRows.Count) * _width, _width), Embedding.Row(rows[i]));
            }
        }
    }

    private void ForwardBlock(Batch batch, int l, bool training)
    {
        int n = batch.Rows - 2, size = n * _width;
        var active = _active[l].AsSpan(0, size);
        Windows[l].Forward(_hidden[l], _width, active, n);
        for (var i = 0; i < size; i++)
        {
            active[i] = MathF.Max(active[i], 0);
        }

        if (training)
        {
            Dropout.Apply(active, _activeMasks[l], HiddenDropout, _random);
        }

        Projections[l].Forward(active, _width, _out, n);
        var next = _hidden[l + 1].AsSpan(0, batch.Rows * _width);
        _hidden[l].AsSpan(0, next.Length).CopyTo(next);
        Kernels.AddTo(next.Slice(_width, size), _out.AsSpan(0, size));
        batch.ClearGaps(next, _width);
    }

    private void BackwardBlock(Batch batch, int l, float[] above, float[] below)
    {
        int n = batch.Rows - 2, size = n * _width;
        var active = _active[l].AsSpan(0, size);
        var dActive = _dActive.AsSpan(0, size);
        dActive.Clear();
        Projections[l].Backward(above.AsSpan(_width, size), active, dActive, _width, n);
        for (var i = 0; i < size; i++)
        {
            dActive[i] = active[i] > 0 ? dActive[i] * _activeMasks[l][i] : 0;
        }

        Kernels.AddTo(below.AsSpan(0, batch.Rows * _width), above.AsSpan(0, batch.Rows * _width));
        Windows[l].Backward(dActive, _hidden[l], below, _width, n);
    }

    private void Reserve(int size)
    {
        if (_out.Length >= size)
        {
            return;
        }

        (_out, _dActive, _inputMask) = (new float[size], new float[size], new float[size]);
        for (var l = 0; l <= Layers; l++)
        {
            _hidden[l] = new float[size];
        }

        for (var l = 0; l < Layers; l++)
        {
            (_active[l], _activeMasks[l]) = (new float[size], new float[size]);
        }
    }
}
