namespace Chancery.Training.Neural;

/// <summary>A linear map with bias.</summary>
internal sealed class Linear
{
    public Linear(int outputs, int inputs, float scale, Shuffler random)
    {
        Weights = new Tensor(outputs, inputs, scale * MathF.Sqrt(6f / (inputs + outputs)), random);
        Bias = new Tensor(1, outputs, 0, random);
    }

    public Tensor Weights { get; }

    public Tensor Bias { get; }

    public void CopyTo(Linear other)
    {
        Weights.Value.CopyTo(other.Weights.Value, 0);
        Bias.Value.CopyTo(other.Bias.Value, 0);
    }

    public void Forward(ReadOnlySpan<float> x, int stride, Span<float> y, int n) => Kernels.Forward(Weights, Bias.Value, x, stride, y, n);

    public void Backward(ReadOnlySpan<float> dy, ReadOnlySpan<float> x, Span<float> dx, int stride, int n)
    {
        Kernels.BackWeights(Weights, Bias, dy, x, stride, n);
        if (!dx.IsEmpty)
        {
            Kernels.BackInput(Weights, dy, dx, stride, n);
        }
    }
}
