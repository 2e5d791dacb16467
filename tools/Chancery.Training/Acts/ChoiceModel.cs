using System.Text.RegularExpressions;

namespace Chancery.Training.Acts;

/// <summary>
/// A log-linear model of which way to read a trigger is right, or none: softmax over its readings and nothing, by stochastic gradient descent with
/// a rate for each feature (AdaGrad) and an L2 penalty. Weights are given in hundredths.
/// </summary>
internal sealed partial class ChoiceModel
{
    private const double Rate = 0.15;
    private readonly double[] _weights;
    private readonly double[] _squares;
    private readonly double[] _gathered;

    // What each sight of a feature costs of its weight: a feature that is seen rarely is held back most.
    private readonly double[] _penalties;

    private ChoiceModel(IReadOnlyList<TriggerSample> samples, int features, double penalty)
    {
        _weights = new double[features];
        _squares = new double[features];
        _gathered = new double[features];
        _penalties = new double[features];
        Array.Fill(_squares, 1e-4);
        foreach (var feature in samples.SelectMany(s => s.Features).SelectMany(f => f))
        {
            _penalties[feature]++;
        }

        for (var i = 0; i < features; i++)
        {
            _penalties[i] = penalty / Math.Max(1, _penalties[i]);
        }
    }

    /// <summary>Numbers the features that at least <paramref name="rare"/> triggers have; the names in the order of the numbers.</summary>
    public static List<string> Number(IReadOnlyList<TriggerSample> samples, Dictionary<ulong, string> names, int rare)
    {
        var counts = new Dictionary<ulong, int>();
        var seen = new HashSet<ulong>();
        foreach (var sample in samples)
        {
            seen.Clear();
            foreach (var key in sample.Keys.SelectMany(k => k).Where(seen.Add))
            {
                counts[key] = counts.GetValueOrDefault(key) + 1;
            }
        }

        var kept = counts.Where(c => c.Value >= rare && Plain().IsMatch(names[c.Key])).Select(c => c.Key).OrderBy(k => names[k], StringComparer.Ordinal).ToList();
        var numbers = kept.Select((k, i) => (k, i)).ToDictionary(p => p.k, p => p.i);
        foreach (var sample in samples)
        {
            sample.Features = [.. sample.Keys.Select(g => g.Where(numbers.ContainsKey).Select(k => numbers[k]).Distinct().ToArray())];
        }

        return [.. kept.Select(k => names[k])];
    }

    public static ChoiceModel Train(IReadOnlyList<TriggerSample> samples, int features, (int Epochs, double Penalty) course)
    {
        var model = new ChoiceModel(samples, features, course.Penalty);
        var order = Enumerable.Range(0, samples.Count).ToArray();
        var shuffler = new Shuffler(7);
        for (var epoch = 0; epoch < course.Epochs; epoch++)
        {
            shuffler.Shuffle(order);
            foreach (var index in order)
            {
                model.Step(samples[index]);
            }

            model.Gather(epoch - course.Epochs / 2);
        }

        model._gathered.CopyTo(model._weights, 0);
        return model;
    }

    public int Hundredths(int feature) => (int)Math.Round(100 * _weights[feature]);

    /// <summary>The logarithm of the probability of the readings in <paramref name="right"/>.</summary>
    public double LogLikelihood(TriggerSample sample, bool[] right)
    {
        var chances = Chances(sample);
        var sum = 0.0;
        for (var i = 0; i < right.Length; i++)
        {
            sum += right[i] ? chances[i] : 0;
        }

        return Math.Log(Math.Max(sum, 1e-9));
    }

    // The mean of the weights after each of the later epochs swings less than the last ones.
    private void Gather(int count)
    {
        if (count < 0)
        {
            return;
        }

        for (var i = 0; i < _weights.Length; i++)
        {
            _gathered[i] += (_weights[i] - _gathered[i]) / (count + 1);
        }
    }

    private double[] Chances(TriggerSample sample)
    {
        Span<double> groups = stackalloc double[sample.Features.Length];
        for (var g = 0; g < groups.Length; g++)
        {
            var sum = 0.0;
            foreach (var feature in sample.Features[g])
            {
                sum += _weights[feature];
            }

            groups[g] = sum;
        }

        var chances = new double[sample.Readings.Count];
        var highest = 0.0;
        for (var i = 0; i < chances.Length; i++)
        {
            foreach (var g in sample.Readings[i].Groups)
            {
                chances[i] += groups[g];
            }

            highest = Math.Max(highest, chances[i]);
        }

        var total = Math.Exp(-highest);
        for (var i = 0; i < chances.Length; i++)
        {
            chances[i] = Math.Exp(chances[i] - highest);
            total += chances[i];
        }

        for (var i = 0; i < chances.Length; i++)
        {
            chances[i] /= total;
        }

        return chances;
    }

    private void Step(TriggerSample sample)
    {
        var chances = Chances(sample);
        var right = 0.0;
        for (var i = 0; i < chances.Length; i++)
        {
            right += sample.Right[i] ? chances[i] : 0;
        }

        Span<double> errors = stackalloc double[sample.Features.Length];
        errors.Clear();
        for (var i = 0; i < chances.Length; i++)
        {
            var error = (sample.Right[i] ? chances[i] / Math.Max(right, 1e-12) : 0) - chances[i];
            foreach (var g in sample.Readings[i].Groups)
            {
                errors[g] += error;
            }
        }

        for (var g = 0; g < errors.Length; g++)
        {
            if (Math.Abs(errors[g]) > 1e-6)
            {
                Learn(sample.Features[g], sample.Weight * errors[g]);
            }
        }
    }

    private void Learn(int[] features, double error)
    {
        foreach (var feature in features)
        {
            var gradient = error - _penalties[feature] * _weights[feature];
            _squares[feature] += gradient * gradient;
            _weights[feature] += Rate * gradient / Math.Sqrt(_squares[feature]);
        }
    }

    [GeneratedRegex("^[a-z0-9|:.$'-]+$", RegexOptions.IgnoreCase)]
    private static partial Regex Plain();
}
