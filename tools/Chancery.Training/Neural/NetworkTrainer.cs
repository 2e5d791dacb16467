namespace Chancery.Training.Neural;

/// <summary>One pass of learning over batches, and plain prediction for measuring.</summary>
internal sealed class NetworkTrainer(Network network, Shuffler random)
{
    private readonly ParserHead _parser = new(network, random);
    private float[] _tagScores = [];
    private float[][] _gradients = [];

    public int Steps { get; private set; }

    public double TagLoss { get; private set; }

    public ParserHead Parser => _parser;

    public void Learn(Batch batch, float rate)
    {
        var encoder = network.Encoder;
        encoder.Forward(batch, true);
        Reserve(batch);
        LearnTags(batch);
        LearnTrees(batch);
        encoder.Backward(batch, _gradients);
        network.Step(rate, ++Steps);
    }

    /// <summary>Tags and parses; for each sentence tag classes, heads and labels.</summary>
    public void Predict(Batch batch, Action<int, int[], int[], byte[]> receive)
    {
        network.Encoder.Forward(batch, false);
        Reserve(batch);
        network.Tags.Forward(network.Encoder.Output(batch, network.Shape.TagLayer), network.Shape.Width, _tagScores, batch.Rows);
        var top = network.Encoder.Output(batch, network.Encoder.Layers);
        network.Actions.Forward(top, batch.Rows);
        network.Labels.Forward(top, batch.Rows);
        for (var s = 0; s < batch.Sentences.Count; s++)
        {
            var sentence = batch.Sentences[s];
            var labels = new byte[sentence.Length];
            _parser.Parse(sentence, batch.Starts[s], labels);
            var tags = new int[sentence.Length];
            for (var i = 0; i < tags.Length; i++)
            {
                tags[i] = Highest(_tagScores.AsSpan((batch.Starts[s] + i) * network.Shape.Tags, network.Shape.Tags));
            }

            receive(s, tags, _parser.Tree.Heads.ToArray(), labels);
        }
    }

    public void ResetLosses()
    {
        TagLoss = 0;
        _parser.ResetLosses();
    }

    private void LearnTags(Batch batch)
    {
        int classes = network.Shape.Tags, width = network.Shape.Width, layer = network.Shape.TagLayer;
        var vectors = network.Encoder.Output(batch, layer);
        var scores = _tagScores.AsSpan(0, batch.Rows * classes);
        network.Tags.Forward(vectors, width, scores, batch.Rows);
        batch.ClearGaps(scores, classes);
        for (var s = 0; s < batch.Sentences.Count; s++)
        {
            for (var i = 0; i < batch.Sentences[s].Length; i++)
            {
                LearnTag(scores.Slice((batch.Starts[s] + i) * classes, classes), batch.Sentences[s].Tags[i]);
            }
        }

        network.Tags.Backward(scores, vectors, _gradients[layer], width, batch.Rows);
    }

    private void LearnTag(Span<float> scores, int gold)
    {
        if (gold < 0)
        {
            scores.Clear();
            return;
        }

        Kernels.Softmax(scores);
        TagLoss -= Math.Log(scores[gold] + 1e-9f);
        scores[gold] -= 1;
    }

    private void LearnTrees(Batch batch)
    {
        var top = network.Encoder.Output(batch, network.Encoder.Layers);
        network.Actions.Forward(top, batch.Rows);
        network.Labels.Forward(top, batch.Rows);
        for (var s = 0; s < batch.Sentences.Count; s++)
        {
            _parser.Learn(batch.Sentences[s], batch.Starts[s]);
        }

        var gradient = _gradients[network.Encoder.Layers];
        network.Actions.Backward(top, gradient, batch.Rows);
        network.Labels.Backward(top, gradient, batch.Rows);
    }

    private void Reserve(Batch batch)
    {
        var size = (batch.Rows + 2) * network.Shape.Width;
        if (_gradients.Length == 0 || _gradients[0].Length < size)
        {
            _gradients = [.. Enumerable.Range(0, network.Encoder.Layers + 1).Select(_ => new float[size])];
            _tagScores = new float[(batch.Rows + 2) * network.Shape.Tags];
        }

        foreach (var gradient in _gradients)
        {
            Array.Clear(gradient);
        }
    }

    private static int Highest(ReadOnlySpan<float> scores)
    {
        var best = 0;
        for (var k = 1; k < scores.Length; k++)
        {
            best = scores[k] > scores[best] ? k : best;
        }

        return best;
    }
}
