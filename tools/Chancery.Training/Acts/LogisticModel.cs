namespace Chancery.Training.Acts;

/// <summary>Logistic regression with an L2 penalty, by stochastic gradient descent with a rate for each feature (AdaGrad); weights in hundredths.</summary>
internal sealed class LogisticModel
{
    private const int Epochs = 60;
    private const double Rate = 0.2;
    private const double Penalty = 0.004;
    private const int RareBelow = 4;

    private readonly Dictionary<string, double> _weights = new(StringComparer.Ordinal);

    public IEnumerable<KeyValuePair<string, int>> Hundredths =>
        _weights.Select(w => KeyValuePair.Create(w.Key, (int)Math.Round(100 * w.Value))).Where(w => w.Value != 0).OrderBy(w => w.Key, StringComparer.Ordinal);

    public static LogisticModel Train(IReadOnlyList<ActSample> samples)
    {
        var model = new LogisticModel();
        foreach (var group in samples.SelectMany(s => s.Features).GroupBy(f => f, StringComparer.Ordinal).Where(g => g.Count() >= RareBelow))
        {
            model._weights[group.Key] = 0;
        }

        var squares = model._weights.Keys.ToDictionary(k => k, _ => 1e-6, StringComparer.Ordinal);
        var order = Enumerable.Range(0, samples.Count).ToArray();
        var shuffler = new Shuffler(7);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            shuffler.Shuffle(order);
            foreach (var index in order)
            {
                model.Step(samples[index], squares);
            }
        }

        return model;
    }

    /// <summary>The score as the reader will compute it.</summary>
    public int Score(ActSample sample)
    {
        var score = 0;
        foreach (var feature in sample.Features)
        {
            score += (int)Math.Round(100 * _weights.GetValueOrDefault(feature));
        }

        return score;
    }

    private void Step(ActSample sample, Dictionary<string, double> squares)
    {
        var sum = 0.0;
        foreach (var feature in sample.Features)
        {
            sum += _weights.GetValueOrDefault(feature);
        }

        var error = (sample.IsRight ? 1 : 0) - 1 / (1 + Math.Exp(-sum));
        foreach (var feature in sample.Features)
        {
            if (_weights.TryGetValue(feature, out var weight))
            {
                var gradient = error - Penalty * weight;
                squares[feature] += gradient * gradient;
                _weights[feature] = weight + Rate * gradient / Math.Sqrt(squares[feature]);
            }
        }
    }
}
