using Chancery.Language.Parsing;

namespace Chancery.Training.Neural;

/// <summary>The whole network: encoder, tag classifier, transition scorer and arc labeller.</summary>
internal sealed class Network
{
    public Network(NetworkShape shape, Shuffler random)
    {
        Shape = shape;
        Encoder = new Encoder(shape.EmbeddingRows, shape.Width, shape.Layers, random);
        Tags = new Linear(shape.Tags, shape.Width, 1, random);
        Actions = new Places(ParserInputs.ActionPlaces, shape.Width, shape.ActionHidden, random);
        StackDistance = new Tensor(ParserInputs.Distances, shape.ActionHidden, 0.05f, random);
        BufferDistance = new Tensor(ParserInputs.Distances, shape.ActionHidden, 0.05f, random);
        ActionOutput = new Tensor(ParseState.ActionCount, shape.ActionHidden, 0.2f, random);
        Labels = new Places(ParserInputs.LabelPlaces, shape.Width, shape.LabelHidden, random);
        ArcDistance = new Tensor(ParserInputs.ArcDistances, shape.LabelHidden, 0.05f, random);
        LabelOutput = new Tensor(shape.Labels, shape.LabelHidden, 0.15f, random);
        LabelBias = new Tensor(1, shape.Labels, 0, random);
    }

    public NetworkShape Shape { get; }

    public Encoder Encoder { get; }

    public Linear Tags { get; }

    public Places Actions { get; }

    public Tensor StackDistance { get; }

    public Tensor BufferDistance { get; }

    public Tensor ActionOutput { get; }

    public Places Labels { get; }

    public Tensor ArcDistance { get; }

    public Tensor LabelOutput { get; }

    public Tensor LabelBias { get; }

    public IEnumerable<Tensor> Tensors =>
    [
        .. Encoder.Tensors, Tags.Weights, Tags.Bias, .. Actions.Tensors, StackDistance, BufferDistance, ActionOutput,
        .. Labels.Tensors, ArcDistance, LabelOutput, LabelBias,
    ];

    public void Step(float rate, int step)
    {
        var norm = Math.Sqrt(Tensors.Sum(t => t.GradNorm()));
        var clip = norm > 5 ? (float)(5 / norm) : 1;
        foreach (var tensor in Tensors)
        {
            tensor.Step(rate, step, clip);
        }
    }
}

/// <summary>The sizes of a network.</summary>
internal sealed record NetworkShape(int EmbeddingRows, int Width, int Layers, int TagLayer, int Tags, int ActionHidden, int LabelHidden, int Labels);
