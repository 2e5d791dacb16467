using Chancery.Language.Models;

namespace Chancery.Training;

/// <summary>Trains a <see cref="LinearModel"/>: every feature has a row with one weight a class.</summary>
internal sealed class RowTrainer(int bits, int classes)
{
    private readonly Perceptron _perceptron = new((1 << bits) * classes);
    private readonly uint _mask = (1u << bits) - 1;

    public void Score(ReadOnlySpan<uint> features, Span<int> scores)
    {
        scores.Clear();
        foreach (var feature in features)
        {
            var row = (int)(feature & _mask) * classes;
            for (var k = 0; k < classes; k++)
            {
                scores[k] += _perceptron[row + k];
            }
        }
    }

    public void Tick() => _perceptron.Tick();

    public void Update(ReadOnlySpan<uint> features, int gold, int guess)
    {
        foreach (var feature in features)
        {
            var row = (int)(feature & _mask) * classes;
            _perceptron.Add(row + gold, 1);
            _perceptron.Add(row + guess, -1);
        }
    }

    public LinearModel Model() => new(classes, _perceptron.Quantise());

    /// <summary>Trains on rows of features with their gold classes; a small margin keeps the decision away from its border.</summary>
    public LinearModel Train(List<uint[]> rows, List<int> gold, int epochs, int margin)
    {
        var order = Enumerable.Range(0, rows.Count).ToArray();
        var random = new Shuffler(17);
        Span<int> scores = stackalloc int[classes];
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var i in order)
            {
                Score(rows[i], scores);
                Tick();
                for (var k = 0; k < classes; k++)
                {
                    scores[k] += k == gold[i] ? 0 : margin;
                }

                var guess = LinearModel.Highest(scores);
                if (guess != gold[i])
                {
                    Update(rows[i], gold[i], guess);
                }
            }
        }

        return Model();
    }
}
