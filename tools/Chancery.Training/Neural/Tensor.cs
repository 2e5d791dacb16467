
namespace Chancery.Training.Neural;

/// <summary>A matrix of parameters with its gradient and Adam's moments; with sparse updates only touched rows change.</summary>
internal sealed class Tensor
{
    private const float Beta1 = 0.9f, Beta2 = 0.98f, Epsilon = 1e-8f;

    private readonly float[] _first;
    private readonly float[] _second;
    private readonly bool[]? _touched;
    private readonly List<int> _rows = [];

    public Tensor(int rows, int columns, float scale, Shuffler random, bool sparse = false)
    {
        (Rows, Columns) = (rows, columns);
        Value = new float[rows * columns];
        Grad = new float[rows * columns];
        _first = new float[rows * columns];
        _second = new float[rows * columns];
        _touched = sparse ? new bool[rows] : null;
        for (var i = 0; i < Value.Length; i++)
        {
            Value[i] = (random.Unit() * 2 - 1) * scale;
        }
    }

    public int Rows { get; }

    public int Columns { get; }

    public float[] Value { get; }

    public float[] Grad { get; }

    public Span<float> Row(int row) => Value.AsSpan(row * Columns, Columns);

    public ReadOnlySpan<int> Touched => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_rows);

    /// <summary>The gradient of a row, which counts as touched until the next step.</summary>
    public Span<float> GradRow(int row)
    {
        if (_touched is not null && !_touched[row])
        {
            _touched[row] = true;
            _rows.Add(row);
        }

        return Grad.AsSpan(row * Columns, Columns);
    }

    public void Step(float rate, int step, float clip)
    {
        var correction = MathF.Sqrt(1 - MathF.Pow(Beta2, step)) / (1 - MathF.Pow(Beta1, step));
        if (_touched is null)
        {
            Step(0, Value.Length, rate * correction, clip);
            return;
        }

        foreach (var row in _rows)
        {
            Step(row * Columns, (row + 1) * Columns, rate * correction, clip);
            _touched[row] = false;
        }

        _rows.Clear();
    }

    private void Step(int from, int to, float rate, float clip)
    {
        for (var i = from; i < to; i++)
        {
            var gradient = Grad[i] * clip;
            _first[i] = Beta1 * _first[i] + (1 - Beta1) * gradient;
            _second[i] = Beta2 * _second[i] + (1 - Beta2) * gradient * gradient;
            Value[i] -= rate * _first[i] / (MathF.Sqrt(_second[i]) + Epsilon);
            Grad[i] = 0;
        }
    }

    /// <summary>The sum of squares of the gradient that stands.</summary>
    public double GradNorm()
    {
        if (_touched is null)
        {
            return Kernels.SquareSum(Grad);
        }

        var sum = 0.0;
        foreach (var row in _rows)
        {
            sum += Kernels.SquareSum(Grad.AsSpan(row * Columns, Columns));
        }

        return sum;
    }
}
